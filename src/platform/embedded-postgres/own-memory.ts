import { totalmem } from 'node:os';

const mebibyte = 1024 * 1024;
/** PostgreSQL's own default, which fits the smallest machine, and as much as a country's postings need. */
const bounds = { least: 128, most: 2048 } as const;

/**
 * What the embedded server keeps of the database in its own memory, as a setting of PostgreSQL: an eighth of what there is, since
 * the web processes and the files of the operating system want their share.
 * @param bytes of the machine, or of the container in which we run
 */
export function sharedBuffersFor(bytes: number): string {
  const eighth = Math.floor(bytes / 8 / mebibyte);
  return `${Math.min(bounds.most, Math.max(bounds.least, eighth))}MB`;
}

/** Bytes that this machine has, or that its container leaves us. */
export function memoryHere(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
}

import type { RegionId } from '../../kernel/ids.ts';
import { done, type Result, refused } from '../../kernel/result.ts';
import { fileStore } from '../../platform/file-store.ts';
import {
  type FileRefusal,
  fileLimits,
  mediaTypeOf,
  refusalOf,
  safeFileName,
  type Upload,
} from './file.rules.ts';

/** What a form sends; the web's File fits. */
export interface SentFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Checks what was sent and puts the bytes into the file store, before the command and outside any transaction, so
 * that no lock waits for a disk. Where the command then fails, bytes without a row stay and do no harm.
 */
export async function keepUploads(
  regionId: RegionId,
  sent: readonly SentFile[],
): Promise<Result<readonly Upload[], FileRefusal>> {
  if (sent.length > fileLimits.perForm) return refused('too-many-files');
  if (sent.some((file) => file.size > fileLimits.bytes)) return refused('file-too-large');
  const read = await Promise.all(
    sent.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  for (const { name, bytes } of read) {
    const refusal = refusalOf(name, bytes);
    if (refusal) return refused(refusal);
  }
  const uploads: Upload[] = [];
  for (const { name, bytes } of read) {
    const sha256 = await fileStore().put(regionId, bytes);
    uploads.push({
      name: safeFileName(name),
      sha256,
      size: bytes.length,
      mediaType: mediaTypeOf(name, bytes),
    });
  }
  return done(uploads);
}

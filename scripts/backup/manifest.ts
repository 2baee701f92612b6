import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Unstartable } from '../../src/platform/unstartable.ts';
import { pieceForm } from './pieces.ts';

const named = { name: z.string(), owner: z.string() };

const manifestForm = z.object({
  format: z.literal('yuinowa-backup/1'),
  /** The server's time of the one state that was copied. */
  madeAt: z.iso.datetime(),
  /** Of the program that wrote it. */
  version: z.string(),
  postgres: z.string(),
  /** Those that the database had, so that one with the same tables can be made for what is in the copy. */
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** The newest migration of the queue's own package. */
  queue: z.int(),
  /** Of the schema as `npm run schema` writes it. */
  schemaSha256: z.string(),
  tables: z.array(z.object({ ...named, columns: z.array(z.string()), piece: pieceForm })),
  sequences: z.array(z.object({ ...named, last: z.string().regex(/^-?\d+$/), called: z.boolean() })),
  files: z.object({
    /** Region, SHA-256 and size of each, as COPY writes them. */
    list: pieceForm,
    bytes: z.int().nonnegative(),
    /** Named by a row, but gone or damaged already when the copy was made. */
    missing: z.array(z.string()),
  }),
  /** What tells a key from another, and nothing about it. */
  keys: z.object({ bankAccounts: z.string(), auditAnchor: z.string() }),
});

export type Manifest = z.infer<typeof manifestForm>;
export type CopiedTable = Manifest['tables'][number];

/** A finished copy. */
export interface Copy {
  readonly folder: string;
  readonly manifest: Manifest;
}

const manifestName = 'manifest.json';
/** As `sha256sum -c` reads it. */
const sealName = 'manifest.json.sha256';

/** The two files that make a folder a copy, to be written when everything else is there. */
export function manifestFiles(manifest: Manifest): Readonly<Record<string, string>> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return { [manifestName]: text, [sealName]: `${sha256Of(text)}  ${manifestName}\n` };
}

/** @throws Unstartable in a sentence where the folder is no copy, or its list is not the one that was written */
export async function readCopy(folder: string): Promise<Copy> {
  const text = await readText(path.join(folder, manifestName));
  const seal = await readText(path.join(folder, sealName));
  if (text === null || seal === null)
    throw new Unstartable(`${folder} is no copy: it has no ${manifestName}.`);
  if (!seal.startsWith(sha256Of(text))) {
    throw new Unstartable(
      `The copy ${folder} is damaged: its ${manifestName} is not what was written. Take another copy.`,
    );
  }
  const parsed = manifestForm.safeParse(JSON.parse(text));
  if (parsed.success) return { folder, manifest: parsed.data };
  throw new Unstartable(
    `The copy ${folder} was written in a form that this version does not know: use the version that wrote it.`,
  );
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

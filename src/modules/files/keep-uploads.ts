import type { Actor } from '../../kernel/actor.ts';
import { done, NotAllowed, type Result, refused } from '../../kernel/result.ts';
import { fileStore } from '../../platform/file-store.ts';
import { cleanPicture, type PictureType, pictureTypes } from '../../platform/pictures/picture.ts';
import { newKey } from '../../platform/random.ts';
import { sha256 as hashOf } from '../../platform/sha256.ts';
import { inTransaction } from '../../platform/transaction.ts';
import {
  type FilePurpose,
  type FileRefusal,
  fileLimits,
  mediaTypeOf,
  pictureName,
  refusalOf,
  safeFileName,
  type Upload,
} from './file.rules.ts';
import { bytesKeptToday, insertKeptUploads } from './upload.rows.ts';

/** What a form sends; the web's File fits. */
export interface SentFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What was sent, ready to be kept. */
interface Ready extends Upload {
  readonly bytes: Uint8Array;
}

/**
 * Checks what was sent and puts the bytes into the file store, before the command and outside its transaction, so
 * that no lock waits for a disk. Where the command then fails, bytes without a row stay for a day (`clearUploads`).
 */
export async function keepUploads(
  actor: Actor,
  sent: readonly SentFile[],
  purpose: FilePurpose,
): Promise<Result<readonly Upload[], FileRefusal>> {
  if (!actor.personId) throw new NotAllowed();
  if (sent.length > fileLimits.perForm) return refused('too-many-files');
  if (sent.some((file) => file.size > fileLimits.bytes)) return refused('file-too-large');
  const all: Ready[] = [];
  for (const file of sent) {
    const ready = await prepared(file, purpose);
    if (!ready.ok) return ready;
    all.push(ready.value);
  }
  const within = await withinToday(actor, all);
  if (!within.ok) return within;
  for (const { bytes } of all) await fileStore().put(actor.regionId, bytes);
  return done(all.map(({ bytes: _, ...upload }) => upload));
}

async function prepared(file: SentFile, purpose: FilePurpose): Promise<Result<Ready, FileRefusal>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const refusal = refusalOf(file.name, bytes);
  if (refusal) return refused(refusal);
  const name = safeFileName(file.name);
  const mediaType = mediaTypeOf(file.name, bytes);
  if (!isPicture(mediaType) && purpose === 'picture') return refused('not-a-picture');
  if (!isPicture(mediaType) || purpose === 'delivery') return done(readyOf(name, mediaType, bytes, purpose));
  const clean = await cleanPicture(bytes, mediaType);
  if (!clean.ok) return refused(`picture-${clean.why}`);
  return done(readyOf(pictureName(name, mediaType, clean.type), clean.type, clean.bytes, purpose));
}

function isPicture(mediaType: string): mediaType is PictureType {
  return (pictureTypes as readonly string[]).includes(mediaType);
}

function readyOf(
  name: string,
  mediaType: Upload['mediaType'],
  bytes: Uint8Array,
  purpose: FilePurpose,
): Ready {
  return { name, mediaType, bytes, purpose, sha256: hashOf(bytes), size: bytes.length };
}

/** Written down before the bytes are: whatever fails afterwards, they are counted and found again. */
function withinToday(
  { regionId, personId }: Actor,
  uploads: readonly Upload[],
): Promise<Result<null, 'too-much-today'>> {
  return inTransaction(regionId, async (tx) => {
    if (!personId) throw new NotAllowed();
    const named = uploads.map(({ sha256, size }) => ({ id: newKey(), sha256, size }));
    await insertKeptUploads(tx, personId, named);
    return (await bytesKeptToday(tx, personId)) > fileLimits.bytesADay
      ? refused('too-much-today')
      : done(null);
  });
}

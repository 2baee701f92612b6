import { fileStore } from '../../platform/file-store.ts';
import { Overloaded } from '../../platform/limits.ts';
import { firstPage } from '../../platform/pictures/pdf-page.ts';
import { emptySheet, smallPicture } from '../../platform/pictures/picture.ts';
import { hasPreview, type PreviewSide } from './file.rules.ts';
import type { OpenedFile } from './open-file.ts';

const underWay = new Map<string, Promise<Uint8Array>>();

/**
 * A small WebP of a picture or of the first page of a PDF; an empty sheet where none can be made. It is made when it
 * is first asked for and kept beside the original: nothing of it stands in the database. Who may see it may see the file.
 * @throws Overloaded when too many wait already
 */
export function previewOf(file: OpenedFile, side: PreviewSide): Promise<Uint8Array> {
  const name = `${file.regionId}/${file.sha256}/${side}`;
  const begun = underWay.get(name);
  if (begun) return begun;
  const made = madeOnce(file, side).finally(() => underWay.delete(name));
  underWay.set(name, made);
  return made;
}

async function madeOnce(file: OpenedFile, side: PreviewSide): Promise<Uint8Array> {
  const { regionId, sha256 } = file;
  const name = `${side}webp`;
  const kept = await fileStore().getBeside(regionId, sha256, name);
  if (kept) return kept;
  const made = hasPreview(file.mediaType) ? await drawn(file, side) : await emptySheet();
  await fileStore().putBeside(regionId, sha256, name, made);
  return made;
}

/** What cannot be drawn today cannot be drawn tomorrow: the sheet is kept in its place, so that nobody tries for ever. */
async function drawn(file: OpenedFile, side: PreviewSide): Promise<Uint8Array> {
  const bytes = await file.bytes();
  try {
    return await smallPicture(
      file.mediaType === 'application/pdf' ? await firstPage(bytes, side) : bytes,
      side,
    );
  } catch (error) {
    if (error instanceof Overloaded) throw error;
    return emptySheet();
  }
}

import { fileStore } from '../../platform/file-store.ts';
import { Overloaded } from '../../platform/limits.ts';
import { firstPage } from '../../platform/pictures/pdf-page.ts';
import { crossedBox, smallPicture } from '../../platform/pictures/picture.ts';
import { hasPreview, type PreviewSide } from './file.rules.ts';
import type { OpenedFile } from './open-file.ts';

const underWay = new Map<string, Promise<Uint8Array>>();

/**
 * A small WebP of a picture or of the first page of a PDF; a crossed box where none can be made. It is made when it
 * is first asked for and kept beside the original, the box only after several tries: nothing of it stands in the database. Who may see it may see the file.
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

/**
 * A drawing can fail because the machine is busy; what failed so often cannot be drawn at all. Failures within a minute
 * count once, so that one busy minute condemns nothing.
 */
const mostTries = 3;
const apart = 60_000;

async function madeOnce(file: OpenedFile, side: PreviewSide): Promise<Uint8Array> {
  const { regionId, sha256 } = file;
  const name = `${side}webp`;
  const kept = await fileStore().getBeside(regionId, sha256, name);
  if (kept) return kept;
  const drawn = hasPreview(file.mediaType) ? await draw(file, side) : null;
  const made = drawn ?? (await crossedBox());
  if (drawn || !hasPreview(file.mediaType) || (await triesOf(file, side)).count >= mostTries)
    await fileStore().putBeside(regionId, sha256, name, made);
  return made;
}

/** Null when it failed; the next who asks tries again. */
async function draw(file: OpenedFile, side: PreviewSide): Promise<Uint8Array | null> {
  const bytes = await file.bytes();
  try {
    return await smallPicture(
      file.mediaType === 'application/pdf' ? await firstPage(bytes, side) : bytes,
      side,
    );
  } catch (error) {
    if (error instanceof Overloaded) throw error;
    const { count, at } = await triesOf(file, side);
    const now = file.openedAt.getTime();
    if (now - at >= apart) {
      const tries = new TextEncoder().encode(`${count + 1} ${now}`);
      await fileStore().putBeside(file.regionId, file.sha256, `${side}failed`, tries);
    }
    return null;
  }
}

/** How often it has failed so far, and when it last counted. */
async function triesOf({ regionId, sha256 }: OpenedFile, side: PreviewSide) {
  const kept = await fileStore().getBeside(regionId, sha256, `${side}failed`);
  const [count = 0, at = 0] = kept ? new TextDecoder().decode(kept).split(' ').map(Number) : [];
  return { count, at };
}

import type { Actor } from '../../kernel/actor.ts';
import { allow, done, type Result, refused } from '../../kernel/result.ts';
import { cleanPicture, smallPicture } from '../../platform/pictures/picture.ts';
import type { LookRefusal, PictureKind } from './look.rules.ts';
import { mayChangeRegion } from './region.access.ts';

/**
 * The picture that was sent, drawn anew as WebP in each of these sizes (pixels of its longer side); nothing but the
 * picture is left of it. Before the command and outside its transaction, because it takes a second.
 * @throws Overloaded when too many wait already
 */
export async function preparePicture(
  actor: Actor,
  kind: PictureKind,
  file: Pick<File, 'arrayBuffer'>,
  sides: readonly number[],
): Promise<Result<readonly Uint8Array[], LookRefusal>> {
  allow(mayChangeRegion(actor));
  // As PNG, so that it is written with a loss only once. An SVG is a program, and no picture here.
  const clean = await cleanPicture(new Uint8Array(await file.arrayBuffer()), 'image/png');
  if (!clean.ok) return refused(`${kind}-${clean.why === 'too-large' ? 'too-large' : 'unreadable'}`);
  return done(await Promise.all(sides.map((side) => smallPicture(clean.bytes, side))));
}

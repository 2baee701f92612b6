import type { Actor } from '../../kernel/actor.ts';
import type { Colour } from '../../kernel/colour.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { announce } from '../../platform/live.ts';
import { type Command, once } from '../../platform/once.ts';
import { sha256 } from '../../platform/sha256.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { insertPicture } from './look.rows.ts';
import { mayChangeRegion } from './region.access.ts';
import { lockRegion, updateLook } from './region.rows.ts';
import { changedFacts, type RegionLook } from './region.rules.ts';

/** A picture stays as it is, goes, or is replaced by these bytes. */
export type PictureChange<Bytes> = 'stays' | 'goes' | Bytes;

export interface ChangeLook extends Command {
  readonly keyColour: Colour | null;
  readonly logo: PictureChange<Uint8Array>;
  readonly picture: PictureChange<{ readonly large: Uint8Array; readonly small: Uint8Array }>;
  readonly pictureAltJa: string | null;
  readonly pictureAltEn: string | null;
}

/** Key colour, logo and top picture: on every page at once. The bytes come from `preparePicture`. */
export function changeLook(actor: Actor, command: ChangeLook) {
  return once(actor, 'regions.change-look', command, async (tx) => {
    allow(mayChangeRegion(actor));
    const before = await lockRegion(tx);
    const look = { ...lookWithout(command), ...(await picturesAfter(tx, before, command)) };
    if (look.picture !== null && (look.pictureAltJa === null || look.pictureAltEn === null))
      return refused('picture-without-words');
    const changed = changedFacts(before, look);
    if (changed.length === 0) return done({ changed });

    await updateLook(tx, look);
    await announce(tx, 'regions');
    await recordAudit(tx, actor, {
      action: 'region.lookChanged',
      subject: ['region', String(tx.regionId)],
      detail: { changed },
    });
    return done({ changed });
  });
}

function lookWithout({ keyColour, pictureAltJa, pictureAltEn }: ChangeLook) {
  return { keyColour, pictureAltJa, pictureAltEn };
}

async function picturesAfter(
  tx: Tx,
  before: RegionLook,
  { logo, picture }: ChangeLook,
): Promise<Pick<RegionLook, 'logo' | 'picture' | 'pictureSmall'>> {
  const large = typeof picture === 'string' ? picture : picture.large;
  const small = typeof picture === 'string' ? picture : picture.small;
  return {
    logo: await pictureAfter(tx, before.logo, logo),
    picture: await pictureAfter(tx, before.picture, large),
    pictureSmall: await pictureAfter(tx, before.pictureSmall, small),
  };
}

async function pictureAfter(
  tx: Tx,
  before: string | null,
  change: PictureChange<Uint8Array>,
): Promise<string | null> {
  if (change === 'stays') return before;
  if (change === 'goes') return null;
  const name = sha256(change);
  await insertPicture(tx, name, change);
  return name;
}

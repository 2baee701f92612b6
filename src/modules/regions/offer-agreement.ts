import type { Actor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import { recordAudit } from '../audit/index.ts';
import { mayChangeRegion } from './region.access.ts';
import { regionWithId } from './region.rows.ts';
import { insertOffer, standingOffers } from './wide-area.rows.ts';
import { wideAreaState } from './wide-area.rules.ts';

export type OfferAgreement = Command & { readonly withRegionId: RegionId };

/**
 * This region's open postings may be found in the other one. They are, and the other's are found here, from the moment
 * at which both have said so. No lock: of two that come at once the unique index lets one in, and a region that waited for
 * the other would have it wait for itself.
 */
export function offerAgreement(actor: Actor, command: OfferAgreement) {
  return once(actor, 'regions.offer-agreement', command, async (tx) => {
    allow(mayChangeRegion(actor));
    const other = await regionWithId(tx, command.withRegionId);
    if (!other || other.id === tx.regionId) throw new NotFound();
    const theirs = (await standingOffers(tx)).get(other.id) ?? { ours: null, theirs: null };
    if (theirs.ours) return refused('already-offered');

    const { name: state } = wideAreaState({ ...theirs, ours: tx.now });
    await insertOffer(tx, { id: newId('wideAreaOffer'), withRegionId: other.id, by: actor.personId });
    await recordAudit(tx, actor, {
      action: 'wideArea.offered',
      subject: ['region', String(tx.regionId)],
      state,
      detail: { with: other.slug },
    });
    return done({ state });
  });
}

import type { Actor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayChangeRegion } from './region.access.ts';
import { regionWithId } from './region.rows.ts';
import { endOffer, standingOffers } from './wide-area.rows.ts';
import { wideAreaState } from './wide-area.rules.ts';

export type EndAgreement = Command & { readonly withRegionId: RegionId };

/** Either side alone, at once: from the next search on neither finds the other's postings. */
export function endAgreement(actor: Actor, command: EndAgreement) {
  return once(actor, 'regions.end-agreement', command, async (tx) => {
    allow(mayChangeRegion(actor));
    const other = await regionWithId(tx, command.withRegionId);
    if (!other) throw new NotFound();
    const theirs = (await standingOffers(tx)).get(other.id)?.theirs ?? null;
    if (!(await endOffer(tx, other.id, actor.personId))) return refused('nothing-offered');

    const { name: state } = wideAreaState({ ours: null, theirs });
    await recordAudit(tx, actor, {
      action: 'wideArea.ended',
      subject: ['region', String(tx.regionId)],
      state,
      detail: { with: other.slug },
    });
    return done({ state });
  });
}

import type { Actor } from '../../kernel/actor.ts';
import { allow, done } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { holdersOf } from '../identity/index.ts';
import { noteReminder, tell } from '../messages/index.ts';
import { regionWithId, standingOffers } from '../regions/index.ts';
import { mayTellOfficers } from './programme.access.ts';
import type { Untold } from './untold.rows.ts';

export type TellOfficers = Command & Omit<Untold, 'regionId'>;

/** What another region has offered or ended is told here, by this region itself: no region writes into another one. */
export function tellOfficers(actor: Actor, command: TellOfficers) {
  return once(actor, 'programme.tell-officers', command, async (tx) => {
    allow(mayTellOfficers(actor));
    const { id, step, fromRegionId } = command;
    const other = await regionWithId(tx, fromRegionId);
    const offers = (await standingOffers(tx)).get(fromRegionId);
    // Taken back before anybody was told of it.
    if (!other || (step === 'offered' && !offers?.theirs)) return done({ told: 0 });
    const officers = await holdersOf(tx, ['officer']);
    // Where nobody could hear of it, it is looked at again when somebody can.
    if (officers.length === 0 || !(await noteReminder(tx, { what: 'wide-area', id, step })))
      return done({ told: 0 });

    const agreed = offers?.ours ? 'wide-area-agreed' : 'wide-area-offered';
    const facts = { nameJa: other.nameJa, nameEn: other.nameEn };
    for (const officer of officers)
      await tell(tx, officer, step === 'ended' ? 'wide-area-ended' : agreed, facts, id);
    return done({ told: officers.length });
  });
}

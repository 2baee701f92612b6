import type { Actor } from '../../kernel/actor.ts';
import { allow, done } from '../../kernel/result.ts';
import { announce } from '../../platform/live.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import type { FrontForm } from './front.forms.ts';
import { mayChangeRegion } from './region.access.ts';
import { lockRegion, updateLead } from './region.rows.ts';
import { writeStories } from './story.rows.ts';

export type ChangeFront = FrontForm & Command;

/** What the region's first page says: its sentence, one worker's day and one company's first order. */
export function changeFront(actor: Actor, command: ChangeFront) {
  return once(actor, 'regions.change-front', command, async (tx) => {
    allow(mayChangeRegion(actor));
    await lockRegion(tx);
    await updateLead(tx, command.leadJa, command.leadEn);
    await writeStories(tx, command.stories);
    await announce(tx, 'regions');
    await recordAudit(tx, actor, {
      action: 'region.frontChanged',
      subject: ['region', String(tx.regionId)],
    });
    return done(null);
  });
}

import type { Actor } from '../../kernel/actor.ts';
import { allow, done, NotAllowed } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayKeepAccount } from './account.access.ts';
import { deleteCalendar } from './calendar.rows.ts';

/** The address opens nothing any more, and there is no other. */
export function revokeCalendar(actor: Actor, { key }: Command) {
  return once(actor, 'accounts.revoke-calendar', { key }, async (tx) => {
    const { personId } = actor;
    allow(mayKeepAccount(actor));
    if (personId === null) throw new NotAllowed();
    if (await deleteCalendar(tx, personId))
      await recordAudit(tx, actor, { action: 'calendar.revoked', subject: ['person', personId] });
    return done(null);
  });
}

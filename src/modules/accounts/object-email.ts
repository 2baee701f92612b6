import { type Actor, asNewcomer } from '../../kernel/actor.ts';
import { done, type Result, refused } from '../../kernel/result.ts';
import { hashOfToken } from '../../platform/random.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { deleteSessionsOf, voidResetsOf } from '../identity/index.ts';
import { tell } from '../messages/index.ts';
import { endChange, lockByLink } from './email.rows.ts';

/** Whoever reads the old address did not ask for a new one: the change is off, and all sign-ins end. */
export function objectEmail(
  visitor: Actor,
  token: string,
): Promise<Result<{ readonly stopped: true }, 'link-not-valid'>> {
  return inTransaction<Result<{ readonly stopped: true }, 'link-not-valid'>>(visitor.regionId, async (tx) => {
    const change = await lockByLink(tx, 'objection', hashOfToken(token));
    if (!change) return refused('link-not-valid');

    await endChange(tx, change.id, 'objected');
    await deleteSessionsOf(tx, change.personId);
    await voidResetsOf(tx, change.personId);
    await recordAudit(tx, asNewcomer(visitor, change.personId), {
      action: 'email.objected',
      subject: ['emailChange', change.id],
      state: 'objected',
      detail: { personId: change.personId },
    });
    await tell(tx, change.personId, 'email-change-stopped', {}, change.id);
    return done({ stopped: true });
  });
}

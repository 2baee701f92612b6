import { type Actor, asNewcomer } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { allow, done, NotAllowed, type Result, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { hashOfToken } from '../../platform/random.ts';
import { withoutRegion } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { mayJoin } from './membership.access.ts';
import { insertMembership, lockMembership, moveMembership } from './membership.rows.ts';
import { personOfSession } from './session.rows.ts';

/** The session proves who joins: nobody is taken into a region by somebody else. */
export type JoinRegion = Command & { readonly token: string };

/** Somebody with an account, from another region or back again, belongs to this one from now on, without a role. */
export async function joinRegion(
  actor: Actor,
  { key, token }: JoinRegion,
): Promise<Result<{ readonly personId: PersonId }, 'suspended' | 'key-reused'>> {
  allow(mayJoin(actor));
  const personId = await withoutRegion((tx) => personOfSession(tx, hashOfToken(token)));
  if (!personId) throw new NotAllowed();
  const joiner = asNewcomer(actor, personId);
  return once(joiner, 'identity.join-region', { key }, async (tx) => {
    const isNew = await insertMembership(tx, personId);
    const { state } = await lockMembership(tx, personId);
    if (state === 'suspended') return refused('suspended');
    if (!isNew && state === 'active') return done({ personId });

    if (state === 'left') await moveMembership(tx, personId, 'active');
    await recordAudit(tx, joiner, {
      action: 'membership.begun',
      subject: ['person', personId],
      state: 'active',
    });
    return done({ personId });
  });
}

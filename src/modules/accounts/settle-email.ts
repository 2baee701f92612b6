import type { Actor } from '../../kernel/actor.ts';
import { allow, done, type Result } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { credentialsOf, updateEmail } from '../identity/index.ts';
import { tell } from '../messages/index.ts';
import { maySettleEmail } from './account.access.ts';
import { endChange, lockChange } from './email.rows.ts';
import { fateOf } from './email.rules.ts';

export type SettleEmail = Command & { readonly changeId: string };

type Settled = { readonly state: 'used' | 'taken' | 'lapsed' | 'open' };

/** What time makes of a change: a confirmed address comes into use, one that nobody confirmed is forgotten. */
export function settleEmail(actor: Actor, command: SettleEmail): Promise<Result<Settled, 'key-reused'>> {
  return once<Settled, never, SettleEmail>(actor, 'accounts.settle-email', command, async (tx) => {
    allow(maySettleEmail(actor));
    const change = await lockChange(tx, command.changeId);
    const fate = change.state === 'open' ? fateOf(change, tx.now) : 'wait';
    if (fate === 'wait') return done({ state: 'open' });
    const taken = fate === 'use' && (await credentialsOf(tx, change.newEmail)) !== null;
    const state = fate === 'lapse' ? 'lapsed' : taken ? 'taken' : 'used';

    if (state === 'used') await updateEmail(tx, change.personId, change.newEmail);
    await endChange(tx, change.id, state);
    await recordAudit(tx, actor, {
      action: `email.${state}`,
      subject: ['emailChange', change.id],
      state,
      detail: { personId: change.personId },
    });
    if (state === 'used') await tell(tx, change.personId, 'email-changed', {}, change.id);
    return done({ state });
  });
}

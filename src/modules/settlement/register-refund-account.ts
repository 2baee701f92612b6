import type { Actor } from '../../kernel/actor.ts';
import type { RefundAccountId, RefundId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import { loadBanks } from '../../platform/reference-data/banks.ts';
import { reading } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { provePassword } from '../identity/index.ts';
import { settingsOn } from '../regions/index.ts';
import { usableFrom } from './bank-account.rules.ts';
import { composeAccount } from './compose-account.ts';
import type { RefundAccountForm } from './refund.forms.ts';
import { refundPage } from './refund.pages.ts';
import { insertRefundAccount, lockRefund, lockRefundAccount, replaceRefundAccount } from './refund.rows.ts';
import { isAccountOfPayer } from './refund.rules.ts';
import { keepsOwnRefundAccount, mayKeepRefundAccount, maySeeRefund } from './settlement.access.ts';
import { tellPayers } from './tell-payers.ts';

export type RegisterRefundAccount = RefundAccountForm & Command & { readonly refundId: RefundId };

/**
 * Where a payer's money goes back to: named by the client's own people, or by an operator from what the payer wrote,
 * where nobody knows the payer for sure. It carries the name that the statement showed. A change waits for the hold, and
 * everybody who looks after the client's money is told of it, and of an account that others named. Whoever names it types
 * their password: an open session is not enough.
 */
export async function registerRefundAccount(
  actor: Actor,
  { currentPassword, ...command }: RegisterRefundAccount,
) {
  const by = actor.personId;
  if (!by) throw new NotFound();
  const asked = await reading(actor.regionId, (tx) => refundPage(tx, command.refundId));
  allowToSee(maySeeRefund(actor, asked));
  allow(mayKeepRefundAccount(actor, asked, asked.account !== null));
  const proof = await provePassword(actor, currentPassword);
  if (!proof.ok) return proof;
  const banks = await loadBanks();
  return once(actor, 'settlement.register-refund-account', command, async (tx) => {
    const refund = await lockRefund(tx, command.refundId);
    allowToSee(maySeeRefund(actor, refund));
    const old = await lockRefundAccount(tx, refund);
    allow(mayKeepRefundAccount(actor, refund, old !== null));
    if (refund.state !== 'planned') return refused('refund-under-way');
    const { organizationId, payerId, payerKey } = refund;
    const reason = keepsOwnRefundAccount(actor, refund) ? null : command.reason;
    if (reason === '') return refused('reason-missing');
    const id: RefundAccountId = newId('refundAccount');
    const composed = composeAccount(tx, banks, command, { kind: 'refund', ownerId: payerId, id });
    if (!composed.ok) return composed;
    if (!isAccountOfPayer(command.holder, payerKey)) return refused('payer-differs');

    const { bankFile } = await settingsOn(tx, tokyoDateOf(tx.now));
    const account = {
      ...composed.value,
      organizationId,
      depositId: organizationId === null ? refund.depositId : null,
      payerKey,
      usableFrom: usableFrom(tx.now, old === null, bankFile.bankChangeHoldHours),
      reason,
    };
    if (old) await replaceRefundAccount(tx, old.id);
    await insertRefundAccount(tx, account, by);
    await recordAudit(tx, actor, {
      action: old ? 'refundAccount.changed' : 'refundAccount.registered',
      subject: ['refundAccount', account.id],
      detail: { replaces: old?.id ?? null, usableFrom: account.usableFrom.toISOString() },
    });
    if (old || reason !== null) {
      const told = { lastDigits: account.lastDigits, usableFrom: tokyoDateOf(account.usableFrom) };
      await tellPayers(tx, organizationId, 'refund-account-changed', told, account.id);
    }
    return done({ lastDigits: account.lastDigits, usableFrom: account.usableFrom.toISOString() });
  });
}

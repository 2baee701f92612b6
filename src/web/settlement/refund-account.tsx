import { idOfSlug, type RefundId } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { refundPage, registerRefundAccount } from '../../modules/settlement/index.ts';
import { refundAccountForm } from '../../modules/settlement/refund.forms.ts';
import {
  keepsOwnRefundAccount,
  mayKeepRefundAccount,
  maySeeRefund,
} from '../../modules/settlement/settlement.access.ts';
import { loadBanks } from '../../platform/reference-data/banks.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { Visit } from '../visit.ts';
import { findBranch } from './bank-account.tsx';
import { refundTexts } from './refund.texts.ts';
import { RefundAccountView } from './refund-account.view.tsx';
import { refundAccountRefusalText } from './refusal-text.ts';

/** Where one refund goes: for the client's own people, or for an operator where nobody knows the payer. */
export const refundAccountPage = formPage({
  schema: refundAccountForm,
  initial: ({ query }) => ({ bankCode: query.get('bank') ?? '', branchCode: query.get('branch') ?? '' }),
  async draw(visit, form) {
    const refund = await readRefund(visit);
    const mayKeep =
      mayKeepRefundAccount(visit.actor, refund, refund.account !== null) && refund.state === 'planned';
    return {
      title: refundTexts[visit.lang].account,
      body: (
        <RefundAccountView
          place={visit}
          path={visit.path}
          refund={refund}
          form={mayKeep ? form : null}
          asksReason={!keepsOwnRefundAccount(visit.actor, refund)}
          refusal={mayKeep || !form.refusal ? null : form}
          finding={await findBranch(visit, form)}
        />
      ),
    };
  },
  submit: (visit, command) => registerRefundAccount(visit.actor, { ...command, refundId: refundIdOf(visit) }),
  refusals: refundAccountRefusalText,
  passwordField: 'currentPassword',
  next: (visit) => visit.path,
});

function refundIdOf(visit: Visit): RefundId {
  const id = idOfSlug('refund', visit.params.refund ?? '');
  if (!id) throw new NotFound();
  return id;
}

/** The refund with the names of its account's bank and branch, and whether a change still waits. */
async function readRefund(visit: Visit) {
  const { refund, now } = await reading(visit.region.id, async (tx) => ({
    refund: await refundPage(tx, refundIdOf(visit)),
    now: tx.now,
  }));
  allowToSee(maySeeRefund(visit.actor, refund));
  const { account } = refund;
  if (!account) return { ...refund, account };
  const banks = await loadBanks();
  return {
    ...refund,
    account: {
      ...account,
      bankName: banks.bank(account.bankCode)?.fullName ?? account.bankCode,
      branchName: banks.branch(account.bankCode, account.branchCode)?.fullName ?? account.branchCode,
      heldUntil: account.usableFrom > now ? account.usableFrom : null,
    },
  };
}

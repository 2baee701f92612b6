import { addOpenDays } from '../kernel/business-days.ts';
import type { BatchId } from '../kernel/ids.ts';
import type { Yen } from '../kernel/yen.ts';
import { yen } from '../kernel/yen.ts';
import { demonstrationPassword } from '../modules/identity/demonstration.rules.ts';
import { calendarsWith, settingsOn } from '../modules/regions/index.ts';
import { depositForm } from '../modules/settlement/deposit.forms.ts';
import {
  approveBatch,
  loadBatch,
  lockBatch,
  recordDeposit,
  registerRefundAccount,
  returnDeposit,
} from '../modules/settlement/index.ts';
import { refundAccountForm } from '../modules/settlement/refund.forms.ts';
import { reading } from '../platform/transaction.ts';
import { payerNameOf } from './payers.ts';
import { type Filling, happened } from './step.ts';

interface Transfer {
  readonly reference: string;
  readonly amount: Yen;
}

/** A transfer arrives, and the operator types it off the bank's statement. */
export async function payIn(
  filling: Filling,
  operator: string,
  client: string,
  { reference, amount }: Transfer,
) {
  const { key, as } = filling;
  const line = filling.nextBankLine();
  const typed = { ...line, amount: String(amount), payerName: payerNameOf(client), reference };
  const command = { ...depositForm.parse(typed), key: key(`deposit-${line.bankLine}`) };
  return happened(await recordDeposit(await as(operator), command));
}

/** Money without a reference, which waits until somebody has found out what it is for. */
export async function leaveUnclear(filling: Filling, operator: string): Promise<void> {
  await payIn(filling, operator, 'ryokan', { reference: '', amount: yen(23_100n) });
}

/** Who gets money back, and where to: an account that carries the name of the statement. */
interface Payback {
  readonly client: string;
  readonly account: string;
  readonly operator: string;
  readonly approver: string;
}

/** A client has paid twice. The money goes back by a batch, which the first of its two approvers has approved. */
export async function payBack(
  filling: Filling,
  { client, account, operator, approver }: Payback,
): Promise<void> {
  const { regionId, key, today, as } = filling;
  const { depositId } = await payIn(filling, operator, client, { reference: '', amount: yen(13_200n) });
  const back = { depositId, key: key('payback') };
  const { refundId } = happened(await returnDeposit(await as(operator), back));
  const form = refundAccountForm.parse({
    bankCode: '0119',
    branchCode: '361',
    accountType: '1',
    accountNumber: account,
    holder: payerNameOf(client),
    reason: '電話で二重の振込と聞き、同じ日にファクスで口座の写しを受けました。',
    currentPassword: demonstrationPassword,
  });
  happened(
    await registerRefundAccount(await as(operator), { ...form, refundId, key: key('payback-account') }),
  );
  const payOn = await reading(regionId, async (tx) => {
    const { bank } = calendarsWith((await settingsOn(tx, today)).closingDays);
    return addOpenDays(bank, today, 5);
  });
  const { batchId } = happened(await lockBatch(await as(operator), { payOn, key: key('batch') }));
  await approve(filling, batchId, approver);
}

async function approve({ regionId, key, as }: Filling, batchId: BatchId, approver: string): Promise<void> {
  const { listSha256 } = await reading(regionId, (tx) => loadBatch(tx, batchId));
  const command = { batchId, shownHash: listSha256, key: key(`approve-${approver}`) };
  happened(await approveBatch(await as(approver), command));
}

import type { Actor } from '../../src/kernel/actor.ts';
import { type DepositId, type JobId, type RegionId, slugOf } from '../../src/kernel/ids.ts';
import { addDays, localDate, tokyoDateOf } from '../../src/kernel/tokyo-date.ts';
import { yen } from '../../src/kernel/yen.ts';
import { makeCalendar, requestEmail } from '../../src/modules/accounts/index.ts';
import { keepUploads } from '../../src/modules/files/index.ts';
import {
  askQuestion,
  attachFiles,
  filesOf,
  keepSearch,
  refuseJob,
  reportJob,
} from '../../src/modules/jobs/index.ts';
import { exampleOpenJob } from '../../src/modules/jobs/job.examples.ts';
import { requestPasswordReset, sendInquiry } from '../../src/modules/messages/index.ts';
import { addColleague, requestConsultation } from '../../src/modules/organizations/index.ts';
import { type Setting, settingsOn } from '../../src/modules/regions/index.ts';
import { insertSetting } from '../../src/modules/regions/setting.rows.ts';
import {
  declareMistake,
  recordDeposit,
  registerRefundAccount,
  returnDeposit,
} from '../../src/modules/settlement/index.ts';
import { must } from '../../src/modules/settlement/payout-walk.examples.ts';
import { exampleAccountForm, exampleBankLine } from '../../src/modules/settlement/settlement.examples.ts';
import { newKey } from '../../src/platform/random.ts';
import { inTransaction, reading } from '../../src/platform/transaction.ts';
import { password } from './beginnings.ts';
import { dot } from './filled.ts';
import type { Binding } from './world.ts';

interface Given {
  readonly mark: string;
  readonly staff: { readonly operator: Actor };
  readonly client: Actor;
  readonly worker: Actor;
  readonly login: string;
  readonly job: JobId;
  readonly draft: JobId;
}

/** More than one payee is paid at once: it waits for a batch of its own. */
async function addLargeRefund(operator: Actor, depositId: DepositId): Promise<void> {
  const { refundId } = must(await returnDeposit(operator, { key: newKey(), depositId }));
  const account = { ...exampleAccountForm, holder: 'ｶ)ﾅｿﾞ', reason: '手紙で聞きました。' };
  must(await registerRefundAccount(operator, { key: newKey(), ...account, refundId }));
}

/** Each setting has a change still to come, a little different from what holds, that an officer may take back. */
async function addComingSettings(id: RegionId): Promise<void> {
  await inTransaction(id, async (tx) => {
    const today = tokyoDateOf(tx.now);
    const { fees, timers, paymentRule, closingDays, escrowAccount, bankFile } = await settingsOn(tx, today);
    const [first, ...later] = paymentRule.closings;
    if (!first || !escrowAccount) throw new Error('The example has a payment rule and an account');
    const coming: Setting[] = [
      { name: 'fees', value: { ...fees, clientBp: fees.clientBp + 50 } },
      { name: 'timers', value: { ...timers, offerDays: timers.offerDays + 1 } },
      {
        name: 'paymentRule',
        value: { closings: [first, ...later.map((one) => ({ ...one, pay: { ...one.pay, day: 14 } }))] },
      },
      {
        name: 'closingDays',
        value: { ...closingDays, added: [...closingDays.added, localDate('2027-08-13')] },
      },
      { name: 'escrowAccount', value: { ...escrowAccount, holderName: '髙﨑会計' } },
      { name: 'bankFile', value: { ...bankFile, bankChangeHoldHours: bankFile.bankChangeHoldHours + 1 } },
      {
        name: 'referenceHourlyWage',
        value: { amount: yen(1_200n), source: '秋田県の最低賃金', sourceEn: '' },
      },
    ];
    for (const setting of coming) await insertSetting(tx, setting, addDays(today, 20), null);
  });
}

/** What happens beside an order: questions, files, calls for help, money that nobody expected. */
export async function addOccasions(
  id: RegionId,
  given: Given,
): Promise<{ readonly file: Binding; readonly mistake: Binding }> {
  const { mark, staff, client, worker, login, job, draft } = given;
  const key = newKey;
  await addComingSettings(id);
  must(await makeCalendar(worker, { key: key() }));
  must(await askQuestion(worker, { key: key(), jobId: job, question: '見本はありますか。' }));
  must(await keepSearch(worker, { key: key(), address: 'q=%E5%85%A5%E5%8A%9B' }));
  const files = must(await keepUploads(client, [new File([dot], '見本.png')], 'attachment'));
  const beside = { audience: 'signedIn', fileDescription: '見本です。' } as const;
  for (const jobId of [job, draft]) must(await attachFiles(client, { key: key(), jobId, files, ...beside }));
  must(await reportJob(worker, { key: key(), jobId: job, reason: 'other', text: `${mark}の通報` }));
  const [seat] = client.seats;
  if (seat)
    must(
      await requestConsultation(client, {
        key: key(),
        organizationId: seat.organizationId,
        wish: `${mark}の相談`,
      } as Parameters<typeof requestConsultation>[1]),
    );
  if (seat)
    must(
      await addColleague(client, {
        key: key(),
        organizationId: seat.organizationId,
        role: 'clientViewer',
        approvalLimit: null,
        login: `invited-${login}@example.jp`,
      }),
    );
  const nobody: Actor = { ...worker, personId: null, roles: [], seats: [] };
  const inquiry = { key: key(), name: '髙﨑', reach: '0183-73-2111', message: `${mark}を聞きたいです。` };
  must(await sendInquiry(nobody, inquiry as Parameters<typeof sendInquiry>[1], '127.0.0.1'));
  const line = { receivedOn: await reading(id, async (tx) => tokyoDateOf(tx.now)), payerName: 'ｶ)ﾅｿﾞ' };
  const unexpected = async (amount: bigint) => {
    const command = { ...line, amount: yen(amount), reference: '', bankLine: exampleBankLine() };
    return must(await recordDeposit(staff.operator, { key: key(), ...command })).depositId;
  };
  await unexpected(20_000n);
  const depositId = await unexpected(7_000n);
  must(await declareMistake(staff.operator, { key: key(), depositId, reason: `${mark}の打ち間違い` }));
  must(await returnDeposit(staff.operator, { key: key(), depositId: await unexpected(5_000n) }));
  await addLargeRefund(staff.operator, await unexpected(6_000_000n));
  await requestPasswordReset(id, login, '127.0.0.1');
  must(
    await requestEmail(worker, {
      key: key(),
      email: 'atarashii@example.jp',
      currentPassword: password,
    } as Parameters<typeof requestEmail>[1]),
  );
  // Said often enough, its kind of work is shown less, which the worker may undo.
  for (const number of [1, 2, 3]) {
    const jobId = await exampleOpenJob(client, { title: `合わない募集その${number}` });
    must(await refuseJob(worker, { key: key(), jobId, takenBack: false }));
  }
  const [shown] = await reading(id, (tx) => filesOf(tx, draft));
  if (!shown) throw new Error('The draft has a file');
  return {
    file: { job: slugOf('job', draft), file: slugOf('file', shown.id) },
    mistake: { deposit: slugOf('deposit', depositId) },
  };
}

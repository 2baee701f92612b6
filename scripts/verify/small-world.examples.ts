// A small world written by hand, so that each fact can be tampered with alone: one milestone is on its way to the bank,
// one is funded, one deposit is in suspense. Tampering is done as an administrator with triggers off.
import { createHash } from 'node:crypto';
import { Client } from 'pg';
import type {
  BankAccountId,
  BatchId,
  DepositId,
  MilestoneId,
  PayoutId,
  PersonId,
  RegionId,
} from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/tokyo-date.ts';
import { yen } from '../../src/kernel/yen.ts';
import { sealAuditBlocks } from '../../src/modules/audit/index.ts';
import {
  depositPosting,
  payableOf,
  postTransfer,
  refundSuspensePosting,
  releasePosting,
  sentPosting,
  unmatchedPosting,
} from '../../src/modules/ledger/index.ts';
import { listText } from '../../src/modules/settlement/batch.rules.ts';
import { anchorPublicKey } from '../../src/platform/anchor-key.ts';
import { openPool } from '../../src/platform/pool.ts';
import type { FreshDatabase } from '../../src/platform/testing/database.ts';
import { inTransaction, usePool } from '../../src/platform/transaction.ts';

export const region = 1 as RegionId;
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [organization, operator, contract, job] = [1, 4, 5, 6].map(id);
export const [worker, client] = [2, 3].map(id);
export const [accepted, funded, suspended, matched] = [10, 11, 22, 20].map(id);
export const [givenBack, refund] = [23, 32].map(id);
const [alsoMatched, payout] = [21, 30].map(id);
export const batch = id(31);
const amounts = {
  reward: '10800',
  tax: '981',
  withholding: '0',
  clientFee: '1080',
  workerFee: '0',
  depositAmount: '11880',
  payoutAmount: '10800',
};
const notice = JSON.stringify({
  title: '結の里だより',
  pay: { clientFeeBp: 1_000, workerFeeBp: 0, withholds: false, withholdingKind: 'none' },
  totals: Object.fromEntries(
    Object.entries(amounts).map(([name, digits]) => [name, `${Number(digits) * 2}`]),
  ),
  milestones: [1, 2].map((position) => ({ position, title: '原稿', dueOn: '2026-11-20', ...amounts })),
});
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hash = sha256(notice);
const originator = {
  code: '0123456789',
  name: 'ユイノサト',
  bankCode: '0119',
  bankName: 'アキタ',
  branchCode: '361',
  branchName: 'ユザワ',
  accountType: '1',
  accountNumber: '0000001',
  lineEnd: 'crlf',
} as const;
const listHash = sha256(
  listText({ id: batch as BatchId, payOn: localDate('2026-12-15'), originator }, [
    {
      lineNo: 1,
      kind: 'payout',
      orderId: payout as PayoutId,
      payeeId: worker as PersonId,
      amount: yen(10_800n),
      accountId: job as BankAccountId,
    },
  ]),
);
export const anchorKey = createHash('sha256').update('a key of this test').digest();
export const publicKey = anchorPublicKey(anchorKey);

/** As an administrator with triggers and foreign keys off, past everything that guards the tables. */
export async function tamper(of: FreshDatabase, statement: string): Promise<void> {
  const admin = new Client({ connectionString: of.url('admin') });
  await admin.connect();
  await admin.query('set session_replication_role = replica');
  await admin.query(statement);
  await admin.end();
}

/** Writes the world, moves its money and seals its audit. */
export async function writeWorld(database: FreshDatabase): Promise<void> {
  await tamper(database, world);
  const pool = openPool(database.url('app'), 2, () => {});
  usePool(pool);
  await money();
  await sealAuditBlocks(region, anchorKey);
  await pool.end();
}

const milestone = (which: string | undefined, position: number, state: string) => `
  (1, '${which}', '${contract}', ${position}, '原稿', '2026-11-20', '${state}', 10800, 981, 0, 1080, 0, 11880, 10800, now(),
   '2026-11-20', now(), '2026-12-15', now(), false)`;
const audited = (kind: string, subject: string | undefined, state: string) =>
  `(1, now(), 'system', 'test', '${kind}.moved', '${kind}', '${subject}', '${state}', null)`;
const world = `
  insert into region values (1, 'yuinosato', '052078', '結の里市', 'Yuinosato', '課', 'Section', '+81183000000', now());
  insert into organization (region_id, id, kind, legal_form, name, name_kana, representative, postal_code, address, phone,
    has_employees, officers, pays_salary, capital_yen, regular_employees, state, created_at)
    values (1, '${organization}', 'client', 'publicBody', '結', 'ユイ', '代表', '0120000', '秋田県', '+81183000000', true, 1, true, 0,
      1, 'registered', now());
  insert into worker (region_id, person_id, kind, has_employees, birth_date, postal_code, address, introduction, lives_in_japan,
    terms_version, terms_agreed_at, created_at)
    values (1, '${worker}', 'individual', false, '1990-01-01', '0120000', '秋田県', '', true, '1', now(), now());
  insert into contract (region_id, id, job_id, proposal_id, organization_id, worker_id, state, title, category, withholding_kind,
    withholds, client_fee_bp, worker_fee_bp, offered_by, offered_at, offer_expires_at, agreed_at)
    values (1, '${contract}', '${job}', '${job}', '${organization}', '${worker}', 'active', '原稿', 'writing', 'none', false, 1000, 0,
      '${client}', now(), now(), now());
  insert into conditions_notice values (1, '${contract}', 1, '${notice}', '${hash}', now(), '${client}');
  insert into notice_agreement values (1, '${contract}', 1, 'client', '${client}', '${hash}', now()),
    (1, '${contract}', 1, 'worker', '${worker}', '${hash}', now());
  insert into milestone values ${milestone(accepted, 1, 'accepted')}, ${milestone(funded, 2, 'funded')};
  insert into delivery values (1, '${job}', '${accepted}', 1, '', now(), '${worker}');
  insert into deposit (region_id, id, state, milestone_id, reference, amount, received_on, recorded_by, bank_line, note) values
    (1, '${matched}', 'matched', '${accepted}', 'AAAA', 11880, '2026-11-01', '${operator}', '2026-11-01/1', null),
    (1, '${alsoMatched}', 'matched', '${funded}', 'BBBB', 11880, '2026-11-01', '${operator}', '2026-11-01/2', null),
    (1, '${suspended}', 'in_suspense', null, 'CCCC', 11879, '2026-11-01', '${operator}', '2026-11-01/3', 'amount-differs'),
    (1, '${givenBack}', 'refunded', null, null, 5000, '2026-11-01', '${operator}', '2026-11-01/4', 'no-reference');
  insert into refund (region_id, id, deposit_id, payer_name, payer_key, state, amount, pay_on, planned_at)
    values (1, '${refund}', '${givenBack}', 'ユイ', 'ﾕｲ', 'planned', 5000, '2026-12-01', now());
  insert into payout_batch (region_id, id, state, pay_on, count, total, largest, list_sha256, locked_by, locked_at, file_sha256,
    exported_by, sent_by, originator)
    values (1, '${batch}', 'sent', '2026-12-15', 1, 10800, 10800, '${listHash}', '${operator}', now(), '${hash}', '${operator}',
      '${operator}', '${JSON.stringify(originator)}');
  insert into payout values (1, '${payout}', '${accepted}', '${worker}', '${organization}', 'batched', 10800, '2026-12-15', '${batch}');
  insert into payout_line values (1, '${batch}', 1, '${payout}', '${worker}', 10800, '${job}', 'live', null);
  insert into batch_approval values (1, '${batch}', '${client}', now(), '${listHash}'), (1, '${batch}', '${job}', now(), '${listHash}');
  insert into audit_entry (region_id, at, channel, reason, action, subject_kind, subject_id, state, detail) values
    (1, now(), 'system', 'test', 'batch.locked', 'batch', '${batch}', 'locked', '{"listSha256": "${listHash}"}'),
    ${audited('milestone', accepted, 'delivered')}, ${audited('milestone', accepted, 'accepted')},
    ${audited('milestone', funded, 'funded')}, ${audited('organization', organization, 'registered')},
    ${audited('contract', contract, 'active')}, ${audited('deposit', matched, 'matched')},
    ${audited('deposit', alsoMatched, 'matched')}, ${audited('deposit', suspended, 'in_suspense')},
    ${audited('deposit', givenBack, 'refunded')}, ${audited('refund', refund, 'planned')},
    ${audited('payout', payout, 'batched')}, ${audited('batch', batch, 'sent')}`;

async function money(): Promise<void> {
  const amount = yen(11_880n);
  const reference = 'AAAA';
  const ids = {
    milestoneId: accepted as MilestoneId,
    workerId: worker as PersonId,
    batchId: batch as BatchId,
    orderId: payout as PayoutId,
    owedOn: payableOf(worker as PersonId),
    reference,
  };
  const release = { payout: yen(10_800n), clientFee: yen(1_080n), workerFee: yen(0n), deposit: amount };
  await inTransaction(region, async (tx) => {
    await postTransfer(tx, depositPosting({ ...ids, depositId: matched as DepositId, amount }));
    const other = {
      milestoneId: funded as MilestoneId,
      depositId: alsoMatched as DepositId,
      amount,
      reference,
    };
    await postTransfer(tx, depositPosting(other));
    await postTransfer(
      tx,
      unmatchedPosting({ depositId: suspended as DepositId, amount: yen(11_879n), reference }),
    );
    const back = { depositId: givenBack as DepositId, amount: yen(5_000n), reference };
    await postTransfer(tx, unmatchedPosting(back));
    await postTransfer(tx, refundSuspensePosting(back));
    await postTransfer(tx, releasePosting({ ...ids, ...release }));
    await postTransfer(tx, sentPosting({ ...ids, amount: yen(10_800n) }));
  });
}

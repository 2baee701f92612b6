// A small world written by hand, so that each fact can be tampered with alone: one milestone is on its way to the bank,
// one is funded, one deposit is in suspense. Tampering is done as an administrator with triggers off.
import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BatchId, DepositId, MilestoneId, PayoutId, PersonId, RegionId } from '../../src/kernel/ids.ts';
import { yen } from '../../src/kernel/yen.ts';
import { sealAuditBlocks } from '../../src/modules/audit/index.ts';
import {
  depositPosting,
  postTransfer,
  releasePosting,
  sentPosting,
  unmatchedPosting,
} from '../../src/modules/ledger/index.ts';
import { anchorPublicKey } from '../../src/platform/anchor-key.ts';
import { openPool } from '../../src/platform/pool.ts';
import { type FreshDatabase, freshDatabase } from '../../src/platform/testing/database.ts';
import { inTransaction, usePool } from '../../src/platform/transaction.ts';
import { type Report, verifyDatabase } from './verify-database.ts';

const region = 1 as RegionId;
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [organization, worker, client, operator, contract, job] = [1, 2, 3, 4, 5, 6].map(id);
const [accepted, funded, matched, alsoMatched, suspended, payout, batch] = [10, 11, 20, 21, 22, 30, 31].map(
  id,
);
const notice = '{"title":"結の里だより"}';
const hash = createHash('sha256').update(notice).digest('hex');
const anchorKey = createHash('sha256').update('a key of this test').digest();
const publicKey = anchorPublicKey(anchorKey);

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await tamper(database, world);
  const pool = openPool(database.url('app'), 2, () => {});
  usePool(pool);
  await money();
  await sealAuditBlocks(region, anchorKey);
  await pool.end();
});
afterAll(() => database.drop());

/** As an administrator with triggers and foreign keys off, past everything that guards the tables. */
async function tamper(of: FreshDatabase, statement: string): Promise<void> {
  const admin = new Client({ connectionString: of.url('admin') });
  await admin.connect();
  await admin.query('set session_replication_role = replica');
  await admin.query(statement);
  await admin.end();
}

const milestone = (which: string | undefined, position: number, state: string) => `
  (1, '${which}', '${contract}', ${position}, '原稿', '2026-11-20', '${state}', 10800, 981, 0, 1080, 0, 11880, 10800, now(),
   '2026-11-20', now(), '2026-12-15', now(), false)`;
const audited = (kind: string, subject: string | undefined, state: string) =>
  `(1, now(), 'system', 'test', '${kind}.moved', '${kind}', '${subject}', '${state}')`;
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
    (1, '${matched}', 'matched', '${accepted}', 'AAAA', 11880, '2026-11-01', '${operator}', '1', null),
    (1, '${alsoMatched}', 'matched', '${funded}', 'BBBB', 11880, '2026-11-01', '${operator}', '2', null),
    (1, '${suspended}', 'in_suspense', null, 'CCCC', 11879, '2026-11-01', '${operator}', '3', 'amount-differs');
  insert into payout_batch (region_id, id, state, pay_on, count, total, largest, list_sha256, locked_by, locked_at, file_sha256,
    exported_by, sent_by, originator)
    values (1, '${batch}', 'sent', '2026-12-15', 1, 10800, 10800, '${hash}', '${operator}', now(), '${hash}', '${operator}',
      '${operator}', '{}');
  insert into payout values (1, '${payout}', '${accepted}', '${worker}', '${organization}', 'batched', 10800, '2026-12-15', '${batch}');
  insert into payout_line values (1, '${batch}', 1, '${payout}', '${worker}', 10800, '${job}', 'live', null);
  insert into batch_approval values (1, '${batch}', '${client}', now(), '${hash}'), (1, '${batch}', '${job}', now(), '${hash}');
  insert into audit_entry (region_id, at, channel, reason, action, subject_kind, subject_id, state) values
    ${audited('milestone', accepted, 'delivered')}, ${audited('milestone', accepted, 'accepted')},
    ${audited('milestone', funded, 'funded')}, ${audited('organization', organization, 'registered')},
    ${audited('contract', contract, 'active')}, ${audited('deposit', matched, 'matched')},
    ${audited('deposit', alsoMatched, 'matched')}, ${audited('deposit', suspended, 'in_suspense')},
    ${audited('payout', payout, 'batched')}, ${audited('batch', batch, 'sent')}`;

async function money(): Promise<void> {
  const amount = yen(11_880n);
  const reference = 'AAAA';
  const ids = {
    milestoneId: accepted as MilestoneId,
    workerId: worker as PersonId,
    batchId: batch as BatchId,
    payoutId: payout as PayoutId,
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
    await postTransfer(tx, releasePosting({ ...ids, ...release }));
    await postTransfer(tx, sentPosting({ ...ids, amount: yen(10_800n) }));
  });
}

const check = (): Promise<Report> => verifyDatabase(database.url('verify'), { anchorPublicKey: publicKey });
const failing = (report: Report): string[] => report.checks.filter(({ ok }) => !ok).map(({ name }) => name);
const looked = (report: Report, name: RegExp) => report.checks.find((each) => name.test(each.name))?.looked;

describe('a world that is right', () => {
  it('is found right, and was looked at', async () => {
    const report = await check();
    expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(report.ok).toBe(true);
    expect(looked(report, /sums to zero/)).toBe(5);
    expect(looked(report, /^milestones: the state/)).toBe(2);
    expect(looked(report, /^notices/)).toBe(1);
    expect(looked(report, /hashes to what it says/)).toBe(10);
    expect(looked(report, /signed/)).toBe(1);
    const idle = report.checks.filter((each) => each.looked === 0).map(({ name }) => name);
    expect(idle.map((name) => name.split(':')[1]?.trim())).toEqual([
      'a reversal negates what it names, a settlement is of what was sent, each once',
      'the state of each job is the one recorded last',
      'the state of each proposal is the one recorded last',
    ]);
  });

  it('without a key looks at no signature', async () => {
    const report = await verifyDatabase(database.url('verify'));
    expect([report.ok, looked(report, /signed/)]).toEqual([true, 0]);
  });

  it('with another key is signed by a stranger', async () => {
    const other = anchorPublicKey(createHash('sha256').update('another').digest());
    expect(failing(await verifyDatabase(database.url('verify'), { anchorPublicKey: other }))).toEqual([
      'audit: each block is signed with the anchor key',
    ]);
  });

  it('is only read, also by a login that may write', async () => {
    expect((await verifyDatabase(database.url('admin'), { anchorPublicKey: publicKey })).ok).toBe(true);
  });
});

const entry = (code: string) => `account_id = (select id from ledger_account where code = '${code}')`;
/** What is done, and a word of every check that must notice it. */
const tamperings: readonly (readonly [what: string, statement: string, noticed: readonly RegExp[]])[] = [
  [
    'one entry',
    `update ledger_entry set amount = amount + 1 where ${entry('fee')}`,
    [/sums to zero/, /lines are those/],
  ],
  [
    'two entries, so that the sum stays zero',
    `update ledger_entry set amount = amount - 1 where ${entry('fee')};
     update ledger_entry set amount = amount + 1 where ${entry('fee_tax')}`,
    [/lines are those/],
  ],
  ['an entry removed', `delete from ledger_entry where ${entry('fee_tax')}`, [/sums to zero/]],
  ['a transfer removed', `delete from ledger_transfer where kind = 'sent'`, [/stands|its transfer/]],
  [
    'a stored balance',
    `update ledger_account set balance = balance + 1 where kind = 'escrow'`,
    [/stored balances/],
  ],
  [
    'a balance after',
    `update ledger_entry set balance_after = balance_after + 1 where amount = 11879`,
    [/balance after/],
  ],
  [
    'a transfer of another kind',
    `update ledger_transfer set kind = 'refund' where kind = 'release'`,
    [/chart/, /^milestones/],
  ],
  [
    'a milestone taken back',
    `update milestone set state = 'delivered' where id = '${accepted}'`,
    [/^milestones/, /each milestone/, /^workers/],
  ],
  [
    'a milestone without money',
    `update milestone set state = 'delivered' where id = '${funded}'`,
    [/^milestones/, /each milestone/],
  ],
  [
    'a reward',
    `update milestone set reward = 10801, deposit_amount = 11881, payout_amount = 10801 where id = '${funded}'`,
    [/^milestones: the state/],
  ],
  ['the fee of a contract', 'update contract set client_fee_bp = 900', [/deposit and payout/]],
  [
    'a notice',
    `alter table conditions_notice drop constraint conditions_notice_check;
     update conditions_notice set body = body || ' '`,
    [/^notices/],
  ],
  ['an agreement', `update notice_agreement set sha256 = 'x' where side = 'worker'`, [/^notices/]],
  ['an agreement removed', `delete from notice_agreement where side = 'worker'`, [/^contracts/]],
  ['a deposit', `update deposit set amount = 11878 where id = '${suspended}'`, [/^deposits/]],
  [
    'a deposit matched to another',
    `update deposit set milestone_id = '${funded}', state = 'refunded' where id = '${matched}'`,
    [/^deposits/, /each deposit/],
  ],
  ['a payout', `update payout set amount = 10799`, [/^payouts: each/]],
  ['a payout line', `update payout_line set amount = 10799`, [/^batches: count/, /^in transit/, /^workers/]],
  [
    'a line settled by hand',
    `update payout_line set state = 'settled'`,
    [/^payouts: the state/, /^in transit/],
  ],
  [
    'a batch sent without approval',
    `delete from batch_approval where person_id = '${client}'`,
    [/^batches: what left/],
  ],
  ['an approval of one’s own', `update payout_batch set locked_by = '${client}'`, [/^batches: what left/]],
  ['a contract', `update contract set state = 'completed'`, [/each contract/]],
  [
    'an audit entry',
    `update audit_entry set reason = 'nothing' where subject_kind = 'payout'`,
    [/hashes to what/],
  ],
  [
    'an audit entry removed',
    `delete from audit_entry where subject_kind = 'payout'`,
    [/in one block/, /hashes to what/, /each payout/],
  ],
  ['a block', `update audit_block set hash = sha256(hash)`, [/hashes to what/, /signed/]],
  [
    'a block forged whole',
    `update audit_block set signature = signature || ''::bytea, entries_hash = sha256(''),
     hash = sha256(convert_to(concat_ws('/', region_id, number, array_to_string(entry_seqs, ',')), 'UTF8') || previous_hash || sha256(''))`,
    [/hashes to what/, /signed/],
  ],
];

describe('after tampering with', () => {
  // The report is of what is committed, so each tampering is undone from a copy.
  let copy: FreshDatabase;
  beforeEach(async () => {
    copy = await freshDatabase(database.name);
    return () => copy.drop();
  });

  it.each(tamperings)('%s', async (_, statement, noticed) => {
    await tamper(copy, statement);
    const report = await verifyDatabase(copy.url('verify'), { anchorPublicKey: publicKey });
    expect(report.ok).toBe(false);
    for (const word of noticed) expect(failing(report)).toContainEqual(expect.stringMatching(word));
  });
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anchorPublicKey } from '../../src/platform/anchor-key.ts';
import { type FreshDatabase, freshDatabase } from '../../src/platform/testing/database.ts';
import {
  accepted,
  batch,
  client,
  funded,
  matched,
  publicKey,
  suspended,
  tamper,
  worker,
  writeWorld,
} from './small-world.examples.ts';
import { type Report, verifyDatabase } from './verify-database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await writeWorld(database);
});
afterAll(() => database.drop());

const check = (): Promise<Report> => verifyDatabase(database.url('verify'), { anchorPublicKey: publicKey });
const failing = (report: Report): string[] => report.checks.filter(({ ok }) => !ok).map(({ name }) => name);
const looked = (report: Report, name: RegExp) => report.checks.find((each) => name.test(each.name))?.looked;

describe('a world that is right', () => {
  it('is found right, and was looked at', async () => {
    const report = await check();
    expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(report.ok).toBe(true);
    expect(looked(report, /sums to zero/)).toBe(7);
    expect(looked(report, /^milestones: the state/)).toBe(2);
    expect(looked(report, /^notices/)).toBe(1);
    expect(looked(report, /hashes to what it says/)).toBe(13);
    expect(looked(report, /signed/)).toBe(1);
    expect(looked(report, /list that was approved/)).toBe(1);
    expect(report.unsealedAuditEntries).toBe(0);
    const idle = report.checks.filter((each) => each.looked === 0).map(({ name }) => name);
    expect(idle.map((name) => name.split(':')[1]?.trim())).toEqual([
      'a reversal negates what it names, a settlement is of what was sent, each once',
      'a version came into force exactly where both sides agreed to it, and each later version was proposed',
      'what came back after it was paid has its line of the statement, and is booked once',
      'what left the books was proposed by one and approved by another, in this amount',
      'what is open is found, hidden where its client may not order, and nothing else is found',
      'the state of each job is the one recorded last',
      'the state of each proposal is the one recorded last',
      'the state of each ending is the one recorded last',
      'the state of each dispute is the one recorded last',
      'the state of each settlement is the one recorded last',
      'the state of each feeSweep is the one recorded last',
      'the state of each report is the one recorded last',
      'the state of each inquiry is the one recorded last',
      'the state of each person is the one recorded last',
      'the state of each emailChange is the one recorded last',
      'each role is held by whom it was given and not taken from',
      'the state of each proposed change is the one recorded last',
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
  [
    'the fee of a contract',
    'update contract set client_fee_bp = 900',
    [/deposit and payout/, /notice that was agreed to/],
  ],
  [
    'all amounts of a milestone, so that each follows from the other',
    `update contract set client_fee_bp = 900;
     update milestone set client_fee = 972, deposit_amount = 11772 where id = '${funded}'`,
    [/notice that was agreed to/],
  ],
  [
    'a milestone added',
    `update milestone set position = 3 where id = '${funded}'`,
    [/notice that was agreed to/],
  ],
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
  ['a refund', `update refund set amount = 4999`, [/^refunds: each/, /no yen/]],
  ['a refund removed', `delete from refund`, [/^refunds: each/, /no yen/, /each refund/]],
  [
    'a refund settled by hand',
    `update refund set state = 'settled', batch_id = '${batch}'`,
    [/^refunds: the state/, /no yen/],
  ],
  [
    'a refund of somebody else',
    `update refund set deposit_id = '${suspended}'`,
    [/^refunds: each/, /no yen/],
  ],
  [
    'a part of suspended money',
    `update deposit set funded_by = '${suspended}', bank_line = null where id = '${matched}'`,
    [/^deposits/],
  ],
  [
    'a payment that never came back',
    `insert into late_return values (1, '${batch}', 1, '2026-12-16', '2026-12-16/1', '${client}', now())`,
    [/^payments: what came back/],
  ],
  [
    'fees that never left',
    `insert into fee_sweep values (1, '${batch}', 'confirmed', 981, 99, '${client}', now(), '${worker}', now())`,
    [/^fees/, /each feeSweep/],
  ],
  [
    'fees taken by hand',
    `update ledger_transfer set kind = 'fee_sweep' where kind = 'sent'`,
    [/^fees/, /chart/],
  ],
  [
    'money of a worker whose pay was forgotten',
    `delete from payout_line; delete from payout`,
    [/no yen/, /in transit/],
  ],
  ['a payout', `update payout set amount = 10799`, [/^payouts: each/]],
  ['a payout line', `update payout_line set amount = 10799`, [/^batches: count/, /^in transit/, /^workers/]],
  [
    'an approved list, to another account',
    `update payout_line set bank_account_id = '${worker}'`,
    [/^batches: the list that was approved/],
  ],
  [
    'the account that an approved list is paid from',
    `update payout_batch set originator = jsonb_set(originator, '{accountNumber}', '"0000002"')`,
    [/^batches: the list that was approved/],
  ],
  [
    'an approved list, whole, with its approvals',
    `update payout_batch set list_sha256 = repeat('0', 64); update batch_approval set list_sha256 = repeat('0', 64)`,
    [/^batches: the list that was approved/],
  ],
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
  [
    'an audit that was never sealed',
    `delete from audit_block; update audit_entry set at = now() - interval '61 minutes'`,
    [/in one block/],
  ],
  [
    'an audit whose sealing stopped',
    `insert into audit_entry (region_id, at, channel, reason, action, subject_kind, subject_id)
     values (1, now() - interval '61 minutes', 'system', 'test', 'job.seen', 'job', 'x')`,
    [/in one block/],
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

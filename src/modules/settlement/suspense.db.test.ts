import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyDatabase } from '../../../scripts/verify/verify-database.ts';
import type { DepositId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { sql } from '../../platform/sql.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool } from '../../platform/transaction.ts';
import type { MadeContract } from '../contracts/contract.examples.ts';
import { endUnpaid } from '../contracts/end-unpaid.ts';
import { personOf, toldTo } from '../contracts/ending.examples.ts';
import { trialBalance } from '../ledger/index.ts';
import { exampleStaff } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { depositsOf, openDeposits, suspendedDeposits, suspensePage } from './deposit.pages.ts';
import { findDuties, findOwnActions } from './find-actions.ts';
import { matchSuspense } from './match-suspense.ts';
import { exampleOwed, must } from './payout-walk.examples.ts';
import { readDepositNotice } from './read-deposit-notice.ts';
import { readSuspense } from './read-suspense.ts';
import { recordDeposit } from './record-deposit.ts';
import { plannedRefunds } from './refund.pages.ts';
import { registerRefundAccount } from './register-refund-account.ts';
import { returnDeposit } from './return-deposit.ts';
import { exampleAccountForm, exampleBankLine, exampleFundedContract } from './settlement.examples.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;

beforeAll(async () => {
  useSealingKey(Buffer.alloc(32, 5));
  database = await freshDatabase();
  pool = openPool(database.url('app'), 8, () => {});
  usePool(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
const sums = async (region: RegionId) =>
  Object.fromEntries((await reading(region, trialBalance)).map(({ kind, balance }) => [kind, balance]));

/** What the client is asked to pay in. */
const toPay = ({ regionId, client, organizationId }: MadeContract) =>
  reading(regionId, async (tx) => {
    if (!client.personId) throw new Error('A client is a person');
    const own = { personId: client.personId, isWorker: false, binds: [], drafts: [] };
    const actions = await findOwnActions(tx, { ...own, pays: [organizationId] });
    return actions.map(({ what, amount }) => [what, amount]);
  });

/** An agreed order of two milestones whose deposits are announced: 11,880 and 23,760. */
async function awaited() {
  await clockAt('2026-11-13T12:00:00+09:00');
  const walk = await exampleOwed(await exampleRegion(), []);
  const { region, operator } = walk;
  const rewards = [yen(10_800n), yen(21_600n)];
  const made = await exampleFundedContract(region, walk, { rewards, state: 'agreed' });
  const announced = await reading(region, (tx) => depositsOf(tx, made.contractId));
  const [small, large] = announced.toSorted((one, other) => Number(one.amount - other.amount));
  if (!small || !large) throw new Error('nothing announced');
  const comes = async (amount: bigint, reference = '', payerName = 'ﾀｶｻｷ ｹﾝ') => {
    const line = { receivedOn: localDate('2026-11-13'), amount: yen(amount), payerName, reference };
    const bankLine = exampleBankLine();
    return must(await recordDeposit(operator, { key: newKey(), ...line, bankLine })).depositId;
  };
  const match = (
    depositId: DepositId,
    announcedId: DepositId,
    actor = operator,
    together: readonly DepositId[] = [],
  ) => matchSuspense(actor, { key: newKey(), depositId, announcedId, together });
  const giveBack = (depositId: DepositId, actor = operator, payer: 'client' | 'other' | null = null) =>
    returnDeposit(actor, { key: newKey(), depositId, payer });
  const page = (id: DepositId) => reading(region, (tx) => suspensePage(tx, id));
  return { ...walk, contract: made, small, large, comes, match, giveBack, page };
}

describe('money that waits', () => {
  test('funds the order that an operator found, and both are told', async () => {
    const { contract, small, comes, match, page, region, giveBack } = await awaited();
    const waiting = await comes(11_880n);
    must(await match(waiting, small.id));
    expect(await page(waiting)).toMatchObject({ state: 'matched', rest: 0n });
    expect(await sums(region)).toMatchObject({ suspense: 0n, escrow: 11_880n });
    expect(await toldTo(contract, contract.worker)).toContain('deposit-received');
    expect(await match(waiting, small.id)).toEqual({ ok: false, reason: 'not-in-suspense' });
    expect(await giveBack(waiting)).toEqual({ ok: false, reason: 'not-in-suspense' });
  });

  test('of one transfer funds two orders, and what is more than they asked for goes back to the client', async () => {
    const { contract, small, large, comes, match, giveBack, page, region, operator } = await awaited();
    // The client wrote one reference and paid both at once, and 120 yen too much.
    const waiting = await comes(35_760n, small.reference, `${small.reference} ｶ)ﾚｲﾉｶｲｼﾔ`);
    expect(must(await match(waiting, small.id))).toMatchObject({ rest: '23880' });
    expect(await match(waiting, small.id)).toEqual({ ok: false, reason: 'not-awaited' });
    must(await match(waiting, large.id));
    expect(await page(waiting)).toMatchObject({ state: 'in_suspense', rest: 120n });
    const duties = await reading(region, (tx) => findDuties(tx, personOf(operator)));
    expect(duties.find(({ what }) => what === 'clear-suspense')).toMatchObject({ count: 1, amount: 120n });
    expect(await sums(region)).toMatchObject({ suspense: 120n });
    expect(must(await giveBack(waiting))).toMatchObject({ isKnown: true });
    expect(await sums(region)).toMatchObject({ suspense: 0n, escrow: 35_640n, refundable: 120n });
    expect(await toldTo(contract, contract.client)).toContain('refund-planned');
    const [refund] = await reading(region, plannedRefunds);
    if (!refund) throw new Error('no refund');
    const form = {
      ...exampleAccountForm,
      holder: 'レイノカイシャ（カ',
      reason: '',
      refundId: refund.refundId,
    };
    must(await registerRefundAccount(contract.client, { key: newKey(), ...form }));
  });

  test('keeps a reference that is none of ours as the bank wrote it', async () => {
    const { comes, page, region } = await awaited();
    const odd = await comes(5_000n, 'ＹNXZ858 ①');
    expect(await page(odd)).toMatchObject({ why: 'unknown-reference', reference: 'ＹNXZ858 ①' });
    expect(await page(await comes(5_001n))).toMatchObject({ why: 'no-reference', reference: null });
    expect(await reading(region, suspendedDeposits)).toMatchObject([{ reference: 'ＹNXZ858 ①' }, {}]);
  });

  test('is not enough for more than it is', async () => {
    const { large, comes, match } = await awaited();
    expect(await match(await comes(11_880n), large.id)).toEqual({ ok: false, reason: 'too-little' });
  });

  test('of a payer whom nobody knows goes back to an account that they named in writing', async () => {
    const { comes, giveBack, region, operator, approvers, ...walk } = await awaited();
    const { refundId, isKnown } = must(await giveBack(await comes(5_000n)));
    expect(isKnown).toBe(false);
    const enter = (holder: string, reason: string) =>
      registerRefundAccount(operator, { key: newKey(), ...exampleAccountForm, holder, reason, refundId });
    expect(await enter('ﾀｶｻｷ ｹﾝ', '')).toEqual({ ok: false, reason: 'reason-missing' });
    expect(await enter('ﾀｶｻｷ ﾏｷ', '12月3日の手紙')).toEqual({ ok: false, reason: 'payer-differs' });
    must(await enter('タカサキ ケン', '12月3日の手紙'));
    const batchId = must(await walk.lock(localDate('2026-11-16'))).batchId;
    for (const approver of approvers) must(await walk.approve(batchId, approver));
    must(await walk.exported(batchId));
    must(await walk.sent(batchId));
    await clockAt('2026-11-16T10:00:00+09:00');
    must(await walk.settled(batchId));
    expect(Object.values(await sums(region)).every((balance) => balance === 0n)).toBe(true);
  });

  test('that came with the reference of another one is not stuck with who cannot name its account', async () => {
    const { contract, small, comes, giveBack, region, operator } = await awaited();
    // A stranger copied the reference; the order's client knows neither them nor their bank.
    const strange = await comes(5_000n, small.reference);
    expect(await giveBack(strange)).toEqual({ ok: false, reason: 'payer-not-said' });
    const { refundId } = must(await giveBack(strange, operator, 'client'));
    const enter = (holder: string, reason: string, actor = operator) =>
      registerRefundAccount(actor, { key: newKey(), ...exampleAccountForm, holder, reason, refundId });
    expect(await enter('タカサキ ケン', '')).toEqual({ ok: false, reason: 'reason-missing' });
    expect(await enter('レイノカイシャ（カ', '12月3日の手紙')).toEqual({
      ok: false,
      reason: 'payer-differs',
    });
    must(await enter('タカサキ ケン', '12月3日の手紙'));
    expect(await reading(region, plannedRefunds)).toMatchObject([{ account: { returned: false } }]);
    expect(await toldTo(contract, contract.client)).toContain('refund-account-changed');
    // What stands there is changed by the client's own people alone.
    await expect(enter('タカサキ ケン', '12月9日の手紙')).rejects.toThrow(NotAllowed);
    must(await enter('タカサキ ケン', '', contract.client));
  });

  test('in another name is shown and told, takes nothing from what the client is asked for, and stays nobody’s until somebody is asked', async () => {
    const { contract, small, comes, giveBack, region, operator } = await awaited();
    const strange = await comes(5_000n, small.reference);
    const notice = () => reading(region, (tx) => readDepositNotice(tx, contract.contractId));
    const { milestoneId } = small;
    expect((await notice()).arrivals).toEqual([{ milestoneId, own: 0n, others: 5_000n }]);
    const told = await toldTo(contract, contract.client);
    expect(told).toContain('deposit-short-other-name');
    expect(told).not.toContain('deposit-short');
    // Lines of two payers are never joined: the rest alone could not be used.
    const all = [
      ['pay-in', 11_880n],
      ['pay-in', 23_760n],
    ];
    expect(await toPay(contract)).toEqual(all);
    await comes(50_000n, small.reference, 'ﾀｶｻｷ ﾏｷ');
    expect(await toPay(contract)).toEqual(all);
    expect((await notice()).arrivals).toEqual([{ milestoneId, own: 0n, others: 55_000n }]);
    await comes(10_880n, small.reference, 'ｶ)ﾚｲﾉｶｲｼﾔ');
    expect(await toPay(contract)).toEqual([
      ['pay-missing', 1_000n],
      ['pay-in', 23_760n],
    ]);
    await comes(1_000n, small.reference, 'ｶ)ﾚｲﾉｶｲｼﾔ');
    expect(await toPay(contract)).toEqual([['pay-in', 23_760n]]);
    expect((await notice()).arrivals).toEqual([{ milestoneId, own: 11_880n, others: 55_000n }]);
    expect(must(await giveBack(strange, operator, 'other'))).toMatchObject({ isKnown: false });
    expect(await toldTo(contract, contract.client)).not.toContain('refund-planned');
    expect((await notice()).arrivals).toEqual([{ milestoneId, own: 11_880n, others: 50_000n }]);
  });

  test('of the owner of a shop, who stands for it, comes in the client’s own name', async () => {
    const { contract, small, comes, region } = await awaited();
    const { personId } = contract.client;
    await inTransaction(region, async (tx) => {
      await sql(tx)`
        update organization set legal_form = 'soleProprietor', corporate_number = null, officers = 0, capital_yen = 0,
          representative = '髙﨑　健次' where region_id = ${region} and id = ${contract.organizationId}`;
      await sql(tx)`
        update person set family_name = '髙﨑', given_name = '健次', family_kana = 'タカサキ', given_kana = 'ケンジ'
        where id = ${personId}`;
    });
    await comes(11_440n, small.reference, `${small.reference} ﾀｶｻｷ ｹﾝｼﾞ`);
    const { arrivals } = await reading(region, (tx) => readDepositNotice(tx, contract.contractId));
    expect(arrivals).toEqual([{ milestoneId: small.milestoneId, own: 11_440n, others: 0n }]);
    expect(await toldTo(contract, contract.client)).toContain('deposit-short');
  });

  test('of two transfers of one payer funds the order when they are exactly what it asks for', async () => {
    const { contract, small, large, comes, match, page, region } = await awaited();
    const name = 'ｶ)ﾚｲﾉｶｲｼﾔ';
    const short = await comes(11_879n, small.reference, `${small.reference} ${name}`);
    expect(await toldTo(contract, contract.client)).toContain('deposit-short');
    const notice = await reading(region, (tx) => readDepositNotice(tx, contract.contractId));
    expect(notice.arrivals).toEqual([{ milestoneId: small.milestoneId, own: 11_879n, others: 0n }]);
    const yenMissing = await comes(1n, '', name);
    const stranger = await comes(1n, '', 'ﾀｶｻｷ ｹﾝ');
    const more = await comes(2n, '', name);

    const seen = await reading(region, (tx) => readSuspense(tx, short));
    expect(seen.others.map(({ id }) => id).toSorted()).toEqual([yenMissing, more].toSorted());
    expect(seen.orders[0]).toMatchObject({ id: small.id, isNamed: true, difference: -1n });
    expect(seen.doubtful).toBeNull();

    const refused = async (together: readonly DepositId[], announced = small.id) => {
      const result = await match(short, announced, undefined, together);
      return result.ok ? null : result.reason;
    };
    expect(await refused([])).toBe('too-little');
    expect(await refused([stranger])).toBe('other-payer');
    expect(await refused([more])).toBe('sum-differs');
    expect(await refused([yenMissing, more])).toBe('sum-differs');
    expect(await refused([yenMissing], large.id)).toBe('sum-differs');
    must(await match(short, small.id, undefined, [yenMissing]));
    expect(await page(short)).toMatchObject({ state: 'matched', rest: 0n, parts: [{ amount: 11_879n }] });
    expect(await page(yenMissing)).toMatchObject({ state: 'matched', rest: 0n, parts: [{ amount: 1n }] });
    expect(await sums(region)).toMatchObject({ suspense: 3n, escrow: 11_880n });
    expect(await match(yenMissing, large.id)).toEqual({ ok: false, reason: 'not-in-suspense' });

    // The database adds the parts up once more.
    const claim = (amount: bigint) =>
      inTransaction(
        region,
        (tx) => sql(tx)`insert into deposit_part (region_id, deposit_id, suspended_id, amount)
          values (${region}, ${small.id}, ${more}, ${amount})`,
      );
    await expect(claim(2n)).rejects.toMatchObject({ constraint: 'deposit_parts_add_up' });
    const report = await verifyDatabase(database.url('verify'), { anchorPublicKey: undefined });
    const money = report.checks.filter(({ name: check }) => /^(deposits|refunds|accounts)/.test(check));
    expect(money.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('comes late: it is used while the order stands, and its day is said', async () => {
    const { small, region, operator } = await awaited();
    await clockAt('2026-12-01T12:00:00+09:00');
    const line = { receivedOn: localDate('2026-12-01'), amount: small.amount, payerName: 'ｶ)ﾚｲﾉｶｲｼﾔ' };
    const command = { key: newKey(), ...line, reference: small.reference, bankLine: exampleBankLine() };
    const recorded = must(await recordDeposit(operator, command));
    expect(recorded).toMatchObject({ state: 'matched', why: null });
    expect(recorded.daysLate).toBeGreaterThan(0);
    expect(await sums(region)).toMatchObject({ escrow: 11_880n });
  });

  test('is looked after by operators of its own region alone', async () => {
    const { contract, small, comes, match, giveBack, approvers } = await awaited();
    const waiting = await comes(11_880n);
    for (const actor of [contract.client, contract.worker, approvers[0]]) {
      await expect(match(waiting, small.id, actor)).rejects.toThrow(NotAllowed);
      await expect(giveBack(waiting, actor)).rejects.toThrow(NotAllowed);
    }
    const elsewhere = await exampleStaff(await exampleRegion(), 'operator');
    await expect(match(waiting, small.id, elsewhere)).rejects.toThrow(NotFound);
    await expect(giveBack(waiting, elsewhere)).rejects.toThrow(NotFound);
  });

  test('for an order that ended unpaid is not awaited any more, and waits when it comes after all', async () => {
    const { contract, small, comes, match, region } = await awaited();
    await clockAt('2026-12-10T12:00:00+09:00');
    must(await endUnpaid(contract.client, { key: newKey(), contractId: contract.contractId }));
    expect(await reading(region, openDeposits)).toEqual([]);
    const late = await comes(11_880n, small.reference, 'ｶ)ﾚｲﾉｶｲｼﾔ');
    expect(await reading(region, suspendedDeposits)).toMatchObject([{ id: late, why: 'order-ended' }]);
    expect(await match(late, small.id)).toEqual({ ok: false, reason: 'not-awaited' });
  });
});

// Random transfers, legal and not, against a model that is nothing but sums: what the database accepts is what the
// model accepts, and afterwards every balance is the model's.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  BatchId,
  ContractId,
  DepositId,
  MilestoneId,
  PayoutId,
  PersonId,
  RegionId,
} from '../../src/kernel/ids.ts';
import { type Yen, yen } from '../../src/kernel/yen.ts';
import {
  bank,
  cameBackPosting,
  depositPosting,
  escrowOf,
  matchSuspensePosting,
  type Posting,
  payableOf,
  postTransfer,
  refundPosting,
  refundSuspensePosting,
  releasePosting,
  returnedPosting,
  reversalPosting,
  sentPosting,
  settledPosting,
  suspenseOf,
  unmatchedPosting,
} from '../../src/modules/ledger/index.ts';
import { openPool } from '../../src/platform/pool.ts';
import { sql } from '../../src/platform/sql.ts';
import { freshDatabase } from '../../src/platform/testing/database.ts';
import { inTransaction, usePool } from '../../src/platform/transaction.ts';
import { chart, inTransitOf, LedgerModel } from './ledger-model.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;
let regions = 0;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 4, () => {});
  usePool(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const uuid = <Id extends string>(group: number, n: number): Id =>
  `01900000-0000-7000-8000-${String(group).padStart(4, '0')}${String(n).padStart(8, '0')}` as Id;
const reference = 'TEST';
const of = (n: number) => ({
  milestoneId: uuid<MilestoneId>(1, n),
  contractId: uuid<ContractId>(2, n),
  workerId: uuid<PersonId>(3, n),
  depositId: uuid<DepositId>(4, n),
  orderId: uuid<PayoutId>(5, n),
  owedOn: payableOf(uuid<PersonId>(3, n)),
  batchId: uuid<BatchId>(6, n),
  reference,
});

/** What somebody tries. Mostly they know what stands on the account or was sent, else they guess. */
interface Attempt {
  readonly kind: string;
  readonly milestone: number;
  readonly deposit: number;
  readonly guess: Yen;
  readonly knows: boolean;
  /** Not null: one thing about the lines is wrong. */
  readonly odd: number | null;
  /** Not null: an earlier posting comes again. */
  readonly again: number | null;
}

const seldom = (of: fc.Arbitrary<number>): fc.Arbitrary<number | null> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: of });
const attempt: fc.Arbitrary<Attempt> = fc.record({
  // The end of the way comes oftener, because it needs all that leads there.
  kind: fc.constantFrom(
    ...Object.keys(kinds()),
    ...['release', 'release', 'sent', 'sent', 'settled', 'settled', 'returned', 'cameBack'],
  ),
  milestone: fc.integer({ min: 0, max: 3 }),
  deposit: fc.integer({ min: 0, max: 5 }),
  guess: fc.integer({ min: 1, max: 300_000 }).map((n) => yen(BigInt(n))),
  knows: fc.constantFrom(true, true, true, false),
  odd: seldom(fc.nat(3)),
  again: seldom(fc.nat(50)),
});

/** A posting of each kind, out of what the model knows. */
function kinds(): Readonly<
  Record<string, (ids: ReturnType<typeof of>, by: Attempt, model: LedgerModel) => Posting>
> {
  const known = (by: Attempt, model: LedgerModel, account: string): Yen => {
    const balance = model.balance(account);
    return by.knows && balance > 0n ? yen(balance) : by.guess;
  };
  return {
    deposit: (ids, by) => depositPosting({ ...ids, amount: by.guess }),
    unmatched: (ids, by) => unmatchedPosting({ ...ids, amount: by.guess }),
    match: (ids, by, model) =>
      matchSuspensePosting({ ...ids, amount: known(by, model, suspenseOf(ids.depositId)) }),
    release: (ids, by, model) => {
      const deposit = known(by, model, escrowOf(ids.milestoneId));
      const clientFee = yen(deposit / 10n);
      return releasePosting({
        ...ids,
        deposit,
        payout: yen(deposit - clientFee),
        clientFee,
        workerFee: yen(0n),
      });
    },
    refund: (ids, by, model) =>
      refundPosting({ ...ids, amount: known(by, model, escrowOf(ids.milestoneId)) }),
    refundSuspense: (ids, by, model) =>
      refundSuspensePosting({ ...ids, amount: known(by, model, suspenseOf(ids.depositId)) }),
    sent: (ids, by, model) => {
      const [owed] = [...model.balances].filter(
        ([account, sum]) => account.startsWith('payable:') && sum > 0n,
      );
      const owedOn = by.knows && owed ? payableOf(owed[0].slice(8) as PersonId) : ids.owedOn;
      return sentPosting({ ...ids, owedOn, amount: known(by, model, owedOn) });
    },
    settled: (ids, by, model) => settledPosting(whatWasSent(ids, by, model)),
    returned: (ids, by, model) => returnedPosting(whatWasSent(ids, by, model)),
    cameBack: (ids, by, model) => cameBackPosting(whatWasSent(ids, by, model)),
    reversal: (ids, by, model) => {
      const guess = depositPosting({ ...ids, amount: by.guess });
      return reversalPosting(model.posted.get(guess.key) ?? guess, reference);
    },
  };
}
function whatWasSent(ids: ReturnType<typeof of>, by: Attempt, model: LedgerModel) {
  const sent = [...model.posted.values()].filter((posting) => posting.kind === 'sent');
  const one = sent[by.deposit % (sent.length || 1)];
  if (!by.knows || !one) return { ...ids, amount: by.guess };
  const [, batchId, orderId] = one.key.split(':');
  const [workerId] = one.lines.flatMap(({ account }) => /^payable:(.*)/.exec(account)?.[1] ?? []);
  return {
    batchId: batchId as BatchId,
    orderId: orderId as PayoutId,
    owedOn: payableOf(workerId as PersonId),
    amount: yen(inTransitOf(one)),
    reference,
  };
}

function postingFrom(by: Attempt, model: LedgerModel, earlier: readonly Posting[]): Posting {
  const repeated = by.again === null ? undefined : earlier[by.again];
  if (repeated) return repeated;
  const ids = { ...of(by.milestone), depositId: of(by.deposit).depositId, batchId: of(by.deposit).batchId };
  const posting = (kinds()[by.kind] ?? kinds().deposit)?.(ids, by, model);
  if (!posting) throw new Error(`No posting of ${by.kind}`);
  return by.odd === null ? posting : spoiled(posting, by.odd, by.deposit);
}

/** Lines that no constructor makes: one yen off, signs turned, a stranger's pay, a stranger's escrow. */
function spoiled(posting: Posting, how: number, n: number): Posting {
  const lines = posting.lines.map((line, at) => {
    if (how === 0 && at === 0) return { ...line, amount: yen(line.amount + 1n) };
    if (how === 1) return { ...line, amount: yen(-line.amount) };
    if (how === 2 && at === 1) return { ...line, account: payableOf(of(n).workerId) };
    if (how === 3 && at === 0) return { ...line, account: escrowOf(of(n).milestoneId) };
    return line;
  });
  return { ...posting, key: `${posting.key}:odd${how}`, lines };
}

const accepted = async (region: RegionId, posting: Posting): Promise<boolean> => {
  try {
    await inTransaction(region, (tx) => postTransfer(tx, posting));
    return true;
  } catch (error) {
    // Anything but the ledger's own refusals is a fault.
    const code =
      (error as { code?: string }).code ?? ((error as Error).name === 'Conflict' ? '23505' : String(error));
    expect(['23505', '23503', '23514']).toContain(code);
    return false;
  }
};

async function newRegion(): Promise<RegionId> {
  const id = ++regions as RegionId;
  await inTransaction(id, async (tx) => {
    await sql(tx)`
      insert into region (id, slug, municipality_code, name_ja, name_en, section_ja, section_en, phone, created_at)
      values (${id}, ${`region-${id}`}, '052078', '町', 'Town', '課', 'Section', '+81183000000', ${tx.now})`;
  });
  return id;
}

const read = (region: RegionId) =>
  inTransaction(region, async (tx) => ({
    balances: await sql<{ code: string; kept: Yen | null; summed: Yen; lowest: Yen | null }>(tx)`
      select a.code, a.balance as kept, sum(e.amount)::bigint as summed, min(e.balance_after) as lowest
      from ledger_account a join ledger_entry e on e.region_id = a.region_id and e.account_id = a.id
      where a.region_id = ${region} group by a.code, a.balance`,
    uneven: await sql(tx)`
      select transfer_id from ledger_entry where region_id = ${region}
      group by transfer_id having sum(amount) <> 0 or count(*) < 2`,
    transfers: await sql<{ key: string }>(tx)`select key from ledger_transfer where region_id = ${region}`,
  }));

test('the ledger is its model: sums are zero, nothing is below zero, a key has one effect', async () => {
  const seen: Record<string, number> = { repeated: 0, refused: 0 };
  for (const kind of [...Object.keys(chart), 'reversal']) seen[kind] = 0;
  const property = fc.asyncProperty(
    fc.array(attempt, { minLength: 60, maxLength: 120, size: 'max' }),
    async (attempts) => {
      const region = await newRegion();
      const model = new LedgerModel();
      const tried: Posting[] = [];
      for (const by of attempts) {
        const posting = postingFrom(by, model, tried);
        tried.push(posting);
        const known = model.posted.has(posting.key);
        const expected = model.post(posting);
        expect([posting, await accepted(region, posting)]).toEqual([posting, expected]);
        const what = expected ? (known ? 'repeated' : posting.kind) : 'refused';
        seen[what] = (seen[what] ?? 0) + 1;
      }
      await expectSame(region, model);
    },
  );
  await fc.assert(property, { numRuns: 40 });
  // A test that only ever saw refusals would prove nothing.
  expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
}, 120_000);

async function expectSame(region: RegionId, model: LedgerModel): Promise<void> {
  const { balances, uneven, transfers } = await read(region);
  expect(uneven).toEqual([]);
  expect(transfers).toHaveLength(model.posted.size);
  expect(new Map(balances.map(({ code, summed }) => [code, summed]))).toEqual(model.balances);
  for (const { code, kept, summed, lowest } of balances) {
    expect(kept).toBe(code.includes(':') ? summed : null);
    expect((lowest ?? 0n) >= 0n && (code === bank || summed >= 0n)).toBe(true);
  }
}

import type { ContractId, EndingId, MilestoneId, PersonId, RegionId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Side } from './contract.rules.ts';
import type { Ending, EndingState, EndingWord, Share } from './ending.rules.ts';

/** The one that waits for an answer; the contract is locked. */
export async function openEnding(tx: Tx, contractId: ContractId): Promise<Ending | null> {
  const [ending] = await sql<Ending>(tx)`
    select id, contract_id, kind, state, opened_side, opened_at, due_at from ending
    where region_id = ${tx.regionId} and contract_id = ${contractId} and state = 'open'`;
  return ending ?? null;
}

export async function loadEnding(tx: Tx, id: EndingId): Promise<Ending> {
  const [ending] = await sql<Ending>(tx)`
    select id, contract_id, kind, state, opened_side, opened_at, due_at from ending
    where region_id = ${tx.regionId} and id = ${id}`;
  if (!ending) throw new NotFound();
  return ending;
}

export async function insertEnding(tx: Tx, ending: Ending, by: PersonId): Promise<void> {
  await sql(tx)`
    insert into ending (region_id, id, contract_id, kind, state, opened_side, opened_by, opened_at, due_at)
    values (${tx.regionId}, ${ending.id}, ${ending.contractId}, ${ending.kind}, 'open', ${ending.openedSide}, ${by},
      ${ending.openedAt}, ${ending.dueAt})`;
}

/** Closes one whose contract is locked; who asks writes the audit. */
export async function moveEnding(tx: Tx, { id }: Ending, state: Exclude<EndingState, 'open'>): Promise<void> {
  await sql(tx)`
    update ending set state = ${state}, closed_at = ${tx.now} where region_id = ${tx.regionId} and id = ${id}`;
}

/** What was said, oldest first. */
export async function endingWords(tx: Tx, id: EndingId): Promise<EndingWord[]> {
  const words = await sql<Omit<EndingWord, 'shares'>>(tx)`
    select version, side, person_id, statement, said_at from ending_word
    where region_id = ${tx.regionId} and ending_id = ${id} order by version`;
  const shares = await sql<Share & { version: number }>(tx)`
    select version, milestone_id, percent from ending_share
    where region_id = ${tx.regionId} and ending_id = ${id} order by version, milestone_id`;
  return words.map((word) => ({
    ...word,
    shares: shares
      .filter(({ version }) => version === word.version)
      .map(({ milestoneId, percent }) => ({ milestoneId, percent })),
  }));
}

export interface NewWord {
  readonly version: number;
  readonly side: Side;
  readonly by: PersonId;
  readonly statement: string;
  readonly shares: readonly Share[];
}

export async function insertEndingWord(tx: Tx, id: EndingId, word: NewWord): Promise<void> {
  await sql(tx)`
    insert into ending_word (region_id, ending_id, version, side, person_id, statement, said_at)
    values (${tx.regionId}, ${id}, ${word.version}, ${word.side}, ${word.by}, ${word.statement}, ${tx.now})`;
  await sql(tx)`
    insert into ending_share (region_id, ending_id, version, milestone_id, percent)
    select ${tx.regionId}, ${id}, ${word.version}, s.milestone_id, s.percent
    from unnest(${word.shares.map(({ milestoneId }) => milestoneId)}::uuid[],
      ${word.shares.map(({ percent }) => percent)}::integer[]) as s (milestone_id, percent)`;
}

/** The milestones for which something was handed over at any time. */
export async function deliveredOnce(tx: Tx, contractId: ContractId): Promise<readonly MilestoneId[]> {
  const rows = await sql<{ milestoneId: MilestoneId }>(tx)`
    select distinct d.milestone_id from delivery d
      join milestone m on m.region_id = d.region_id and m.id = d.milestone_id
    where d.region_id = ${tx.regionId} and m.contract_id = ${contractId}`;
  return rows.map(({ milestoneId }) => milestoneId);
}

export interface NewMilestoneEnd {
  readonly milestoneId: MilestoneId;
  readonly kind: 'refunded' | 'split';
  readonly payoutAmount: Yen;
  readonly refundAmount: Yen;
  readonly by: PersonId | null;
  readonly paymentOn: LocalDate | null;
}

/** The database proves that the two amounts are the deposit. */
export async function insertMilestoneEnd(tx: Tx, end: NewMilestoneEnd): Promise<void> {
  await sql(tx)`
    insert into milestone_end (region_id, milestone_id, kind, payout_amount, refund_amount, decided_at, decided_by, payment_on)
    values (${tx.regionId}, ${end.milestoneId}, ${end.kind}, ${end.payoutAmount}, ${end.refundAmount}, ${tx.now},
      ${end.by}, ${end.paymentOn})`;
}

/** What the worker gets of the parts that ended without an acceptance, and the last day on which it is paid. */
export async function dividedPay(
  tx: Tx,
  contractId: ContractId,
): Promise<{ readonly amount: Yen; readonly payOn: LocalDate | null }> {
  const [divided] = await sql<{ amount: Yen; payOn: LocalDate | null }>(tx)`
    select coalesce(sum(e.payout_amount), 0)::bigint as amount, max(e.payment_on) as pay_on
    from milestone_end e join milestone m on m.region_id = e.region_id and m.id = e.milestone_id
    where e.region_id = ${tx.regionId} and m.contract_id = ${contractId}`;
  if (!divided) throw new NotFound();
  return divided;
}

/** What is to be announced ('soon') or has come ('due'), in the words of the database's function. */
export interface DueEnding {
  readonly regionId: RegionId;
  readonly what: `ending_${'soon' | 'due'}` | `${'statement' | 'proposal' | 'answers'}_${'soon' | 'due'}`;
  /** Of the ending or the dispute. */
  readonly id: string;
}

/** What is due in any region, as ids alone: for the sweep, which then works on each inside its region. */
export function endingsDue(tx: Tx): Promise<DueEnding[]> {
  return sql<DueEnding>(tx)`
    select region_id, what, id from contract_endings_due(${tx.now}) order by what, id`;
}

import type { ContractId, DisputeId, MilestoneId, PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Side } from './contract.rules.ts';
import type {
  Dispute,
  DisputeAnswer,
  DisputeOutcome,
  DisputeState,
  DisputeTerms,
  DisputeWord,
  Held,
  Stopped,
  Term,
} from './dispute.rules.ts';

/** The one that is not over; the contract is locked. */
export async function openDisputeOf(tx: Tx, contractId: ContractId): Promise<Dispute | null> {
  const [dispute] = await sql<Dispute>(tx)`
    select id, contract_id, origin, state, reason, opened_by, opened_at, due_at, outcome from dispute
    where region_id = ${tx.regionId} and contract_id = ${contractId} and state <> 'closed'`;
  return dispute ?? null;
}

export async function loadDispute(tx: Tx, id: DisputeId): Promise<Dispute> {
  const [dispute] = await sql<Dispute>(tx)`
    select id, contract_id, origin, state, reason, opened_by, opened_at, due_at, outcome from dispute
    where region_id = ${tx.regionId} and id = ${id}`;
  if (!dispute) throw new NotFound();
  return dispute;
}

export async function insertDispute(tx: Tx, dispute: Dispute, held: readonly Held[]): Promise<void> {
  await sql(tx)`
    insert into dispute (region_id, id, contract_id, origin, state, reason, opened_by, opened_at, due_at)
    values (${tx.regionId}, ${dispute.id}, ${dispute.contractId}, ${dispute.origin}, ${dispute.state}, ${dispute.reason},
      ${dispute.openedBy}, ${dispute.openedAt}, ${dispute.dueAt})`;
  await sql(tx)`
    insert into dispute_milestone (region_id, dispute_id, milestone_id, held_from)
    select ${tx.regionId}, ${dispute.id}, h.milestone_id, h.held_from
    from unnest(${held.map(({ milestoneId }) => milestoneId)}::uuid[], ${held.map(({ heldFrom }) => heldFrom)}::text[])
      as h (milestone_id, held_from)`;
}

/** The next step with its time; who asks writes the audit. */
export async function moveDispute(
  tx: Tx,
  dispute: Dispute,
  state: Exclude<DisputeState, 'closed'>,
  dueAt: Date | null,
): Promise<Dispute> {
  await sql(tx)`
    update dispute set state = ${state}, due_at = ${dueAt} where region_id = ${tx.regionId} and id = ${dispute.id}`;
  return { ...dispute, state, dueAt };
}

export async function endDispute(tx: Tx, { id }: Dispute, outcome: DisputeOutcome): Promise<void> {
  await sql(tx)`
    update dispute set state = 'closed', due_at = null, closed_at = ${tx.now}, outcome = ${outcome}
    where region_id = ${tx.regionId} and id = ${id}`;
}

/** A delivery that was held waits for its acceptance again, until a new time; the payment day stays. */
export async function resumeDelivery(tx: Tx, id: MilestoneId, acceptanceDueAt: Date): Promise<void> {
  await sql(tx)`
    update milestone set state = 'delivered', acceptance_due_at = ${acceptanceDueAt}
    where region_id = ${tx.regionId} and id = ${id}`;
}

/** Which side stopped which part, counted from its newest delivery on. */
export function stoppedBefore(tx: Tx, contractId: ContractId): Promise<Stopped[]> {
  return sql<Stopped>(tx)`
    select distinct d.origin as side, h.milestone_id
    from dispute d join dispute_milestone h on h.region_id = d.region_id and h.dispute_id = d.id
    where d.region_id = ${tx.regionId} and d.contract_id = ${contractId} and d.origin in ('client', 'worker')
      and not exists (select from delivery v where v.region_id = h.region_id and v.milestone_id = h.milestone_id
        and v.delivered_at > d.opened_at)`;
}

/** What it holds, or held, in the order of the contract. */
export function heldBy(tx: Tx, id: DisputeId): Promise<Held[]> {
  return sql<Held>(tx)`
    select h.milestone_id, h.held_from from dispute_milestone h
      join milestone m on m.region_id = h.region_id and m.id = h.milestone_id
    where h.region_id = ${tx.regionId} and h.dispute_id = ${id} order by m.position`;
}

export function disputeWords(tx: Tx, id: DisputeId): Promise<DisputeWord[]> {
  return sql<DisputeWord>(tx)`
    select version, side, statement, said_at from dispute_word
    where region_id = ${tx.regionId} and dispute_id = ${id} order by version`;
}

export async function insertDisputeWord(
  tx: Tx,
  id: DisputeId,
  word: Pick<DisputeWord, 'version' | 'side' | 'statement'>,
  by: PersonId,
): Promise<void> {
  await sql(tx)`
    insert into dispute_word (region_id, dispute_id, version, side, person_id, statement, said_at)
    values (${tx.regionId}, ${id}, ${word.version}, ${word.side}, ${by}, ${word.statement}, ${tx.now})`;
}

/** The mediator's proposal, and what was settled outside, in this order. */
export async function disputeTerms(tx: Tx, id: DisputeId): Promise<DisputeTerms[]> {
  const found = await sql<Omit<DisputeTerms, 'terms'>>(tx)`
    select source, statement, written_by, written_at from dispute_terms
    where region_id = ${tx.regionId} and dispute_id = ${id} order by source`;
  const terms = await sql<Term & { source: string }>(tx)`
    select s.source, s.milestone_id, s.percent from dispute_share s
      join milestone m on m.region_id = s.region_id and m.id = s.milestone_id
    where s.region_id = ${tx.regionId} and s.dispute_id = ${id} order by m.position`;
  return found.map((row) => ({
    ...row,
    terms: terms
      .filter(({ source }) => source === row.source)
      .map(({ milestoneId, percent }) => ({ milestoneId, percent })),
  }));
}

/** An array of parameters holds no null. */
const goesOn = -1;

export async function insertTerms(
  tx: Tx,
  id: DisputeId,
  { source, statement, terms }: Pick<DisputeTerms, 'source' | 'statement' | 'terms'>,
  by: PersonId,
): Promise<void> {
  await sql(tx)`
    insert into dispute_terms (region_id, dispute_id, source, statement, written_by, written_at)
    values (${tx.regionId}, ${id}, ${source}, ${statement}, ${by}, ${tx.now})`;
  const ids: readonly MilestoneId[] = terms.map(({ milestoneId }) => milestoneId);
  await sql(tx)`
    insert into dispute_share (region_id, dispute_id, source, milestone_id, percent)
    select ${tx.regionId}, ${id}, ${source}, s.milestone_id, nullif(s.percent, ${goesOn})
    from unnest(${ids}::uuid[], ${terms.map(({ percent }) => percent ?? goesOn)}::integer[]) as s (milestone_id, percent)`;
}

export function disputeAnswers(tx: Tx, id: DisputeId): Promise<DisputeAnswer[]> {
  return sql<DisputeAnswer>(tx)`
    select side, accepts, answered_at from dispute_answer
    where region_id = ${tx.regionId} and dispute_id = ${id} order by answered_at, side`;
}

export async function insertAnswer(
  tx: Tx,
  id: DisputeId,
  side: Side,
  accepts: boolean,
  by: PersonId,
): Promise<void> {
  await sql(tx)`
    insert into dispute_answer (region_id, dispute_id, side, accepts, person_id, answered_at)
    values (${tx.regionId}, ${id}, ${side}, ${accepts}, ${by}, ${tx.now})`;
}

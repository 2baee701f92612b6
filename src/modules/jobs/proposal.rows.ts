import type { JobId, PersonId, ProposalId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { ProposalForm } from './job.forms.ts';
import type { Proposal, ProposalState } from './job.rules.ts';

export async function lockProposal(tx: Tx, id: ProposalId): Promise<Proposal> {
  const [proposal] = await sql<Proposal>(tx)`
    select id, job_id, worker_id, state from proposal
    where region_id = ${tx.regionId} and id = ${id}
    for update`;
  if (!proposal) throw new NotFound();
  return proposal;
}

/** The proposals of a posting in the order they came, locked: for the moment in which all get their answer. */
export function lockProposalsOf(tx: Tx, jobId: JobId): Promise<Proposal[]> {
  return sql<Proposal>(tx)`
    select id, job_id, worker_id, state from proposal
    where region_id = ${tx.regionId} and job_id = ${jobId} order by submitted_at, id
    for update`;
}

export async function hasLiveProposal(tx: Tx, jobId: JobId, workerId: PersonId): Promise<boolean> {
  const found = await sql(tx)`
    select id from proposal where region_id = ${tx.regionId} and job_id = ${jobId} and worker_id = ${workerId}
      and state in ('submitted', 'selected')`;
  return found.length > 0;
}

export type NewProposal = Omit<ProposalForm, 'conditionsRead'> & {
  readonly id: ProposalId;
  readonly jobId: JobId;
  readonly workerId: PersonId;
};

export async function insertProposal(tx: Tx, proposal: NewProposal): Promise<void> {
  await sql(tx)`
    insert into proposal (region_id, id, job_id, worker_id, state, message, submitted_at, own_hours, available_from,
      available_to, answer)
    values (${tx.regionId}, ${proposal.id}, ${proposal.jobId}, ${proposal.workerId}, 'submitted', ${proposal.message},
      ${tx.now}, ${proposal.ownHours}, ${proposal.availableFrom}, ${proposal.availableTo}, ${proposal.answer})`;
}

/** A locked proposal that the client left without an answer. */
export async function lapseUnanswered(tx: Tx, proposal: Proposal): Promise<void> {
  await sql(tx)`
    update proposal set state = 'lapsed', decided_at = ${tx.now}, unanswered = true
    where region_id = ${tx.regionId} and id = ${proposal.id}`;
}

/** Moves a locked proposal; who asks has made sure that it may go there. */
export async function moveProposal(tx: Tx, proposal: Proposal, state: ProposalState): Promise<Proposal> {
  await sql(tx)`
    update proposal set state = ${state}, decided_at = ${tx.now}
    where region_id = ${tx.regionId} and id = ${proposal.id}`;
  return { ...proposal, state };
}

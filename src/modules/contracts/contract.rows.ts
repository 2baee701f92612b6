import type { ContractId, MilestoneId, RegionId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type {
  Amounts,
  Contract,
  ContractState,
  DeliveryDays,
  Milestone,
  MilestoneState,
} from './contract.rules.ts';

export async function loadContract(tx: Tx, id: ContractId): Promise<Contract> {
  const [contract] = await sql<Contract>(tx)`
    select id, job_id, proposal_id, organization_id, worker_id, state, title, category, withholding_kind, withholds,
      client_fee_bp, worker_fee_bp, offered_by, offered_at, offer_expires_at, agreed_at, ended_at
    from contract where region_id = ${tx.regionId} and id = ${id}`;
  if (!contract) throw new NotFound();
  return contract;
}

/** Holds the contract until the transaction ends: whatever is done to it or its milestones comes one after the other. */
export async function lockContract(tx: Tx, id: ContractId): Promise<Contract> {
  const [contract] = await sql<Contract>(tx)`
    select id, job_id, proposal_id, organization_id, worker_id, state, title, category, withholding_kind, withholds,
      client_fee_bp, worker_fee_bp, offered_by, offered_at, offer_expires_at, agreed_at, ended_at
    from contract where region_id = ${tx.regionId} and id = ${id}
    for update`;
  if (!contract) throw new NotFound();
  return contract;
}

/** Whether an offer or a contract stands for the job; asked while the job is locked. */
export async function hasLiveContract(tx: Tx, jobId: Contract['jobId']): Promise<boolean> {
  const found = await sql(tx)`
    select id from contract where region_id = ${tx.regionId} and job_id = ${jobId}
      and state in ('offered', 'agreed', 'active', 'completed')`;
  return found.length > 0;
}

export type NewContract = Omit<Contract, 'state' | 'offeredAt' | 'agreedAt' | 'endedAt'>;

export async function insertContract(tx: Tx, contract: NewContract): Promise<void> {
  await sql(tx)`
    insert into contract (region_id, id, job_id, proposal_id, organization_id, worker_id, state, title, category,
      withholding_kind, withholds, client_fee_bp, worker_fee_bp, offered_by, offered_at, offer_expires_at)
    values (${tx.regionId}, ${contract.id}, ${contract.jobId}, ${contract.proposalId}, ${contract.organizationId},
      ${contract.workerId}, 'offered', ${contract.title}, ${contract.category}, ${contract.withholdingKind},
      ${contract.withholds}, ${contract.clientFeeBp}, ${contract.workerFeeBp}, ${contract.offeredBy}, ${tx.now},
      ${contract.offerExpiresAt})`;
}

/** Moves a locked contract; who asks has made sure that it may go there, and writes the audit. */
export async function moveContract(
  tx: Tx,
  contract: Contract,
  state: Exclude<ContractState, 'offered'>,
): Promise<Contract> {
  const agreedAt = state === 'agreed' ? tx.now : contract.agreedAt;
  const endedAt = state === 'agreed' || state === 'active' ? null : tx.now;
  await sql(tx)`
    update contract set state = ${state}, agreed_at = ${agreedAt}, ended_at = ${endedAt}
    where region_id = ${tx.regionId} and id = ${contract.id}`;
  return { ...contract, state, agreedAt, endedAt };
}

export interface NewMilestone {
  readonly id: MilestoneId;
  readonly position: number;
  readonly title: string;
  readonly dueOn: LocalDate;
  readonly amounts: Amounts;
}

export async function insertMilestone(
  tx: Tx,
  contractId: ContractId,
  { id, position, title, dueOn, amounts }: NewMilestone,
): Promise<void> {
  await sql(tx)`
    insert into milestone (region_id, id, contract_id, position, title, due_on, state, reward, tax, withholding,
      client_fee, worker_fee, deposit_amount, payout_amount)
    values (${tx.regionId}, ${id}, ${contractId}, ${position}, ${title}, ${dueOn}, 'planned', ${amounts.reward},
      ${amounts.tax}, ${amounts.withholding}, ${amounts.clientFee}, ${amounts.workerFee}, ${amounts.depositAmount},
      ${amounts.payoutAmount})`;
}

/** The milestones of a contract in their order. Who changes one has locked the contract before. */
export function milestonesOf(tx: Tx, contractId: ContractId): Promise<Milestone[]> {
  return sql<Milestone>(tx)`
    select id, contract_id, position, title, due_on, state, reward, tax, withholding, client_fee, worker_fee,
      deposit_amount, payout_amount, deposit_due_on, funded_at, received_on, acceptance_due_at, payment_on, accepted_at, auto_accepted
    from milestone where region_id = ${tx.regionId} and contract_id = ${contractId} order by position`;
}

/** Holds the milestone until the transaction ends, so that no one decides on an old state. */
export async function lockMilestone(tx: Tx, contractId: ContractId, id: MilestoneId): Promise<Milestone> {
  const [milestone] = await sql<Milestone>(tx)`
    select id, contract_id, position, title, due_on, state, reward, tax, withholding, client_fee, worker_fee,
      deposit_amount, payout_amount, deposit_due_on, funded_at, received_on, acceptance_due_at, payment_on, accepted_at, auto_accepted
    from milestone where region_id = ${tx.regionId} and contract_id = ${contractId} and id = ${id}
    for update`;
  if (!milestone) throw new NotFound();
  return milestone;
}

/** The contract that has to be locked before the milestone. */
export async function contractIdOf(tx: Tx, id: MilestoneId): Promise<ContractId> {
  const [milestone] = await sql<{ contractId: ContractId }>(tx)`
    select contract_id from milestone where region_id = ${tx.regionId} and id = ${id}`;
  if (!milestone) throw new NotFound();
  return milestone.contractId;
}

/** Moves a locked milestone; who asks has made sure that it may go there, and writes the audit. */
export async function moveMilestone(
  tx: Tx,
  milestone: Milestone,
  state: Exclude<MilestoneState, 'planned' | 'delivered' | 'accepted'>,
): Promise<Milestone> {
  const fundedAt = state === 'funded' ? (milestone.fundedAt ?? tx.now) : milestone.fundedAt;
  await sql(tx)`
    update milestone set state = ${state}, funded_at = ${fundedAt}
    where region_id = ${tx.regionId} and id = ${milestone.id}`;
  return { ...milestone, state, fundedAt };
}

/** Of every part that is not paid in. */
export async function setDepositDays(
  tx: Tx,
  contractId: ContractId,
  { askedOn, dueOn }: { readonly askedOn: LocalDate; readonly dueOn: LocalDate },
): Promise<void> {
  await sql(tx)`
    update milestone set deposit_asked_on = ${askedOn}, deposit_due_on = ${dueOn}
    where region_id = ${tx.regionId} and contract_id = ${contractId} and state = 'planned'`;
}

export async function markDelivered(tx: Tx, milestone: Milestone, days: DeliveryDays): Promise<Milestone> {
  const { receivedOn, paymentOn, acceptanceDueAt } = days;
  await sql(tx)`
    update milestone set state = 'delivered', received_on = ${receivedOn}, payment_on = ${paymentOn},
      acceptance_due_at = ${acceptanceDueAt}
    where region_id = ${tx.regionId} and id = ${milestone.id}`;
  return { ...milestone, state: 'delivered', receivedOn, paymentOn, acceptanceDueAt };
}

export async function markAccepted(tx: Tx, milestone: Milestone, autoAccepted: boolean): Promise<Milestone> {
  await sql(tx)`
    update milestone set state = 'accepted', accepted_at = ${tx.now}, auto_accepted = ${autoAccepted}
    where region_id = ${tx.regionId} and id = ${milestone.id}`;
  return { ...milestone, state: 'accepted', acceptedAt: tx.now, autoAccepted };
}

/** An automatic acceptance or the lapse of an offer whose time has come. */
export type DueContract =
  | { readonly regionId: RegionId; readonly what: 'acceptance'; readonly id: MilestoneId }
  | { readonly regionId: RegionId; readonly what: 'offer'; readonly id: ContractId };

/** What is due in any region, as ids alone: for the sweep, which then works on each inside its region. */
export function contractsDue(tx: Tx): Promise<DueContract[]> {
  return sql<DueContract>(tx)`select region_id, what, id from contracts_due(${tx.now}) order by id`;
}

import type { ContractId, ProposalId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Contract } from './contract.rules.ts';

/** Who talks in a contract, and where it stands. */
export interface ContractTalk
  extends Pick<
    Contract,
    'id' | 'proposalId' | 'organizationId' | 'workerId' | 'state' | 'title' | 'agreedAt'
  > {
  readonly organizationName: string;
  readonly workerName: string;
}

export async function contractTalk(tx: Tx, id: ContractId): Promise<ContractTalk> {
  const [talk] = await sql<ContractTalk>(tx)`
    select c.id, c.proposal_id, c.organization_id, c.worker_id, c.state, c.title, c.agreed_at,
      o.name as organization_name, p.display_name as worker_name
    from contract c
      join organization o on o.region_id = c.region_id and o.id = c.organization_id
      join person p on p.id = c.worker_id
    where c.region_id = ${tx.regionId} and c.id = ${id}`;
  if (!talk) throw new NotFound();
  return talk;
}

/** The contract in which the talk of a proposal goes on; null while there is none. */
export async function contractOfProposal(tx: Tx, proposalId: ProposalId): Promise<ContractId | null> {
  const [row] = await sql<{ id: ContractId }>(tx)`
    select id from contract where region_id = ${tx.regionId} and proposal_id = ${proposalId}`;
  return row?.id ?? null;
}

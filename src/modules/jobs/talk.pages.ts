import type { JobId, ProposalId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { Parties } from '../../kernel/sides.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { ProposalState } from './job.rules.ts';

/** Who talks about a proposal, and where it stands. */
export interface ProposalTalk extends Parties {
  readonly id: ProposalId;
  readonly jobId: JobId;
  readonly title: string;
  readonly state: ProposalState;
  readonly organizationName: string;
  readonly workerName: string;
}

export async function proposalTalk(tx: Tx, id: ProposalId): Promise<ProposalTalk> {
  const [talk] = await sql<ProposalTalk>(tx)`
    select p.id, p.job_id, j.title, p.state, j.organization_id, o.name as organization_name, p.worker_id,
      n.display_name as worker_name
    from proposal p
      join job j on j.region_id = p.region_id and j.id = p.job_id
      join organization o on o.region_id = j.region_id and o.id = j.organization_id
      join person n on n.id = p.worker_id
    where p.region_id = ${tx.regionId} and p.id = ${id}`;
  if (!talk) throw new NotFound();
  return talk;
}

import type { JobId, ProposalId, RegionId } from '../../src/kernel/ids.ts';
import { exampleProposed, type MadeContract } from '../../src/modules/contracts/contract.examples.ts';
import { exampleProposal } from '../../src/modules/jobs/job.examples.ts';
import { exampleWorker } from '../../src/modules/workers/worker.examples.ts';
import type { PostingIds } from '../trial/copies.ts';

/** An open posting of the client for which four have proposed. */
export async function examplePosting(regionId: RegionId, parties: MadeContract): Promise<PostingIds> {
  const { ids } = await exampleProposed(regionId, { parties });
  const job: JobId = ids.jobId;
  const proposals: ProposalId[] = [ids.proposalId];
  while (proposals.length < 4) proposals.push(await exampleProposal(await exampleWorker(regionId), job));
  return { job, proposals };
}

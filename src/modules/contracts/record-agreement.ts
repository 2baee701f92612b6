import type { Actor } from '../../kernel/actor.ts';
import { done, NotFound, type Result, refused } from '../../kernel/result.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { listJob, lockJob, lockProposalsOf, moveJob, moveProposal } from '../jobs/index.ts';
import { tell } from '../messages/index.ts';
import { loadOrganization } from '../organizations/index.ts';
import { currentNotice } from './conditions-notice.rows.ts';
import { sideOf } from './contract.access.ts';
import { moveContract } from './contract.rows.ts';
import type { Contract, ContractRefusal } from './contract.rules.ts';
import { fixDepositDays } from './fix-deposit-days.ts';
import { signNotice, type WhatWasRead } from './sign-notice.ts';

/**
 * Writes that the actor's side agrees to the notice that they read; the contract is locked, and who calls has asked
 * `mayAgree`. With the second agreement the contract is made: it becomes 'agreed', the posting is filled, and those who
 * were still under consideration get their answer.
 */
export async function recordAgreement(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  read: WhatWasRead,
): Promise<Result<{ readonly both: boolean; readonly contract: Contract }, ContractRefusal>> {
  if (!sideOf(actor, contract)) throw new NotFound();
  if (contract.state !== 'offered') return refused('not-offered');
  if (contract.offerExpiresAt <= tx.now) return refused('offer-expired');
  const client = await loadOrganization(tx, contract.organizationId);
  if (client.state === 'suspended') return refused('organization-suspended');
  const signed = await signNotice(tx, actor, contract, await currentNotice(tx, contract.id), read);
  if (!signed.ok) return signed;
  if (!signed.value.both) return done({ both: false, contract });
  return done({ both: true, contract: await concludeSelection(tx, actor, contract) });
}

async function concludeSelection(tx: Tx, actor: Actor, contract: Contract): Promise<Contract> {
  const agreed = await moveContract(tx, contract, 'agreed');
  await recordAudit(tx, actor, {
    action: 'contract.agreed',
    subject: ['contract', contract.id],
    state: 'agreed',
  });
  await fixDepositDays(tx, actor, contract);
  const job = await lockJob(tx, contract.jobId);
  await moveJob(tx, job, 'filled');
  await listJob(tx, job.id);
  await recordAudit(tx, actor, { action: 'job.filled', subject: ['job', job.id], state: 'filled' });
  for (const proposal of await lockProposalsOf(tx, contract.jobId)) {
    if (proposal.state !== 'submitted') continue;
    await moveProposal(tx, proposal, 'declined');
    await recordAudit(tx, actor, {
      action: 'proposal.declined',
      subject: ['proposal', proposal.id],
      state: 'declined',
    });
    const facts = { jobId: job.id, title: job.title };
    await tell(tx, proposal.workerId, 'proposal-declined', facts, proposal.id);
  }
  return agreed;
}

import type { Actor } from '../../kernel/actor.ts';
import { done, NotFound, type Result, refused } from '../../kernel/result.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { lockJob, lockProposalsOf, moveJob, moveProposal } from '../jobs/index.ts';
import { tell } from '../messages/index.ts';
import { agreementsOf, currentNotice, insertAgreement } from './conditions-notice.rows.ts';
import { sideOf } from './contract.access.ts';
import { moveContract } from './contract.rows.ts';
import type { Contract, ContractRefusal } from './contract.rules.ts';

/** What somebody read when they agreed: the version and the hash of its bytes, as the form carried them. */
export interface WhatWasRead {
  readonly version: number;
  readonly sha256: string;
}

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
  const side = sideOf(actor, contract);
  if (!side || !actor.personId) throw new NotFound();
  if (contract.state !== 'offered') return refused('not-offered');
  if (contract.offerExpiresAt <= tx.now) return refused('offer-expired');
  const notice = await currentNotice(tx, contract.id);
  if (notice.version !== read.version || notice.sha256 !== read.sha256) return refused('notice-not-current');
  const agreements = (await agreementsOf(tx, contract.id)).filter(
    ({ version }) => version === notice.version,
  );
  if (agreements.some((agreement) => agreement.side === side)) return refused('already-agreed');

  await insertAgreement(tx, contract.id, notice, side, actor.personId);
  await recordAudit(tx, actor, {
    action: 'notice.agreed',
    subject: ['contract', contract.id],
    detail: { side, version: notice.version, sha256: notice.sha256 },
  });
  if (agreements.length === 0) return done({ both: false, contract });
  return done({ both: true, contract: await concludeSelection(tx, actor, contract) });
}

async function concludeSelection(tx: Tx, actor: Actor, contract: Contract): Promise<Contract> {
  const agreed = await moveContract(tx, contract, 'agreed');
  await recordAudit(tx, actor, {
    action: 'contract.agreed',
    subject: ['contract', contract.id],
    state: 'agreed',
  });
  const job = await lockJob(tx, contract.jobId);
  await moveJob(tx, job, 'filled');
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

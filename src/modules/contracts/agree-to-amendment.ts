import type { Actor } from '../../kernel/actor.ts';
import { done, NotFound, type Result, refused } from '../../kernel/result.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { loadOrganization } from '../organizations/index.ts';
import { changeMilestone, endAmendment, openAmendment } from './amendment.rows.ts';
import { amountsIn, asksForMore, changesAmount, isOvertaken, partChanges } from './amendment.rules.ts';
import { revisionsUsed } from './change.rows.ts';
import type { ChangeRefusal } from './change.rules.ts';
import { currentNotice } from './conditions-notice.rows.ts';
import { type ConditionsNotice, readNotice, yenOf } from './conditions-notice.rules.ts';
import { isWithinApprovalLimit, sideOf } from './contract.access.ts';
import { insertMilestone, milestonesOf } from './contract.rows.ts';
import { type Contract, type ContractRefusal, isRunning, type Milestone } from './contract.rules.ts';
import { fixDepositDays } from './fix-deposit-days.ts';
import { signNotice, type WhatWasRead } from './sign-notice.ts';
import { tellBoth } from './tell-parties.ts';

/** What an agreement led to; with the first of the two, nothing yet. */
export interface Amended {
  readonly both: boolean;
  /** Parts that are new, or that cost another amount than before: their deposits have to be announced. */
  readonly toAnnounce: readonly Milestone[];
}

/**
 * One side agrees to the version that is proposed; the contract is locked, and who calls has asked `mayAgree`. With the
 * second agreement the parts are what the version says. Who calls announces the deposits, which belong to a later module.
 */
export async function agreeToAmendment(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  read: WhatWasRead,
): Promise<Result<Amended, ContractRefusal | ChangeRefusal>> {
  if (!sideOf(actor, contract)) throw new NotFound();
  if (!isRunning(contract)) return refused('contract-not-running');
  const amendment = await openAmendment(tx, contract.id);
  if (!amendment) return refused('no-open-amendment');
  if (amendment.expiresAt <= tx.now) return refused('amendment-expired');
  const stored = await currentNotice(tx, contract.id);
  const notice = readNotice(stored);
  if (sideOf(actor, contract) === 'client') {
    const total = yenOf(notice.totals.reward);
    if (!isWithinApprovalLimit(actor, contract, total)) return refused('above-approval-limit');
  }
  const milestones = await milestonesOf(tx, contract.id);
  if (isOvertaken(milestones, notice, await revisionsUsed(tx, contract.id)))
    return refused('amendment-overtaken');
  if (asksForMore(milestones, notice)) {
    const client = await loadOrganization(tx, contract.organizationId);
    if (client.state === 'suspended') return refused('organization-suspended');
  }
  const signed = await signNotice(tx, actor, contract, stored, read);
  if (!signed.ok) return signed;
  if (!signed.value.both) return done({ both: false, toAnnounce: [] });

  const toAnnounce = await apply(tx, actor, contract, notice);
  await endAmendment(tx, contract.id, notice.version, 'agreed');
  await recordAudit(tx, actor, {
    action: 'amendment.agreed',
    subject: ['contract', contract.id],
    detail: { version: notice.version },
  });
  const facts = { contractId: contract.id, title: contract.title };
  await tellBoth(tx, contract, 'amendment-agreed', facts, `${contract.id}:${notice.version}`);
  return done({ both: true, toAnnounce });
}

/** The parts become what the version says; for what is not paid in the days begin anew. */
async function apply(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  notice: ConditionsNotice,
): Promise<readonly Milestone[]> {
  const { changed, added } = partChanges(await milestonesOf(tx, contract.id), notice);
  for (const { milestone, to } of changed) {
    await changeMilestone(tx, milestone.id, to.dueOn, amountsIn(to));
    await recordAudit(tx, actor, {
      action: 'milestone.amended',
      subject: ['milestone', milestone.id],
      detail: { version: notice.version, dueOn: to.dueOn, reward: to.reward },
    });
  }
  for (const part of added) {
    const id = newId('milestone');
    await insertMilestone(tx, contract.id, { ...part, id, amounts: amountsIn(part) });
    await recordAudit(tx, actor, {
      action: 'milestone.planned',
      subject: ['milestone', id],
      state: 'planned',
    });
  }
  await fixDepositDays(tx, actor, contract);
  const costly = changed.filter(({ milestone, to }) => changesAmount(milestone, to));
  const positions = [...costly.map(({ to }) => to.position), ...added.map(({ position }) => position)];
  return (await milestonesOf(tx, contract.id)).filter(({ position }) => positions.includes(position));
}

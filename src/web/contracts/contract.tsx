import { type ContractId, idOfSlug, type MilestoneId } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import {
  mayAccept,
  mayAgree,
  mayDeclineOffer,
  mayDeliver,
  mayTakePart,
  mayWithdrawOffer,
  sideOf,
} from '../../modules/contracts/contract.access.ts';
import { isRunning } from '../../modules/contracts/contract.rules.ts';
import {
  type Changes,
  stepFor,
  type Wait,
  waitsOf,
  workBeside,
} from '../../modules/contracts/contract-steps.rules.ts';
import { owingSides } from '../../modules/contracts/dispute.rules.ts';
import { mayEnd } from '../../modules/contracts/ending.access.ts';
import { turnOf } from '../../modules/contracts/ending.rules.ts';
import {
  type ContractChanges,
  type ContractPage,
  contractChanges,
  contractPage,
  type Milestone,
  mayReadContract,
  readEnding,
  type SeenEnding,
} from '../../modules/contracts/index.ts';
import { loadJob } from '../../modules/jobs/index.ts';
import { maySeeJob } from '../../modules/jobs/job.access.ts';
import { payoutsOf, refundsOf, settledContracts } from '../../modules/settlement/index.ts';
import { maySeeDeposits } from '../../modules/settlement/settlement.access.ts';
import { reading } from '../../platform/transaction.ts';
import type { Visit } from '../visit.ts';
import type { SeenContract } from './seen-contract.view.tsx';

export function contractIdOf(visit: Visit): ContractId {
  const id = idOfSlug('contract', visit.params.contract ?? '');
  if (!id) throw new NotFound();
  return id;
}

/** The contract of the address for one of its sides, or for who of neither side has given a reason. */
export async function readContract(visit: Visit): Promise<SeenContract> {
  const { actor } = visit;
  return reading(visit.region.id, async (tx) => {
    const contract = await contractPage(tx, contractIdOf(visit));
    allowToSee(await mayReadContract(tx, actor, contract));
    const changes = await contractChanges(tx, contract.id);
    const payouts = await payoutsOf(tx, contract.id);
    const side = sideOf(actor, contract);
    const ends = await readEnding(tx, contract.id);
    const waits = waitsOf(contract, contract.milestones, offerAgreements(contract), {
      ...openChanges(contract, changes, tx.now),
      ...openEnds(ends),
      paid: payouts.filter(({ state }) => state === 'settled').map(({ milestoneId }) => milestoneId),
    });
    const step = stepFor(side, waits);
    const meanwhile = workBeside(side, step, waits);
    return {
      contract,
      changes,
      payouts,
      refunds: await refundsOf(tx, contract.id),
      settled: (await settledContracts(tx, [contract.id]))[0]?.how ?? null,
      disputeState: ends.dispute?.state ?? null,
      seesPosting: maySeeJob(actor, await loadJob(tx, contract.jobId)),
      side,
      now: tx.now,
      today: tokyoDateOf(tx.now),
      step,
      meanwhile: meanwhile && mayTake(visit, contract, meanwhile) ? meanwhile : null,
      mine: side !== null && step.who.includes(side) && mayTake(visit, contract, step),
      may: mayOf(visit, contract, changes, step),
    };
  });
}

/** What the reader may do besides the next step. */
function mayOf(
  { actor }: Visit,
  contract: ContractPage,
  changes: ContractChanges,
  step: Wait,
): SeenContract['may'] {
  const judge = mayAccept(actor, contract);
  const running = isRunning(contract);
  const isOpen = changes.amendments.some(({ state }) => state === 'proposed');
  return {
    endOffer:
      contract.state === 'offered' && (mayWithdrawOffer(actor, contract) || mayDeclineOffer(actor, contract)),
    judge,
    extend: judge && !isExtended(contract, changes, step.milestone),
    tellProgress: changes.askedAt !== null && running && mayTakePart(actor, contract),
    propose: running && mayAgree(actor, contract) && !isOpen,
  };
}

/** Who has agreed to the conditions that were offered. */
function offerAgreements({ agreements }: ContractPage) {
  return agreements.filter(({ version }) => version === 1);
}

/** What of the changes somebody still has to act on. */
function openChanges(
  { agreements }: ContractPage,
  { amendments, revisions, review }: ContractChanges,
  now: Date,
): Omit<Changes, 'paid' | 'ending' | 'dispute'> {
  const open = amendments.find(({ state }) => state === 'proposed');
  return {
    amendment: open
      ? {
          expiresAt: open.expiresAt,
          agreed: agreements.filter(({ version }) => version === open.version).map(({ side }) => side),
        }
      : null,
    sentBack: revisions.map(({ milestoneId }) => milestoneId),
    review:
      review && review.endsAt > now
        ? { endsAt: review.endsAt, written: review.reviews.map(({ side }) => side) }
        : null,
  };
}

/** What of an end that was proposed, or of a dispute, somebody still owes. */
function openEnds({ ending, words, dispute }: SeenEnding): Pick<Changes, 'ending' | 'dispute'> {
  return {
    ending: ending && { dueAt: ending.dueAt, owing: [turnOf(ending, words)] },
    dispute:
      dispute && dispute.state !== 'closed'
        ? {
            dueAt: dispute.dueAt,
            waitsFor: dispute.state === 'answers' ? 'answers' : 'words',
            owing: owingSides(dispute, dispute.words, dispute.answers),
          }
        : null,
  };
}

/** Whether the time to accept what waits there was put off already. */
function isExtended(
  { deliveries }: ContractPage,
  { extensions }: ContractChanges,
  milestone: Milestone | null,
): boolean {
  const newest = deliveries.find(({ milestoneId }) => milestoneId === milestone?.id);
  return extensions.some(({ deliveryId }) => deliveryId === newest?.id);
}

function mayTake({ actor }: Visit, contract: ContractPage, { what }: Wait): boolean {
  switch (what) {
    case 'agreement':
    case 'amendment':
      return mayAgree(actor, contract);
    case 'deposit':
      return maySeeDeposits(actor, contract);
    case 'delivery':
    case 'redelivery':
      return mayDeliver(actor, contract);
    case 'acceptance':
      return mayAccept(actor, contract);
    case 'review':
      return mayTakePart(actor, contract);
    case 'terms':
    case 'statement':
    case 'ending':
      return mayEnd(actor, contract);
    case 'decision':
    case 'payment':
    case 'nothing':
      return false;
  }
}

export function milestoneIdOf(visit: Visit): MilestoneId {
  const id = idOfSlug('milestone', visit.params.milestone ?? '');
  if (!id) throw new NotFound();
  return id;
}

/** The milestone of the address with its contract. */
export async function readMilestone(visit: Visit): Promise<SeenContract & { readonly milestone: Milestone }> {
  const seen = await readContract(visit);
  const milestone = seen.contract.milestones.find(({ id }) => id === milestoneIdOf(visit));
  if (!milestone) throw new NotFound();
  return { ...seen, milestone };
}

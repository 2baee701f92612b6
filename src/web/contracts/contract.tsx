import { type ContractId, idOfSlug, type MilestoneId } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import {
  mayAccept,
  mayAgree,
  mayDeclineOffer,
  mayDeliver,
  maySeeContract,
  mayWithdrawOffer,
  sideOf,
} from '../../modules/contracts/contract.access.ts';
import { stepFor, type Wait, waitsOf } from '../../modules/contracts/contract-steps.rules.ts';
import { type ContractPage, contractPage, type Milestone } from '../../modules/contracts/index.ts';
import { payoutsOf } from '../../modules/settlement/index.ts';
import { maySeeDeposits } from '../../modules/settlement/settlement.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { ContractView, type SeenContract } from './contract.view.tsx';

export async function contractPageHandler(visit: Visit): Promise<Response> {
  const seen = await readContract(visit);
  return page(visit, { title: seen.contract.title, body: <ContractView place={visit} seen={seen} /> });
}

export function contractIdOf(visit: Visit): ContractId {
  const id = idOfSlug('contract', visit.params.contract ?? '');
  if (!id) throw new NotFound();
  return id;
}

export async function readContract(visit: Visit): Promise<SeenContract> {
  return reading(visit.region.id, async (tx) => {
    const contract = await contractPage(tx, contractIdOf(visit));
    allowToSee(maySeeContract(visit.actor, contract));
    const side = sideOf(visit.actor, contract);
    if (!side) throw new NotFound();
    const newest = contract.notices[0]?.version;
    const agreements = contract.agreements.filter(({ version }) => version === newest);
    const step = stepFor(side, waitsOf(contract, contract.milestones, agreements));
    return {
      contract,
      payouts: await payoutsOf(tx, contract.id),
      side,
      today: tokyoDateOf(tx.now),
      step,
      mine: step.who.includes(side) && mayTake(visit, contract, step),
      mayEndOffer:
        contract.state === 'offered' &&
        (mayWithdrawOffer(visit.actor, contract) || mayDeclineOffer(visit.actor, contract)),
    };
  });
}

function mayTake({ actor }: Visit, contract: ContractPage, { what }: Wait): boolean {
  if (what === 'agreement') return mayAgree(actor, contract);
  if (what === 'deposit') return maySeeDeposits(actor, contract);
  if (what === 'delivery') return mayDeliver(actor, contract);
  return what === 'acceptance' && mayAccept(actor, contract);
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

import type { Actor } from '../../kernel/actor.ts';
import type { MilestoneId, PersonId } from '../../kernel/ids.ts';
import type { Yen } from '../../kernel/yen.ts';
import { newId } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { balanceOf, escrowOf, fee, feeTax, payableOf, refundableOf } from '../ledger/index.ts';
import { notificationsOf } from '../messages/index.ts';
import type { MadeContract } from './contract.examples.ts';
import { loadContract, milestonesOf } from './contract.rows.ts';

export const personOf = (actor: Actor): PersonId => actor.personId ?? newId('person');

/** Where the money of a contract is; escrow over all its milestones, fees with their tax. */
export function moneyOf({ regionId, contractId, milestoneIds, worker }: MadeContract) {
  return reading(regionId, async (tx) => {
    let escrow = 0n;
    for (const id of milestoneIds) escrow += await balanceOf(tx, escrowOf(id));
    return {
      escrow,
      worker: await balanceOf(tx, payableOf(personOf(worker))),
      client: await balanceOf(tx, refundableOf(contractId)),
      fees: ((await balanceOf(tx, fee)) + (await balanceOf(tx, feeTax))) as Yen,
    };
  });
}

/** The state of the contract, then those of its milestones. */
export function statesOf({ regionId, contractId }: MadeContract): Promise<readonly string[]> {
  return reading(regionId, async (tx) => [
    (await loadContract(tx, contractId)).state,
    ...(await milestonesOf(tx, contractId)).map(({ state }) => state),
  ]);
}

/** Of what kinds somebody was told, newest first. */
export function toldTo({ regionId }: MadeContract, actor: Actor): Promise<readonly string[]> {
  return reading(regionId, async (tx) =>
    (await notificationsOf(tx, personOf(actor))).map(({ telling }) => telling.kind),
  );
}

/** One percentage for each milestone, in their order. */
export function sharesOf(
  { milestoneIds }: MadeContract,
  ...percents: readonly number[]
): { readonly milestoneId: MilestoneId; readonly percent: number }[] {
  return milestoneIds.map((milestoneId, index) => ({ milestoneId, percent: percents[index] ?? 0 }));
}

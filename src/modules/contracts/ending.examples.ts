import type { Actor } from '../../kernel/actor.ts';
import type { MilestoneId, PersonId } from '../../kernel/ids.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import { newId, newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { balanceOf, escrowOf, fee, feeTax, payableOf, refundableOf } from '../ledger/index.ts';
import { notificationsOf } from '../messages/index.ts';
import { acceptShares } from './accept-shares.ts';
import type { MadeContract } from './contract.examples.ts';
import { loadContract, milestonesOf } from './contract.rows.ts';
import { endingWords, openEnding } from './ending.rows.ts';
import { balanceOfShares, type SeenYen, type Share } from './ending.rules.ts';
import { endableMilestones } from './find-endable.ts';
import { proposeShares } from './propose-shares.ts';

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
export function toldTo(
  { regionId }: Pick<MadeContract, 'regionId'>,
  actor: Actor,
): Promise<readonly string[]> {
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

/** A side names one percentage for each milestone, with the yen that its page showed. */
export async function proposingShares(
  contract: MadeContract,
  actor: Actor,
  percents: readonly number[],
  confirmed = false,
) {
  const { contractId } = contract;
  const shares = sharesOf(contract, ...percents);
  const statement = '①の伝票は半分まで入力しました。';
  const seen = await shownFor(contract, shares);
  return proposeShares(actor, { key: newKey(), contractId, statement, shares, seen, confirmed });
}

/** The other side agrees to what was named in this version, with the yen that its page showed. */
export async function agreeingToShares(contract: MadeContract, actor: Actor, version = 1, confirmed = true) {
  const { regionId, contractId } = contract;
  const words = await reading(regionId, async (tx) => {
    const ending = await openEnding(tx, contractId);
    return ending ? endingWords(tx, ending.id) : [];
  });
  const seen = await shownFor(contract, words.find((word) => word.version === version)?.shares ?? []);
  return acceptShares(actor, { key: newKey(), contractId, version, seen, confirmed });
}

/** What a page shows for these shares now. */
function shownFor({ regionId, contractId }: MadeContract, shares: readonly Share[]): Promise<SeenYen> {
  return reading(regionId, async (tx) => {
    const balance = balanceOfShares(await endableMilestones(tx, contractId), shares);
    return { payout: balance?.payout ?? yen(0n), refund: balance?.refund ?? yen(0n) };
  });
}

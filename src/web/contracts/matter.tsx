import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sideOf } from '../../modules/contracts/contract.access.ts';
import { mayEnd } from '../../modules/contracts/ending.access.ts';
import type { SeenYen, Share } from '../../modules/contracts/ending.rules.ts';
import { contractPage, mayReadContract, readEnding } from '../../modules/contracts/index.ts';
import { reading } from '../../platform/transaction.ts';
import type { TypedForm } from '../form-state.ts';
import type { Visit } from '../visit.ts';
import { contractIdOf } from './contract.tsx';
import type { Matter } from './ending.view.tsx';

/** A contract with all that can end it: for its sides, and for who wrote why they look. */
export function readMatter(visit: Visit, mayRead: typeof mayReadContract = mayReadContract): Promise<Matter> {
  return reading(visit.region.id, async (tx) => {
    const contract = await contractPage(tx, contractIdOf(visit));
    allowToSee(await mayRead(tx, visit.actor, contract));
    return {
      contract,
      side: sideOf(visit.actor, contract),
      mayAct: mayEnd(visit.actor, contract),
      now: tx.now,
      ...(await readEnding(tx, contract.id)),
    };
  });
}

/** The same, for pages on which only a side has something to do. */
export async function readOwnMatter(visit: Visit) {
  const matter = await readMatter(visit);
  const { side } = matter;
  allowToSee(side !== null);
  if (!side) throw new NotFound();
  return { ...matter, side };
}

/** The typed rows with the milestones that they name. */
export function sharesFrom<Percent>(
  rows: readonly { readonly milestone: string; readonly percent: Percent }[],
): { readonly milestoneId: Share['milestoneId']; readonly percent: Percent }[] {
  return rows.map(({ milestone, percent }) => {
    const milestoneId = idOfSlug('milestone', milestone);
    if (!milestoneId) throw new NotFound();
    return { milestoneId, percent };
  });
}

/** What stands in the fields of the shares at first. */
export function typedShares(shares: readonly Share[]): TypedForm {
  const rows = shares.map(({ milestoneId, percent }) => ({
    milestone: slugOf('milestone', milestoneId),
    percent: String(percent),
  }));
  return { shares: rows };
}

/** The amounts that the form carried; null where the page had shown none. */
export function seenFrom({ payout, refund }: { payout: Yen | null; refund: Yen | null }): SeenYen | null {
  return payout === null || refund === null ? null : { payout, refund };
}

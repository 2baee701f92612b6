import type { Id, RegionId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** An offer between two regions, or its end, of which the officers of the other one do not know yet. */
export interface Untold {
  /** Whose officers are told. */
  readonly regionId: RegionId;
  readonly fromRegionId: RegionId;
  readonly id: Id<'wideAreaOffer'>;
  readonly step: 'offered' | 'ended';
}

/** In any region. */
export function agreementsUntold(tx: Tx): Promise<Untold[]> {
  return sql<Untold>(tx)`select region_id, from_region_id, id, step from wide_area_untold()`;
}

import type { RegionId } from '../../kernel/ids.ts';
import { reading, withoutRegion } from '../../platform/transaction.ts';
import { allRegions, ownRegion, regionWithSlug } from './region.rows.ts';
import type { RegionFacts } from './region.rules.ts';

/** The region of an address; null where there is none of that name. */
export async function regionBySlug(slug: string): Promise<RegionFacts | null> {
  return withoutRegion((tx) => regionWithSlug(tx, slug));
}

/** @throws NotFound when there is no such region. */
export async function regionById(id: RegionId): Promise<RegionFacts> {
  return reading(id, ownRegion);
}

/** All regions, in the order of their municipality codes. */
export async function listRegions(): Promise<readonly RegionFacts[]> {
  return withoutRegion(allRegions);
}

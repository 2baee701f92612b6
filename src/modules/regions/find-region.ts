import { withoutRegion } from '../../platform/transaction.ts';
import { allRegions, regionWithSlug } from './region.rows.ts';
import type { RegionFacts } from './region.rules.ts';

/** The region of an address; null where there is none of that name. */
export async function regionBySlug(slug: string): Promise<RegionFacts | null> {
  return withoutRegion((tx) => regionWithSlug(tx, slug));
}

/** All regions, in the order of their municipality codes. */
export async function listRegions(): Promise<readonly RegionFacts[]> {
  return withoutRegion(allRegions);
}

import { offerAgreement, type RegionFacts } from '../modules/regions/index.ts';
import { type Filling, happened } from './step.ts';

/** The officer offers every other town that each finds the other's open postings; they do the same, each for their own. */
export async function offerToNeighbours(
  { regionId, as, key }: Filling,
  officer: string,
  regions: readonly RegionFacts[],
): Promise<void> {
  for (const { id: withRegionId, slug } of regions) {
    if (withRegionId === regionId) continue;
    happened(await offerAgreement(await as(officer), { key: key(`agreement-${slug}`), withRegionId }));
  }
}

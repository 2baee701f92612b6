import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { openJobs } from '../../modules/jobs/index.ts';
import { escrowHolderOn } from '../../modules/organizations/index.ts';
import { settingsOn, storiesOf } from '../../modules/regions/index.ts';
import { reading } from '../../platform/transaction.ts';
import { keptRegionFigures } from '../kept-figures.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { regionTexts } from './region.texts.ts';
import { RegionView } from './region.view.tsx';
import { RegionShare, regionHead } from './region-sharing.tsx';

/** The region's first page: what this is, the two ways in, and work that is open now. */
export async function regionHome(visit: Visit): Promise<Response> {
  const read = await reading(visit.region.id, async (tx) => {
    const today = tokyoDateOf(tx.now);
    return {
      today,
      figures: await keptRegionFigures(tx),
      stories: await storiesOf(tx),
      jobs: await openJobs(tx, 3),
      fees: (await settingsOn(tx, today)).fees,
      holder: (await escrowHolderOn(tx, today))?.name ?? null,
    };
  });
  return page(visit, {
    title: regionTexts[visit.lang].title.join(''),
    ...regionHead(visit),
    body: (
      <>
        <RegionView place={visit} isSignedIn={visit.person !== null} {...read} />
        <RegionShare place={visit} />
      </>
    ),
  });
}

import { allowToSee } from '../../kernel/result.ts';
import { maySettleDispute } from '../../modules/contracts/ending.access.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { endingTexts } from './ending.texts.ts';
import { EndingsBlock, EndingView } from './ending.view.tsx';
import { readMatter } from './matter.tsx';

/** What of them is under way, for the contract's own page. */
export async function contractEndings(visit: Visit) {
  const matter = await readMatter(visit);
  return (
    <EndingsBlock place={visit} matter={matter} mayHold={maySettleDispute(visit.actor, matter.contract)} />
  );
}

/** The ways out of a contract, for its two sides. */
export async function endingPageHandler(visit: Visit): Promise<Response> {
  const matter = await readMatter(visit);
  allowToSee(matter.side !== null);
  const { title } = endingTexts[visit.lang];
  return page(visit, { title, body: <EndingView place={visit} matter={matter} /> });
}

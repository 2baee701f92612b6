import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { workCategories } from '../../kernel/work-categories.ts';
import { mayDraftFor } from '../../modules/jobs/job.access.ts';
import { settingsOn } from '../../modules/regions/index.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { keptGuides } from '../kept-figures.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { PricesView } from './prices.view.tsx';
import { usualTexts } from './usual.texts.ts';
import type { Usual } from './usual.view.tsx';

/** What finished work paid for an hour, kind by kind; everybody may read it. */
export async function pricesPage(visit: Visit): Promise<Response> {
  const { title, lead } = usualTexts[visit.lang].page;
  const categories = workCategories.map(({ code }) => code);
  const usual = await reading(visit.region.id, (tx) => usualPay(tx, categories));
  const mayDraft = visit.actor.seats.some((seat) => mayDraftFor(visit.actor, seat));
  return page(visit, {
    title,
    search: { description: lead, isListed: true },
    body: <PricesView place={visit} usual={usual} mayDraft={mayDraft} />,
  });
}

/** What these kinds of work pay in the region; '' is a posting whose kind is not chosen yet. */
export async function usualPay(tx: Tx, categories: readonly string[]): Promise<Usual> {
  const known = [...new Set(categories)].filter((category) => category !== '');
  return {
    guides: await keptGuides(tx, known),
    reference: (await settingsOn(tx, tokyoDateOf(tx.now))).referenceHourlyWage,
  };
}

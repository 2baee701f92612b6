import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { escrowHolderOn } from '../../modules/organizations/index.ts';
import { settingsOn } from '../../modules/regions/index.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { moneyTexts } from './money.texts.ts';
import { MoneyView } from './money.view.tsx';

/** Where the money is at each step, by what holds in the region today. */
export async function moneyPage(visit: Visit): Promise<Response> {
  const read = await reading(visit.region.id, async (tx) => {
    const today = tokyoDateOf(tx.now);
    return { today, settings: await settingsOn(tx, today), holder: await escrowHolderOn(tx, today) };
  });
  const { title, lead } = moneyTexts[visit.lang];
  const body = <MoneyView place={visit} {...read} />;
  return page(visit, { title, body, search: { description: lead, isListed: true } });
}

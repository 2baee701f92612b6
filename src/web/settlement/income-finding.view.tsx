import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { writeYen, type Yen } from '../../kernel/yen.ts';
import type { IncomeMonth } from '../../modules/settlement/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { chartTexts } from '../parts/chart.texts.ts';
import { incomeTexts } from './income.texts.ts';

/**
 * Of the newest month that brought something, beside the one before it; before the first, what will come. The income and
 * what an hour brought are told apart: one may rise while the other falls.
 */
export function incomeFinding(lang: Lang, months: readonly IncomeMonth[], present: LocalDate): string {
  const t = incomeTexts[lang];
  const { shortName } = chartTexts[lang];
  const [before, newest] = months.filter(({ received }) => received > 0n).slice(-2);
  const now = newest ?? before;
  const next = months.find(({ month, coming }) => coming > 0n && month >= present);
  const sentences = [
    now ? t.received(shortName(now.month), writeYen(now.received)) : '',
    now && newest && before ? beside(lang, before, now.received, before.received) : '',
    now?.perHour ? t.perHour(writeYen(now.perHour)) : '',
    now?.perHour && newest && before?.perHour ? beside(lang, before, now.perHour, before.perHour) : '',
    next ? t.coming(shortName(next.month), writeYen(next.coming)) : '',
  ];
  return sentences.filter(Boolean).join(lang === 'ja' ? '' : ' ');
}

function beside(lang: Lang, { month }: IncomeMonth, now: Yen, before: Yen): string {
  const { more, same, less } = incomeTexts[lang];
  const words = now > before ? more : now < before ? less : same;
  return words(chartTexts[lang].shortName(month), writeYen(before));
}

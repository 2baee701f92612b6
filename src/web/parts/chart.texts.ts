import { type LocalDate, partsOf } from '../../kernel/tokyo-date.ts';
import { texts } from '../../platform/i18n.ts';

/** What charts of months and their tables share. */
export const chartTexts = texts(
  {
    tooFew: 'グラフは、2か月めから出ます。',
    slides: '表が画面より広いときは、横に動かせます。',
    total: '合計',
    month: '月',
    monthName: (month: LocalDate) => `${partsOf(month).year}年${partsOf(month).month}月`,
    /** Inside a sentence, where the year is clear. */
    shortName: (month: LocalDate) => `${partsOf(month).month}月`,
  },
  {
    tooFew: 'There is a chart from the second month on.',
    slides: 'Where a table is wider than the screen, you can slide it sideways.',
    total: 'Total',
    month: 'Month',
    monthName: (month: LocalDate) => inEnglish(month, { month: 'long', year: 'numeric' }),
    shortName: (month: LocalDate) => inEnglish(month, { month: 'long' }),
  },
);

function inEnglish(month: LocalDate, options: Intl.DateTimeFormatOptions): string {
  return new Date(month).toLocaleString('en', { ...options, timeZone: 'UTC' });
}

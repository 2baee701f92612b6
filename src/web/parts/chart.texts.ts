import { type LocalDate, partsOf } from '../../kernel/tokyo-date.ts';
import { texts } from '../../platform/i18n.ts';

/** What charts of months and their tables share. */
export const chartTexts = texts(
  {
    tooFew: 'グラフは、2か月めから出ます。',
    month: '月',
    monthName: (month: LocalDate) => `${partsOf(month).year}年${partsOf(month).month}月`,
    /** Inside a sentence, where the year is clear. */
    shortName: (month: LocalDate) => `${partsOf(month).month}月`,
  },
  {
    tooFew: 'There is a chart from the second month on.',
    month: 'Month',
    monthName: (month: LocalDate) => inEnglish(month, { month: 'long', year: 'numeric' }),
    shortName: (month: LocalDate) => inEnglish(month, { month: 'long' }),
  },
);

function inEnglish(month: LocalDate, options: Intl.DateTimeFormatOptions): string {
  return new Date(month).toLocaleString('en', { ...options, timeZone: 'UTC' });
}

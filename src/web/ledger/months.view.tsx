import { addDays, addMonths, type LocalDate, lastDayOfMonth, localDate } from '../../kernel/tokyo-date.ts';
import type { Lang } from '../../platform/i18n.ts';
import { journalTexts } from './journal.texts.ts';

/** The month before and after that of a day, and the present one. */
export function MonthLinks(props: {
  readonly lang: Lang;
  readonly today: LocalDate;
  readonly day: LocalDate;
  readonly addressOf: (period: { readonly from: LocalDate; readonly to: LocalDate }) => string;
}) {
  const t = journalTexts[props.lang];
  const first = firstOfMonth(props.day);
  const present = firstOfMonth(props.today);
  const links = [
    [t.earlier, addDays(first, -1)],
    ...(first === present ? [] : [[t.thisMonth, present] as const]),
    ...(first < present ? [[t.later, addMonths(first, 1)] as const] : []),
  ] as const;
  return (
    <nav class="no-print" aria-label={t.months}>
      <ul class="ways-beside">
        {links.map(([name, day]) => (
          <li key={name}>
            <a href={props.addressOf(monthOf(day))}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** First and last day of the month in which a day lies. */
export function monthOf(day: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } {
  return { from: firstOfMonth(day), to: lastDayOfMonth(day) };
}

function firstOfMonth(day: LocalDate): LocalDate {
  return localDate(`${day.slice(0, 8)}01`);
}

import { addMonths, type LocalDate, localDate } from './tokyo-date.ts';

/** A month is named by its first day. */
export function firstOfMonth(day: LocalDate): LocalDate {
  return localDate(`${day.slice(0, 8)}01`);
}

/** The first day of the first of so many months, of which that of `today` is the last. */
export function monthsBack(today: LocalDate, months: number): LocalDate {
  return addMonths(firstOfMonth(today), 1 - months);
}

/**
 * One row for each month from the first that has one to that of `today`, or to a later one that has one.
 * @param rows oldest first
 * @param none what stands for a month without a row
 */
export function everyMonth<Row extends { readonly month: LocalDate }>(
  rows: readonly Row[],
  today: LocalDate,
  none: Omit<Row, 'month'>,
): Row[] {
  const first = rows[0]?.month;
  const last = [firstOfMonth(today), rows.at(-1)?.month ?? firstOfMonth(today)].toSorted().at(-1);
  if (!first || !last) return [];
  const known = new Map(rows.map((row) => [row.month, row]));
  const all: Row[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1))
    all.push(known.get(month) ?? ({ ...none, month } as Row));
  return all;
}

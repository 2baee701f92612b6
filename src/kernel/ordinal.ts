const kinds = new Intl.PluralRules('en', { type: 'ordinal' });
const tails: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** As English counts days: 1st, 2nd, 3rd, 11th, 21st. */
export function ordinal(day: number): string {
  return `${day}${tails[kinds.select(day)] ?? 'th'}`;
}

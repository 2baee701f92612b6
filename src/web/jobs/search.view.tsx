import { skillGroups } from '../../kernel/skills.ts';
import { workCategories } from '../../kernel/work-categories.ts';
import { writeYen, yen } from '../../kernel/yen.ts';
import {
  type FilterName,
  filterAddress,
  mostLetters,
  namedParts,
  withoutPart,
} from '../../modules/jobs/listing.forms.ts';
import {
  dueSteps,
  hourlySteps,
  hoursSteps,
  type JobFilter,
  paySteps,
} from '../../modules/jobs/listing.rules.ts';
import type { RegionFacts } from '../../modules/regions/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { href, type Place, regionName } from '../visit.ts';
import type { Order } from './found.tsx';
import { searchTexts } from './search.texts.ts';

interface Props {
  readonly place: Place;
  readonly filter: JobFilter;
}

/** The list's address with a filter; what else stands in it is added behind. */
export function searchAddress(place: Place, filter: JobFilter, more: Record<string, string> = {}): string {
  const address = [filterAddress(filter), new URLSearchParams(more).toString()].filter(Boolean).join('&');
  return `${href(place, '/jobs')}${address ? `?${address}` : ''}`;
}

/** What stands in the address beside the filter: the order, and whether the regions nearby are searched too. */
export interface Beside {
  readonly order: Order;
  readonly isWide: boolean;
}

export function besideAddress({ order, isWide }: Beside): Record<string, string> {
  return { ...(order === 'fit' ? { order } : {}), ...(isWide ? { area: 'wide' } : {}) };
}

type FormProps = Props & { readonly beside: Beside; readonly neighbours: readonly RegionFacts[] };

/** One box for words, the conditions folded away until they are wanted, and one button. */
export function SearchForm({ place, filter, beside: { order, isWide }, neighbours }: FormProps) {
  const t = searchTexts[place.lang];
  return (
    <search>
      <form class="search" method="get" action={href(place, '/jobs')}>
        {order === 'new' ? null : <input type="hidden" name="order" value={order} />}
        <label for="q">{t.words}</label>
        <p class="hint" id="q-hint">
          {t.wordsHint}
        </p>
        <input
          id="q"
          name="q"
          type="search"
          enterkeyhint="search"
          maxLength={mostLetters}
          value={filter.words}
          aria-describedby="q-hint"
        />
        <details>
          <summary>{t.more}</summary>
          <Conditions lang={place.lang} filter={filter} />
        </details>
        {neighbours.length > 0 ? (
          <label class="choice">
            <input type="checkbox" name="area" value="wide" checked={isWide} />
            <span>{t.wide(neighbours.map((region) => regionName(region, place.lang)))}</span>
          </label>
        ) : null}
        <button class="btn" type="submit">
          {t.submit}
        </button>
      </form>
    </search>
  );
}

function Conditions({ lang, filter }: { readonly lang: Lang; readonly filter: JobFilter }) {
  const t = searchTexts[lang];
  const chosen = new Map(namedParts(filter));
  const choices = choicesIn(lang);
  return (
    <div class="conditions">
      {choices.map(({ name, options }) => (
        <p key={name}>
          <label for={name}>{t.labels[name]}</label>
          <select id={name} name={name}>
            <option value="">{t.all}</option>
            {options.map(({ value, label }) => (
              <option key={value} value={value} selected={value === chosen.get(name)}>
                {label}
              </option>
            ))}
          </select>
        </p>
      ))}
      <div class="ticks">
        {(['phone', 'beginners', 'anytime'] as const).map((name) => (
          <label class="choice" key={name}>
            <input type="checkbox" name={name} value="yes" checked={chosen.get(name) === 'yes'} />
            <span>{t.labels[name]}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

type Chosen = 'category' | 'skill' | 'hours' | 'pay' | 'hourly' | 'place' | 'due';
interface Options {
  readonly name: Chosen;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function choicesIn(lang: Lang): readonly Options[] {
  const t = searchTexts[lang];
  const named = (each: { readonly code: string; readonly ja: string; readonly en: string }) => ({
    value: each.code,
    label: each[lang],
  });
  const steps = (values: readonly number[], label: (step: number) => string) =>
    values.map((step) => ({ value: String(step), label: label(step) }));
  const amount = (step: number) => writeYen(yen(BigInt(step)));
  return [
    { name: 'category', options: workCategories.map(named) },
    { name: 'skill', options: skillGroups.flatMap(({ skills }) => skills.map(named)) },
    { name: 'hours', options: steps(hoursSteps, t.upTo) },
    { name: 'pay', options: steps(paySteps, (step) => t.atLeast(amount(step))) },
    { name: 'hourly', options: steps(hourlySteps, (step) => t.atLeast(amount(step))) },
    {
      name: 'place',
      options: (['home', 'onSite'] as const).map((value) => ({ value, label: t.places[value] })),
    },
    { name: 'due', options: steps(dueSteps, t.dueIn) },
  ];
}

/** What narrows the list now, each with a way to take it away. */
export function Narrowed({ place, filter, beside }: Props & { readonly beside: Beside }) {
  const t = searchTexts[place.lang];
  const parts = namedParts(filter).filter(([, value]) => value !== '');
  if (parts.length === 0) return null;
  const words = wordsOfParts(place.lang);
  const kept = besideAddress(beside);
  return (
    <div class="narrowed">
      <p class="small">{t.narrowed}</p>
      <ul class="tags">
        {parts.map(([name, value]) => {
          const says = words(name, value);
          return (
            <li key={name}>
              <a
                class="chip"
                href={searchAddress(place, withoutPart(filter, name), kept)}
                aria-label={t.without(says)}
              >
                {says} ×
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A filter in words, as it is named where it was kept: 「入力」、10時間まで. */
export function filterWords(filter: JobFilter, lang: Lang): string {
  const words = wordsOfParts(lang);
  return namedParts(filter)
    .flatMap(([name, value]) => (value ? [words(name, value)] : []))
    .join(lang === 'ja' ? '、' : ', ');
}

function wordsOfParts(lang: Lang): (name: FilterName, value: string) => string {
  const t = searchTexts[lang];
  const choices = new Map(choicesIn(lang).map(({ name, options }) => [name as FilterName, options]));
  return (name, value) => {
    if (name === 'q') return lang === 'ja' ? `「${value}」` : `“${value}”`;
    const label = choices.get(name)?.find((option) => option.value === value)?.label;
    if (name === 'hourly' || name === 'due') return `${t.labels[name]} ${label ?? ''}`;
    return label ?? t.labels[name];
  };
}

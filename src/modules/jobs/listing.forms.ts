import { z } from 'zod';
import { text } from '../../kernel/fields.ts';
import { skillCodes } from '../../kernel/skills.ts';
import { workCategoryOf } from '../../kernel/work-categories.ts';
import {
  dueSteps,
  hourlySteps,
  hoursSteps,
  type JobFilter,
  paySteps,
  searchPlaces,
} from './listing.rules.ts';

/** Longer than anybody types; what is behind it is not looked for. */
export const mostLetters = 100;

/** Whether anything narrows the list. */
export function isNarrowed(filter: JobFilter): boolean {
  return filterAddress(filter) !== '';
}

/**
 * The filter that an address asks for. What it does not know narrows nothing, so that an old or a mistyped address still
 * shows a list.
 */
export function filterIn(address: URLSearchParams): JobFilter {
  const asked = (name: string) => address.get(name) ?? '';
  const isTicked = (name: string) => asked(name) === 'yes';
  return {
    words: Array.from(asked('q').trim()).slice(0, mostLetters).join(''),
    category: workCategoryOf(asked('category'))?.code ?? null,
    skill: skillCodes.find((code) => code === asked('skill')) ?? null,
    hours: stepIn(hoursSteps, asked('hours')),
    pay: stepIn(paySteps, asked('pay')),
    hourly: stepIn(hourlySteps, asked('hourly')),
    place: searchPlaces.find((place) => place === asked('place')) ?? null,
    dueIn: stepIn(dueSteps, asked('due')),
    phoneEnough: isTicked('phone'),
    beginnersWelcome: isTicked('beginners'),
    anyTime: isTicked('anytime'),
  };
}

function stepIn<Step extends number>(steps: readonly Step[], asked: string): Step | null {
  return steps.find((step) => String(step) === asked) ?? null;
}

/** The same filter as an address, always in the same order: what is kept of a saved search. */
export function filterAddress(filter: JobFilter): string {
  const address = new URLSearchParams();
  for (const [name, value] of namedParts(filter)) if (value) address.set(name, String(value));
  return address.toString();
}

export type FilterName =
  | 'q'
  | 'category'
  | 'skill'
  | 'hours'
  | 'pay'
  | 'hourly'
  | 'place'
  | 'due'
  | 'phone'
  | 'beginners'
  | 'anytime';

/** Each part by its name in the address; empty where it narrows nothing. */
export function namedParts(filter: JobFilter): readonly (readonly [FilterName, string])[] {
  const { words, category, skill, hours, pay, hourly, place, dueIn } = filter;
  const typed = (value: string | number | null) => (value === null ? '' : String(value));
  const ticked = (value: boolean) => (value ? 'yes' : '');
  return [
    ['q', words],
    ['category', typed(category)],
    ['skill', typed(skill)],
    ['hours', typed(hours)],
    ['pay', typed(pay)],
    ['hourly', typed(hourly)],
    ['place', typed(place)],
    ['due', typed(dueIn)],
    ['phone', ticked(filter.phoneEnough)],
    ['beginners', ticked(filter.beginnersWelcome)],
    ['anytime', ticked(filter.anyTime)],
  ];
}

/** The filter without one of its parts. */
export function withoutPart(filter: JobFilter, part: FilterName): JobFilter {
  const address = new URLSearchParams(filterAddress(filter));
  address.delete(part);
  return filterIn(address);
}

/** What somebody keeps of the list. */
export interface KeptSearch {
  readonly filter: JobFilter;
  /** Whether the regions with an agreement are searched, too. */
  readonly isWide: boolean;
}

export function keptSearchIn(address: string): KeptSearch {
  const asked = new URLSearchParams(address);
  return { filter: filterIn(asked), isWide: asked.get('area') === 'wide' };
}

/** As the list's address; empty where nothing narrows it. */
export function keptAddress({ filter, isWide }: KeptSearch): string {
  const address = filterAddress(filter);
  return address && isWide ? `${address}&area=wide` : address;
}

/** A search to be kept, as the list's address; empty where nothing of it is known. */
export const savedSearchForm = z.object({
  address: text({ min: 0, max: 3000 }).transform((typed) => keptAddress(keptSearchIn(typed))),
});
export type SavedSearchForm = z.infer<typeof savedSearchForm>;

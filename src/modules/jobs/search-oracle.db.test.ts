// The same postings, looked through one by one without an index, a token or SQL: whatever the search finds, this finds.
import { beforeAll, expect, test } from 'vitest';
import type { JobId, RegionId } from '../../kernel/ids.ts';
import { type SkillCode, skillCodes, skillNames, skills } from '../../kernel/skills.ts';
import { addDays, type LocalDate, localDate } from '../../kernel/tokyo-date.ts';
import { workCategories, workCategoryOf } from '../../kernel/work-categories.ts';
import { asAdministrator } from '../../platform/embedded-postgres/administer.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading } from '../../platform/transaction.ts';
import { Chance } from '../../seed/load/chance.ts';
import { loadRegions } from '../../seed/load/load.ts';
import { trades } from '../../seed/load/trades.ts';
import { rarities, things } from '../../seed/load/vocabulary.ts';
import { regionBySlug } from '../regions/index.ts';
import { weekInWords } from '../workers/availability.rules.ts';
import type { WeekTime } from '../workers/worker.rules.ts';
import { searchJobs } from './index.ts';
import {
  dueSteps,
  hourlySteps,
  hoursSteps,
  type JobFilter,
  noFilter,
  paySteps,
  searchPlaces,
} from './listing.rules.ts';
import { marks } from './meaning.rules.ts';

const today = localDate('2026-11-21');
const postings = 3_000;
const asked = 200;

interface Plain {
  readonly id: JobId;
  readonly regionId: RegionId;
  readonly state: string;
  readonly openedAt: Date;
  readonly lastDay: LocalDate;
  readonly due: LocalDate;
  readonly category: string;
  readonly skills: readonly SkillCode[];
  readonly workplace: string;
  readonly hours: number;
  readonly total: number;
  readonly phone: boolean;
  readonly beginners: boolean;
  readonly times: readonly string[];
  readonly text: string;
}

const database = useOwnDatabase();
let all: readonly Plain[];
let regions: readonly RegionId[];

beforeAll(async () => {
  await loadRegions(
    { regions: 2, people: 0, jobs: postings, seed: 'oracle', today },
    { anchorKey: Buffer.alloc(32, 5), ownerUrl: database.url('owner'), say: () => {} },
  );
  regions = await Promise.all(
    [1, 2].map(async (number) => (await regionBySlug(`load-oracle-${number}`))?.id as RegionId),
  );
  all = await readAll();
});

async function readAll(): Promise<readonly Plain[]> {
  const rows = await asAdministrator(database.url('admin'), async (client) => {
    const answer = await client.query<
      Plain & {
        title: string;
        body: string;
        area: string;
        company: string;
        parts: string[] | null;
        rest: string;
      }
    >(
      `select j.id, j.region_id as "regionId", j.state, j.opened_at as "openedAt", j.title, j.description as body,
         j.application_deadline as "lastDay", j.delivery_due as due, j.category, j.skills, j.workplace, j.work_area as area,
         j.expected_hours as hours, j.phone_enough as phone, j.beginners_welcome as beginners, j.week_times as times,
         concat_ws(' ', j.deliverable_format, j.acceptance_criteria, j.sample_result) as rest,
         (select array_agg(m.title) from job_milestone m where m.region_id = j.region_id and m.job_id = j.id) as parts,
         o.name as company, (select sum(m.reward)::integer from job_milestone m
           where m.region_id = j.region_id and m.job_id = j.id) as total
       from job j join organization o on o.region_id = j.region_id and o.id = j.organization_id`,
    );
    return answer.rows;
  });
  return rows.map((row) => {
    const kind = workCategoryOf(row.category);
    const names = [skillNames(row.skills, 'ja'), kind?.ja ?? ''];
    const week = weekInWords(row.times as WeekTime[], 'ja');
    const texts = [
      row.title,
      row.company,
      row.area,
      ...names,
      week,
      row.body,
      row.rest,
      ...(row.parts ?? []),
    ];
    return { ...row, text: texts.map(spelled).join('\n') };
  });
}

/** Full width, small letters, hiragana, long vowels short, numbers without commas; written anew here, so that a mistake in the one is none in the other. */
function spelled(text: string): string {
  let plain = '';
  for (const letter of text.normalize('NFKC').toLowerCase()) {
    const code = letter.codePointAt(0) ?? 0;
    if (letter !== 'ー') plain += code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 96) : letter;
  }
  const grouped = /(\d),(\d{3}(?:\D|$))/;
  while (grouped.test(plain)) plain = plain.replace(grouped, '$1$2');
  return plain.replace(/\s+/g, ' ').trim();
}

interface List {
  readonly has: (job: Plain) => boolean;
  readonly words: readonly string[];
}

/** Lists of words that people use for a kind of work, a skill or a mark. */
const lists: readonly List[] = [
  ...workCategories.map(({ code, also }) => listOf(also, (job) => job.category === code)),
  ...skills.map(({ code, also }) => listOf(also, (job) => (job.skills as readonly string[]).includes(code))),
  listOf(marks.home.also, ({ workplace }) => workplace === 'home' || workplace === 'either'),
  listOf(marks.onSite.also, ({ workplace }) => workplace === 'onSite' || workplace === 'either'),
  listOf(marks.phone.also, ({ phone }) => phone),
  listOf(marks.beginners.also, ({ beginners }) => beginners),
  listOf(marks.anyTime.also, ({ times }) => times.length === 0),
];

function listOf(also: string, has: List['has']): List {
  return { has, words: also.split(' ').filter(Boolean).map(spelled) };
}

const named = [
  ...workCategories.map(({ code, en }) => ({
    en: inEnglish(en),
    has: (job: Plain) => job.category === code,
  })),
  ...skills.map(({ code, en }) => ({
    en: inEnglish(en),
    has: (job: Plain) => job.skills.some((own) => own === code),
  })),
];

function inEnglish(name: string): readonly string[] {
  return name.toLowerCase().split(/[^a-z-]+/);
}

/** What is meant by a word: all lists that it stands in, and all that share a word with one of them. */
function meant(word: string): { readonly words: Set<string>; readonly lists: Set<List> } {
  const words = new Set([word]);
  const reached = new Set<List>();
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const list of lists)
      if (list.words.some((each) => words.has(each))) {
        reached.add(list);
        for (const each of list.words) words.add(each);
      }
  }
  return { words, lists: reached };
}

/** It says the word, or another one for the same, or is what the word means. */
function says(job: Plain, word: string): boolean {
  const { words, lists: reached } = meant(word);
  const isNamed = reached.size === 0 && named.some(({ en, has }) => en.includes(word) && has(job));
  return (
    isNamed || [...words].some((each) => job.text.includes(each)) || [...reached].some(({ has }) => has(job))
  );
}

function byHand(filter: JobFilter, where: readonly RegionId[]): readonly Plain[] {
  // Signs alone are no word.
  const words = spelled(filter.words)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const place = filter.place;
  return all
    .filter(
      (job) =>
        where.includes(job.regionId) &&
        job.state === 'open' &&
        job.lastDay >= today &&
        job.due >= (filter.dueIn ? addDays(today, filter.dueIn) : today) &&
        words.every((word) => says(job, word)) &&
        (!filter.category || job.category === filter.category) &&
        (!filter.skill || (job.skills as readonly string[]).includes(filter.skill)) &&
        (!filter.hours || job.hours <= filter.hours) &&
        (!filter.pay || job.total >= filter.pay) &&
        (!filter.hourly || Math.floor(job.total / job.hours) >= filter.hourly) &&
        (!place || job.workplace === place || job.workplace === 'either') &&
        (!filter.phoneEnough || job.phone) &&
        (!filter.beginnersWelcome || job.beginners) &&
        (!filter.anyTime || job.times.length === 0),
    )
    .sort((one, other) => other.openedAt.getTime() - one.openedAt.getTime() || (one.id < other.id ? 1 : -1));
}

const katakana = (text: string) =>
  text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 96));

/** Something that stands in a posting, something that people write, or something that nobody does. */
function word(chance: Chance): string {
  const from = chance.part();
  if (from < 0.1) return chance.one(rarities);
  if (from < 0.3) return chance.word(things);
  if (from < 0.35) return chance.one(['溶鉱炉', 'csv', 'ＣＳＶ', 'Ｐ', '100%', '_', "'", '(', '①', '髙﨑']);
  const text = chance.one(all).text.replaceAll(/\s/g, '');
  const at = chance.from(0, Math.max(0, text.length - 5));
  const piece = [...text.slice(at, at + chance.from(1, 5))].join('');
  return chance.is(0.2) ? katakana(piece) : piece;
}

/** Every filter comes now and then, most come alone. */
function filterOf(chance: Chance): JobFilter {
  const often = chance.one([0, 0.08, 0.25]);
  const maybe = <Step>(steps: readonly Step[]) => (chance.is(often) ? chance.one(steps) : null);
  return {
    ...noFilter,
    words: Array.from({ length: chance.one([0, 1, 1, 1, 2, 3]) }, () => word(chance)).join(
      chance.one([' ', '　']),
    ),
    category: maybe(trades.map(({ category }) => category)),
    skill: maybe(skillCodes),
    hours: maybe(hoursSteps),
    pay: maybe(paySteps),
    hourly: maybe(hourlySteps),
    place: maybe(searchPlaces),
    dueIn: maybe(dueSteps),
    phoneEnough: chance.is(often),
    beginnersWelcome: chance.is(often),
    anyTime: chance.is(often),
  };
}

test(`what ${asked} searches find is what a reader finds`, { timeout: 120_000 }, async () => {
  const chance = new Chance('oracle');
  const sizes = { none: 0, some: 0, many: 0 };
  for (let number = 0; number < asked; number++) {
    const filter = filterOf(chance);
    const where = chance.one([regions, regions.slice(0, 1), regions.slice(1)]);
    const expected = byHand(filter, where);
    sizes[expected.length === 0 ? 'none' : expected.length <= 30 ? 'some' : 'many'] += 1;
    const limit = chance.one([5, 30]);
    const [first, second] = await reading(regions[0] as RegionId, async (given) => {
      const tx = { ...given, now: new Date(`${today}T03:00:00Z`) };
      const first = await searchJobs(tx, { filter, regions: where, limit });
      const behind = first.found.at(-1);
      return [first, behind && (await searchJobs(tx, { filter, regions: where, limit, behind }))] as const;
    });
    const ids = (jobs: readonly { readonly id: JobId }[]) => jobs.map(({ id }) => id);
    const says = JSON.stringify(filter);
    expect(ids(first.found), says).toEqual(ids(expected.slice(0, limit)));
    expect(ids(second?.found ?? []), says).toEqual(ids(expected.slice(limit, 2 * limit)));
    expect(first.total, says).toBe(expected.length > 1000 ? null : expected.length);
    expect(first.more, says).toBe(expected.length > limit);
  }
  // Otherwise it would have compared nothing with nothing.
  expect(sizes.none).toBeGreaterThan(20);
  expect(sizes.some).toBeGreaterThan(20);
  expect(sizes.many).toBeGreaterThan(20);
});

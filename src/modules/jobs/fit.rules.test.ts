import { describe, expect, test } from 'vitest';
import { localDate } from '../../kernel/tokyo-date.ts';
import { type FitLife, type FitPosting, fitOf, lessOf, spread, workDays } from './fit.rules.ts';

const today = localDate('2026-11-20');
const posting: FitPosting = {
  category: 'data-entry',
  skills: [],
  workplace: 'home',
  workArea: '',
  weekTimes: [],
  phoneEnough: true,
  beginnersWelcome: false,
  expectedHours: 12,
  applicationDeadline: localDate('2026-11-27'),
  deliveryDue: localDate('2026-12-10'),
};
const life: FitLife = {
  hoursPerWeek: 8,
  weekTimes: ['monMorning', 'tueMorning', 'wedMorning', 'thuMorning', 'friMorning'],
  months: [11, 12, 1, 2, 3],
  devices: ['phone'],
  skills: [],
  boundHours: 0,
  isNewcomer: false,
  kinds: [],
  taste: { categories: {}, skills: {} },
};
const fit = (changes: Partial<FitPosting> = {}, lived: Partial<FitLife> = {}) => {
  const found = fitOf({ ...posting, ...changes }, { ...life, ...lived }, today);
  if (!found) throw new Error('both have said enough');
  return found;
};
const kinds = (list: readonly { readonly kind: string }[]) => list.map(({ kind }) => kind);

describe('what is claimed', () => {
  test('nothing of somebody who has said nothing, or of a draft without dates', () => {
    expect(fitOf(posting, null, today)).toBeNull();
    expect(fitOf({ ...posting, deliveryDue: null }, life, today)).toBeNull();
    expect(fitOf({ ...posting, expectedHours: null }, life, today)).toBeNull();
  });

  test('facts alone, what says most first', () => {
    // 12 hours over the 14 days from the end of applications to the delivery: 6 hours a week.
    expect(fit()).toMatchObject({
      fits: true,
      reasons: [
        { kind: 'hours', aWeek: 6, limit: 8, besideOrders: false },
        { kind: 'phone' },
        { kind: 'days', left: 20 },
        { kind: 'any-time' },
      ],
      obstacles: [],
    });
    expect(fit({ skills: ['photo', 'spreadsheet'] }, { skills: ['spreadsheet'] }).reasons[0]).toEqual({
      kind: 'skills',
      skills: ['spreadsheet'],
    });
    expect(kinds(fit({ beginnersWelcome: true }, { isNewcomer: true }).reasons)).toContain('beginner');
    expect(fit({ weekTimes: ['tueMorning'] }).reasons).toContainEqual({
      kind: 'times',
      times: ['tueMorning'],
    });
  });

  test('a computer that somebody has makes the phone no reason', () => {
    expect(kinds(fit({}, { devices: ['phone', 'computer'] }).reasons)).not.toContain('phone');
  });
});

describe('somebody is told of it by themselves', () => {
  test.each([
    ['not for its hours and dates alone', {}, {}, false],
    ['for what they can', { skills: ['photo'] as const }, { skills: ['photo'] as const }, true],
    ['for a kind of work that they have chosen before', {}, { kinds: ['data-entry'] }, true],
    ['not for another kind', {}, { kinds: ['photography'] }, false],
    ['where beginners are welcome and they are one', { beginnersWelcome: true }, { isNewcomer: true }, true],
    ['not where they are none', { beginnersWelcome: true }, {}, false],
    ['not where something stands in the way', {}, { kinds: ['data-entry'], hoursPerWeek: 1 }, false],
  ] as const)('%s', (_, changes, lived, isTold) => {
    expect(fit(changes, lived).isTold).toBe(isTold);
  });
});

describe('what stands in the way', () => {
  test.each([
    ['more hours a week than they have', { expectedHours: 17 }, {}, [{ kind: 'hours', aWeek: 9, limit: 8 }]],
    ['as many as they have', { expectedHours: 16 }, {}, []],
    [
      'more than their orders leave them',
      {},
      { boundHours: 3 },
      [{ kind: 'hours', aWeek: 6, limit: 8, besideOrders: true }],
    ],
    ['just what their orders leave them', {}, { boundHours: 2 }, []],
    ['only months in which they do not work', {}, { months: [5] }, [{ kind: 'months', months: [5] }]],
    [
      // Four days of November are left, and count as a week.
      'months in which they work for a few days only',
      {},
      { months: [11] },
      [{ kind: 'hours', aWeek: 12, limit: 8 }],
    ],
    ['a computer', { phoneEnough: false }, {}, [{ kind: 'computer' }]],
    ['a computer that they have', { phoneEnough: false }, { devices: ['computer'] as const }, []],
    ['a computer, for work at a place', { phoneEnough: false, workplace: 'onSite' as const }, {}, []],
    [
      'times at which they cannot be there',
      { weekTimes: ['friMorning', 'satMorning'] as const, workplace: 'onSite' as const },
      {},
      [{ kind: 'times', times: ['satMorning'], onSite: true }],
    ],
    [
      'skills of which they have named others',
      { skills: ['photo'] as const },
      { skills: ['writing'] as const },
      [{ kind: 'skills', skills: ['photo'] }],
    ],
    ['skills, where they have named none', { skills: ['photo'] as const }, {}, []],
    [
      'skills, where beginners may learn',
      { skills: ['photo'] as const, beginnersWelcome: true },
      { skills: ['writing'] as const },
      [],
    ],
  ] as const)('%s', (_, changes, lived, expected) => {
    const found = fit(changes, lived);
    expect(found.obstacles).toMatchObject(expected);
    expect(found.obstacles).toHaveLength(expected.length);
    expect(found.fits).toBe(expected.length === 0);
    expect(found.score > 0).toBe(found.fits);
    if (!found.fits) expect(found.reasons).toEqual([]);
  });
});

describe('days to work on', () => {
  test('begin when applications end, or today where that is over', () => {
    expect([...workDays({ ...posting, ...dates('2026-11-27', '2026-12-10') }, today)]).toEqual([
      [11, 4],
      [12, 10],
    ]);
    expect([...workDays(dates('2026-11-10', '2026-11-30'), today)]).toEqual([[11, 11]]);
  });
  test('are one at least, also on the last day and after it', () => {
    expect([...workDays(dates('2026-11-27', '2026-11-27'), today)]).toEqual([[11, 1]]);
    expect([...workDays(dates('2026-11-01', '2026-11-10'), today)]).toEqual([[11, 1]]);
  });
  test('of the same month in two years are counted together', () => {
    const days = workDays(dates('2026-11-20', '2027-11-19'), today);
    expect(days.get(11)).toBe(11 + 19);
    expect([...days.values()].reduce((all, n) => all + n)).toBe(365);
  });
  test('a few are a week', () => {
    expect([spread(3, 1), spread(8, 8), spread(10, 14), spread(1, 700)]).toEqual([3, 7, 5, 1]);
  });
});

describe('the score', () => {
  test.each([
    [
      'all skills before some',
      { skills: ['photo', 'video'] as const },
      { skills: ['photo', 'video'] as const },
      { skills: ['photo'] as const },
    ],
    ['a kind of work chosen before', {}, { kinds: ['data-entry'] }, {}],
    ['at ease before full', {}, { hoursPerWeek: 12 }, { hoursPerWeek: 11 }],
    ['a newcomer where beginners are welcome', { beginnersWelcome: true }, { isNewcomer: true }, {}],
    ['the experienced elsewhere', {}, {}, { isNewcomer: true }],
    ['a kind of work refused twice before one refused three times', {}, taste(2), taste(3)],
    ['one refused three times before one refused four times', {}, taste(3), taste(4)],
    [
      'a skill refused four times before one refused five times',
      { skills: ['photo'] as const },
      refused(4),
      refused(5),
    ],
  ] as const)('%s', (_, changes, better, worse) => {
    expect(fit(changes, better).score).toBeGreaterThan(fit(changes, worse).score);
  });

  test('what was refused often falls, and never out of what fits', () => {
    expect(fit({}, taste(5)).score).toBe(fit({}, taste(500)).score);
    const least = fit(
      { workplace: 'onSite', skills: ['photo'], weekTimes: ['monMorning'], expectedHours: 16 },
      {
        ...refused(99),
        isNewcomer: true,
        taste: { categories: { 'data-entry': 99 }, skills: { photo: 99 } },
        devices: ['computer'],
      },
    );
    expect(least).toMatchObject({ fits: true, score: 1 });
  });

  test('tells what somebody sees less of', () => {
    const said = { categories: { writing: 2, 'data-entry': 3 }, skills: { photo: 4, typing: 5 } };
    expect(lessOf(said)).toEqual({ categories: ['data-entry'], skills: ['typing'] });
  });
});

function dates(applicationDeadline: string, deliveryDue: string) {
  return { applicationDeadline: localDate(applicationDeadline), deliveryDue: localDate(deliveryDue) };
}
function taste(times: number) {
  return { taste: { categories: { 'data-entry': times }, skills: {} } };
}
function refused(times: number) {
  return { taste: { categories: {}, skills: { photo: times } } };
}

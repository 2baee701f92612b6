import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockTime, localDate, tokyoDateOf, tokyoTimeOf } from '../../kernel/tokyo-date.ts';
import { newId } from '../../platform/random.ts';
import {
  afterQuiet,
  isWithin,
  type MailChoice,
  mailPlan,
  mailWays,
  nextDigest,
  usualChoice,
} from './mail-time.rules.ts';
import type { Telling } from './notification.rules.ts';
import { preferenceForm } from './preference.forms.ts';

const contract = { contractId: newId('contract'), title: '髙﨑𠮷の原稿①' };
const told: Telling = { kind: 'deposit-received', facts: contract };
const account: Telling = {
  kind: 'bank-account-changed',
  facts: { lastDigits: '34', usableFrom: localDate('2026-11-24') },
};
const dueOn = (day: string): Telling => ({
  kind: 'answer-due',
  facts: { ...contract, answerBy: localDate(day) },
});
const at = (text: string) => new Date(`${text}+09:00`);
const noon = at('2026-11-20T12:00');
const night = at('2026-11-20T23:30');

describe('what somebody chose', () => {
  const atOnce: MailChoice = { ...usualChoice, ways: { ...usualChoice.ways, contract: 'atOnce' } };
  const never: MailChoice = { ...usualChoice, ways: { ...usualChoice.ways, contract: 'none' } };

  it.each([
    ['the mail of the day', told, usualChoice, noon, { how: 'digest', at: at('2026-11-21T07:30') }],
    ['at once', told, atOnce, noon, { how: 'alone', at: noon }],
    ['at once, but not at night', told, atOnce, night, { how: 'alone', at: at('2026-11-21T07:00') }],
    ['no mail', told, never, noon, { how: 'none' }],
    ['a day that is near', dueOn('2026-11-22'), never, noon, { how: 'alone', at: noon }],
    [
      'a day that is near, at night',
      dueOn('2026-11-22'),
      usualChoice,
      night,
      { how: 'alone', at: at('2026-11-21T07:00') },
    ],
    [
      'a day that is far',
      dueOn('2026-11-23'),
      usualChoice,
      noon,
      { how: 'digest', at: at('2026-11-21T07:30') },
    ],
    ['a bank account, at night and whatever was chosen', account, never, night, { how: 'alone', at: night }],
  ] as const)('%s', (_, telling, choice, now, plan) => {
    expect(mailPlan(telling, choice, now)).toEqual(plan);
  });

  it('knows the edges of the night', () => {
    const quiet = { from: '21:00', until: '07:00' } as const;
    const within = (time: ClockTime) => isWithin(time, quiet);
    expect(
      ['20:59', '21:00', '23:59', '00:00', '06:59', '07:00'].map((time) => within(time as ClockTime)),
    ).toEqual([false, true, true, true, true, false]);
    expect(isWithin('05:00', { from: '00:00', until: '06:00' })).toBe(true);
    expect(isWithin('23:00', { from: '00:00', until: '06:00' })).toBe(false);
  });
});

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':') as ClockTime);
const way = fc.constantFrom(...mailWays);
const anyChoice: fc.Arbitrary<MailChoice> = fc.record({
  ways: fc.record({ contract: way, talk: way, job: way, suitable: way, region: way }),
  quiet: fc.option(fc.record({ from: time, until: time })),
  digestAt: time,
});
const instant = fc.date({ min: at('2026-01-01T00:00'), max: at('2027-12-31T00:00'), noInvalidDate: true });

describe('whatever was chosen and whenever it happens', () => {
  it('no mail but one about an account comes in the quiet hours, none is lost, none comes before', () => {
    const anyTelling = fc.oneof(
      fc.constant(told),
      instant.map((day) => dueOn(tokyoDateOf(day))),
    );
    fc.assert(
      fc.property(anyTelling, anyChoice, instant, (telling, choice, now) => {
        const plan = mailPlan(telling, choice, now);
        if (plan.how === 'none') return choice.ways.contract === 'none';
        const quiet = choice.quiet && choice.quiet.from !== choice.quiet.until ? choice.quiet : null;
        const wait = plan.at.getTime() - now.getTime();
        return wait >= 0 && wait <= 2 * 86_400_000 && !(quiet && isWithin(tokyoTimeOf(plan.at), quiet));
      }),
      { numRuns: 2000 },
    );
  });

  it('there is a mail of the day on each day, and one alone', () => {
    fc.assert(
      fc.property(anyChoice, instant, (choice, now) => {
        const first = nextDigest(now, choice);
        const second = nextDigest(first, choice);
        const days = [first, second].map(tokyoDateOf);
        return first > now && second > first && days[0] !== days[1];
      }),
    );
  });

  it('what may come now is not held back', () => {
    fc.assert(
      fc.property(anyChoice, instant, (choice, now) => {
        const later = afterQuiet(now, choice);
        return later >= now && afterQuiet(later, choice).getTime() === later.getTime();
      }),
    );
  });
});

describe('the form', () => {
  const typed = {
    contract: 'daily',
    talk: 'daily',
    job: 'none',
    region: 'atOnce',
    digestAt: '07:30',
    quietFrom: '21:00',
    quietUntil: '07:00',
  };

  it('takes what is offered, and nothing else', () => {
    expect(preferenceForm.safeParse(typed).success).toBe(true);
    expect(preferenceForm.safeParse({ ...typed, quietFrom: '' }).success).toBe(true);
    expect(preferenceForm.safeParse({ ...typed, talk: 'sometimes' }).success).toBe(false);
    expect(preferenceForm.safeParse({ ...typed, digestAt: '07:31' }).success).toBe(false);
  });

  it('puts no mail of the day into the quiet hours', () => {
    const read = preferenceForm.safeParse({ ...typed, digestAt: '05:30' });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['digestAt']);
  });
});

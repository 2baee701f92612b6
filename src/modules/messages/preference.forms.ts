import { z } from 'zod';
import { choice, emptyAs } from '../../kernel/fields.ts';
import type { ClockTime } from '../../kernel/tokyo-date.ts';
import { isWithin, type MailChoice, mailWays } from './mail-time.rules.ts';

/** Evening hours at which quiet may begin; empty: mail may come at any hour. */
export const quietStarts = ['', '18:00', '19:00', '20:00', '21:00', '22:00', '23:00', '00:00'] as const;
export const quietEnds = ['05:00', '06:00', '07:00', '08:00', '09:00', '10:00'] as const;
/** Hours of the mail of the day. */
export const digestTimes = [
  '05:30',
  '06:30',
  '07:30',
  '08:30',
  '09:30',
  '12:00',
  '15:00',
  '17:30',
  '19:30',
  '20:30',
  '21:30',
] as const;

/** Of what is never mailed at once. */
export const unhurriedWays = ['daily', 'none'] as const;

/** How a person wants to be written to. */
export const preferenceForm = z
  .object({
    contract: choice(mailWays),
    talk: choice(mailWays),
    job: choice(mailWays),
    // Asked of workers alone.
    suitable: emptyAs('daily' as const, choice(unhurriedWays)),
    region: choice(mailWays),
    digestAt: choice(digestTimes),
    quietFrom: choice(quietStarts),
    quietUntil: choice(quietEnds),
  })
  .superRefine((typed, context) => {
    const { ways, quiet, digestAt } = choiceOf(typed);
    // Who wants no mail of the day is not asked to find an hour for it.
    const { suitable: _, ...asked } = ways;
    if (!Object.values(asked).includes('daily')) return;
    if (quiet && isWithin(digestAt, quiet)) {
      context.addIssue({
        code: 'custom',
        path: ['digestAt'],
        params: { problem: { why: 'in-quiet-hours' } },
      });
    }
  });
export type PreferenceForm = z.infer<typeof preferenceForm>;

export function choiceOf({ digestAt, quietFrom, quietUntil, ...ways }: PreferenceForm): MailChoice {
  const quiet = quietFrom === '' ? null : { from: quietFrom as ClockTime, until: quietUntil as ClockTime };
  return { ways, quiet, digestAt: digestAt as ClockTime };
}

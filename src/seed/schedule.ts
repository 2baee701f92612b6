import { acceptanceDeadline, deadlineAt } from '../kernel/acceptance-deadline.ts';
import { nextOpen, prevOpen } from '../kernel/business-days.ts';
import { addDays, type ClockTime, instantOf, type LocalDate, localDate } from '../kernel/tokyo-date.ts';
import type { Calendars } from '../modules/regions/index.ts';
import type { Posting } from './postings.ts';

/** What somebody does in the life of an order, in its usual order. */
export type Step =
  | 'draft'
  | 'check'
  | 'question'
  | 'answer'
  | 'propose'
  | 'select'
  | 'agree'
  | 'payIn'
  | 'talk'
  | 'deliver'
  | 'accept'
  | 'review';

/** When each step of a posting is taken; those that are taken several times have several moments. */
export type Schedule = Readonly<Record<Step, readonly Date[]>>;

/** A number from 0 up to but without `below` that is the same at every run, and looks as if nobody had chosen it. */
function drawn(seed: string, below: number): number {
  let hash = 2_166_136_261;
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % below;
}

/** Within working hours for offices and companies, else also early or in the evening. */
const hours = { office: [9, 16], home: [6, 22] } as const;

function moment(day: LocalDate, where: keyof typeof hours, seed: string): Date {
  const [first, last] = hours[where];
  const two = (figure: number) => String(figure).padStart(2, '0');
  const hour = first + drawn(`${seed}-hour`, last - first);
  return instantOf(day, `${two(hour)}:${two(drawn(`${seed}-minute`, 60))}` as ClockTime);
}

/** The first day of the half of a month in which this day lies: what is delivered in one half is paid on one day. */
export function firstOfHalf(day: LocalDate): LocalDate {
  return localDate(`${day.slice(0, 8)}${Number(day.slice(8)) <= 15 ? '01' : '16'}`);
}

/**
 * The moments of an order that was posted on this day: offices work on open days only, people at home on any.
 * @param name tells the orders apart, so that each has hours of its own
 */
export function scheduleOf(
  { proposals, questions = [], worksFor = 0, story = {} }: Posting,
  name: string,
  posted: LocalDate,
  today: LocalDate,
  { operator, bank }: Calendars,
): Schedule {
  const seed = (step: string) => `${name}-${step}`;
  const open = (day: LocalDate) => nextOpen(operator, day);
  const after = (day: LocalDate, atLeast: number, step: string, more = 2) =>
    addDays(day, atLeast + drawn(seed(step), more));
  const drafted = prevOpen(operator, posted);
  const nextDay = open(addDays(drafted, 1));
  // What was written yesterday was looked at on the same day, so that it can be found now.
  const checked = nextDay < today ? nextDay : drafted;
  const asked = questions.map((_, at) => after(checked, 1 + at, `question-${at}`));
  const proposed = proposals.map((_, at) => after(checked, 1 + at, `propose-${at}`));
  const selected = open(after(proposed.at(-1) ?? checked, 1, 'select'));
  const agreed = [selected, addDays(selected, drawn(seed('agree'), 2))];
  const paidIn = nextOpen(bank, after(agreed[1] ?? selected, 1, 'payIn'));
  const planned = addDays(paidIn, worksFor);
  // What still waits for its answer was delivered in this half of the month.
  const isAnswered = story.reviews !== undefined || story.answersNever === true;
  const delivered = !isAnswered && planned <= today ? later(planned, firstOfHalf(today)) : planned;
  const lines = story.talk ?? [];
  const talked = lines.map(([side], at) => {
    const days = Math.min(1 + Math.floor((at * worksFor) / (lines.length + 1)), Math.max(worksFor - 1, 0));
    const day = addDays(paidIn, days);
    return side === 'client'
      ? moment(open(day), 'office', seed(`talk-${at}`))
      : moment(day, 'home', seed(`talk-${at}`));
  });
  const accepted = open(after(delivered, 1, 'accept', 3));
  const onTime = story.answersNever
    ? new Date(deadlineAt(acceptanceDeadline(delivered, operator)).getTime() + 60_000)
    : moment(accepted, 'office', seed('accept'));
  const reviewed = story.answersNever ? addDays(accepted, 9) : accepted;
  return {
    draft: [moment(drafted, 'office', seed('draft'))],
    check: [instantOf(checked, '16:20')],
    question: asked.map((day, at) => moment(day, 'home', seed(`question-${at}`))),
    answer: asked.map((day, at) => moment(open(addDays(day, 1)), 'office', seed(`answer-${at}`))),
    propose: proposed.map((day, at) => moment(day, 'home', seed(`propose-${at}`))),
    select: [moment(selected, 'office', seed('select'))],
    agree: agreed.map((day, at) => instantOf(day, at === 0 ? '16:40' : '20:10')),
    payIn: [moment(paidIn, 'office', seed('payIn'))],
    talk: talked,
    deliver: [moment(delivered, 'home', seed('deliver'))],
    accept: [onTime],
    review: [
      moment(addDays(reviewed, 1), 'office', seed('review-client')),
      instantOf(addDays(reviewed, 2), '19:30'),
    ],
  };
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? b : a;
}

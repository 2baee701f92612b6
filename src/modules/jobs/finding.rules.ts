import { type Calendar, isOpen } from '../../kernel/business-days.ts';
import { daysBetween, type LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { findLures, type Lure } from '../messages/lure.rules.ts';
import type { JobContent } from './content.rules.ts';
import { type EmploymentSign, totalOf, yenPerHour } from './job.rules.ts';

/** What a machine notices of a posting, for the eyes of whoever checks it; it decides nothing. */
interface Found {
  'pay-low': null;
  'no-sample': null;
  /** The word that stands there. */
  'personal-data-asked': string;
  'sounds-like-employment': string;
  'employment-sign': Exclude<EmploymentSign, 'none'>;
  'leads-away': Lure;
  'due-date-short': null;
  'due-on-closed-day': LocalDate;
}

/** One thing noticed, the field in which it stands, and what gave it away. */
export type Finding = {
  readonly [Kind in keyof Found]: {
    readonly kind: Kind;
    readonly field: keyof JobContent;
    readonly by: Found[Kind];
  };
}[keyof Found];

export interface FindingGround {
  /** null where the region has not decided on one. */
  readonly referenceHourlyWage: Yen | null;
  readonly today: LocalDate;
  readonly calendar: Calendar;
}

/** What a worker should not have to send to a client: numbers of accounts and cards, papers, birth dates, addresses. */
const personalData =
  /口座番号|クレジットカード|カード番号|暗証番号|免許証|保険証|身分証|本人確認書類|住民票|マイナンバー|生年月日|自宅の?住所|家族構成/g;

/** Words of employment; 時給 too, since a service contract pays for the work and not for the hours. */
const employment =
  /時給|日給|月給|給与|給料|シフト|出勤|出社|勤務|就業時間|残業|雇用|正社員|契約社員|アルバイト|パート(?!ナー|ごと)|社会保険|有給|タイムカード/g;

const shortDays = 3;

/** Texts of the posting that its author writes freely. */
const freeTexts = [
  'title',
  'description',
  'acceptanceCriteria',
  'expenseHandling',
  'deliveryPlace',
  'contact',
  'applicantQuestions',
] as const;

/** In the order of what weighs most; none twice. */
export function findingsOf(content: JobContent, ground: FindingGround): Finding[] {
  const { referenceHourlyWage, today, calendar } = ground;
  return [
    ...signsIn(content),
    ...wordsIn(content),
    ...luresIn(content).map(({ field, lure }): Finding => ({ kind: 'leads-away', field, by: lure })),
    ...(isPaidBelow(content, referenceHourlyWage)
      ? [{ kind: 'pay-low', field: 'expectedHours', by: null } as const]
      : []),
    ...(content.sampleResult === '' ? [{ kind: 'no-sample', field: 'sampleResult', by: null } as const] : []),
    ...(isShort(content, today)
      ? [{ kind: 'due-date-short', field: 'applicationDeadline', by: null } as const]
      : []),
    ...closedDays(content, calendar),
  ];
}

function signsIn({ employmentSigns }: JobContent): Finding[] {
  return employmentSigns.flatMap((sign) =>
    sign === 'none' ? [] : [{ kind: 'employment-sign', field: 'employmentSigns', by: sign } as const],
  );
}

function wordsIn(content: JobContent): Finding[] {
  return freeTexts.flatMap((field) => {
    const each = (kind: 'personal-data-asked' | 'sounds-like-employment', pattern: RegExp): Finding[] =>
      [...new Set(content[field].match(pattern))].map((word) => ({ kind, field, by: word }));
    return [...each('sounds-like-employment', employment), ...each('personal-data-asked', personalData)];
  });
}

/** What of a posting leads away from here. Whom to ask has to stand in it, with a phone number. */
export function luresIn(
  content: Pick<JobContent, (typeof freeTexts)[number]>,
): { readonly field: (typeof freeTexts)[number]; readonly lure: Lure }[] {
  return freeTexts
    .filter((field) => field !== 'contact')
    .flatMap((field) => findLures(content[field]).map((lure) => ({ field, lure })));
}

/** Whether an hour brings less than the region's reference; unknown where one of the two is not written. */
export function isPaidBelow(
  { milestones, expectedHours }: Pick<JobContent, 'milestones' | 'expectedHours'>,
  referenceHourlyWage: Yen | null,
): boolean {
  const total = totalOf(milestones);
  if (referenceHourlyWage === null || expectedHours === null || total === 0n) return false;
  return yenPerHour(total, expectedHours) < referenceHourlyWage;
}

function dueDays({ milestones, deliveryDue }: JobContent): LocalDate[] {
  const days = [deliveryDue, ...milestones.map(({ dueOn }) => dueOn)];
  return days.filter((day) => day !== null);
}

/** Each day on which delivering would mean working on a holiday, once. */
function closedDays(content: JobContent, calendar: Calendar): Finding[] {
  return [...new Set(dueDays(content))]
    .filter((day) => isClosed(day, calendar))
    .map((day) => ({
      kind: 'due-on-closed-day',
      field: day === content.deliveryDue ? 'deliveryDue' : 'milestones',
      by: day,
    }));
}

/** Too little time between the last application and the first delivery. */
function isShort(content: JobContent, today: LocalDate): boolean {
  const [first] = dueDays(content).sort();
  if (!first) return false;
  const from = content.applicationDeadline ?? today;
  return daysBetween(from, first) < shortDays;
}

/** A day behind the announced holidays is not judged here: the schedule refuses it anyway. */
function isClosed(day: LocalDate, calendar: Calendar): boolean {
  return day <= calendar.holidays.horizon && !isOpen(calendar, day);
}

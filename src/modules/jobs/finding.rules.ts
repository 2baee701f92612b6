import { type Calendar, isOpen } from '../../kernel/business-days.ts';
import { daysBetween, type LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import type { JobContent } from './content.rules.ts';
import { totalOf, yenPerHour } from './job.rules.ts';

/** What a machine notices of a posting, for the eyes of whoever checks it; it decides nothing. */
export const findingKinds = [
  'pay-low',
  'no-sample',
  'personal-data-asked',
  'sounds-like-employment',
  'due-date-short',
  'due-on-closed-day',
] as const;
export type Finding = (typeof findingKinds)[number];

export interface FindingGround {
  /** null where the region has not decided on one. */
  readonly referenceHourlyWage: Yen | null;
  readonly today: LocalDate;
  readonly calendar: Calendar;
}

/** What a worker should not have to send to a client: numbers of accounts and cards, papers, birth dates, addresses. */
const personalData =
  /(口座番号|クレジットカード|カード番号|暗証番号|免許証|保険証|身分証|本人確認書類|住民票|マイナンバー|生年月日|自宅の?住所|家族構成)/;

/** Words of employment; 時給 too, since a service contract pays for the work and not for the hours. */
const employment =
  /(時給|日給|月給|給与|給料|シフト|出勤|出社|勤務|就業時間|残業|雇用|正社員|契約社員|アルバイト|パート(?!ナー|ごと)|社会保険|有給|タイムカード)/;

const shortDays = 3;

/** Texts of the posting that its author wrote freely. */
function wordsOf(content: JobContent): string {
  const { title, description, acceptanceCriteria, deliveryPlace, contact, applicantQuestions } = content;
  return [title, description, acceptanceCriteria, deliveryPlace, contact, applicantQuestions].join('\n');
}

export function findingsOf(content: JobContent, ground: FindingGround): Finding[] {
  const words = wordsOf(content);
  const noticed: Record<Finding, boolean> = {
    'pay-low': isPaidBelow(content, ground.referenceHourlyWage),
    'no-sample': content.sampleResult === '',
    'personal-data-asked': personalData.test(words),
    'sounds-like-employment':
      employment.test(words) || content.employmentSigns.some((sign) => sign !== 'none'),
    'due-date-short': isShort(content, ground.today),
    'due-on-closed-day': dueDays(content).some((day) => isClosed(day, ground.calendar)),
  };
  return findingKinds.filter((kind) => noticed[kind]);
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

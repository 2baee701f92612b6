import type { PersonId } from '../../kernel/ids.ts';
import type { PostalCode } from '../../kernel/postal-code.ts';
import type { SkillCode } from '../../kernel/skills.ts';
import { addMonths, type LocalDate } from '../../kernel/tokyo-date.ts';

export const workerKinds = ['individual', 'company'] as const;
export type WorkerKind = (typeof workerKinds)[number];

/** A week in its days and their parts: to about noon, to 17:00, to 20:00, and later. */
export const weekTimes = [
  'monMorning',
  'monAfternoon',
  'monEvening',
  'monNight',
  'tueMorning',
  'tueAfternoon',
  'tueEvening',
  'tueNight',
  'wedMorning',
  'wedAfternoon',
  'wedEvening',
  'wedNight',
  'thuMorning',
  'thuAfternoon',
  'thuEvening',
  'thuNight',
  'friMorning',
  'friAfternoon',
  'friEvening',
  'friNight',
  'satMorning',
  'satAfternoon',
  'satEvening',
  'satNight',
  'sunMorning',
  'sunAfternoon',
  'sunEvening',
  'sunNight',
] as const;
export type WeekTime = (typeof weekTimes)[number];

export const devices = ['phone', 'tablet', 'computer'] as const;
export type Device = (typeof devices)[number];

/**
 * Which text of the terms was agreed to, counted on with each change: the day of the agreement stands beside it. It holds
 * the clause by which the worker lets the escrow holder receive the money (代理受領): the client's debt ends when the
 * holder has received it.
 */
export const currentTerms = '1';

/** What is written at registration. Name, kana and phone stand with the person. */
export interface WorkerFacts {
  /** A company here is one person alone: its only officer, without employees (Freelance Act Art. 2). */
  readonly kind: WorkerKind;
  /** null for an individual. */
  readonly companyName: string | null;
  /** Its reading in katakana, which its bank account carries; null for an individual. */
  readonly companyKana: string | null;
  readonly hasEmployees: boolean;
  readonly birthDate: LocalDate;
  readonly postalCode: PostalCode;
  readonly address: string;
  /** Shown to clients; may be empty. */
  readonly introduction: string;
}

export interface Worker extends WorkerFacts {
  readonly personId: PersonId;
  readonly termsVersion: string;
  readonly termsAgreedAt: Date;
}

/** When and how somebody can work. */
export interface Circumstances {
  readonly hoursPerWeek: number;
  readonly weekTimes: readonly WeekTime[];
  /** 1 to 12; a farm's quiet months, for instance. */
  readonly months: readonly number[];
  readonly devices: readonly Device[];
  readonly skills: readonly SkillCode[];
  readonly beforeWork: string;
  /** What they would like to do; shown with the earlier work. */
  readonly wishes: string;
  /** Why it is so. For the person's own eyes. */
  readonly privateReason: string;
  /** Whether clients see when, with what, and the earlier work. */
  readonly showsAvailability: boolean;
}

export type WorkerRefusal = 'under-age' | 'already-worker' | 'old-terms';

/** From the 18th birthday on a person contracts alone (Civil Code Art. 4). */
export function isOfAge(birthDate: LocalDate, today: LocalDate): boolean {
  return addMonths(birthDate, 18 * 12) <= today;
}

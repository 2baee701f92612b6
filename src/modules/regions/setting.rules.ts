import type { PersonId } from '../../kernel/ids.ts';
import {
  defaultPaymentRule,
  faultOfPaymentRule,
  type PaymentRule,
  type PaymentRuleFault,
  type RuleGround,
} from '../../kernel/payment-day.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { type Yen, yen } from '../../kernel/yen.ts';

/** In basis points of the reward (1 % = 100), tax included. Of a contract they are those of its conditions notice. */
export interface Fees {
  readonly clientBp: number;
  readonly workerBp: number;
}

/** In days. */
export interface Timers {
  /** From the receipt of a delivery to automatic acceptance. */
  readonly acceptanceDays: number;
  /** The one extension reaches this many days after the receipt at most. */
  readonly extensionDays: number;
  /** An offer that was not agreed to lapses. */
  readonly offerDays: number;
  /** From agreement to the day by which the deposit is asked for. */
  readonly depositDays: number;
}

/** The operator's calendar differs from the national holidays by these days. */
export interface ClosingDays {
  readonly added: readonly LocalDate[];
  readonly removed: readonly LocalDate[];
}

/** The escrow holder's own account: deposits come here and payouts leave from here. 1 普通, 2 当座. */
export interface EscrowAccount {
  readonly bankCode: string;
  readonly branchCode: string;
  /** Only these can stand in the header of a bank file. */
  readonly accountType: 1 | 2;
  readonly number: string;
  readonly holderName: string;
  readonly holderKana: string;
}

export interface BankFileSettings {
  /** 振込依頼人コード, ten digits, and the name beside it: given by the bank, null until then. */
  readonly originatorCode: string | null;
  readonly originatorKana: string | null;
  readonly lineEnd: 'crlf' | 'none';
  /** The most that one payee, and one batch, may be paid at once. */
  readonly payeeLimit: Yen;
  readonly batchLimit: Yen;
  /** A changed bank account is paid only after this, so that its owner has time to object. */
  readonly bankChangeHoldHours: number;
  /** Bank days before the payment by which the bank wants the file. */
  readonly cutoffDays: number;
  /** Approvers type the largest amount of a list above this, and what is above so many times its payee's usual. */
  readonly typedFrom: Yen;
  readonly typedTimes: number;
}

/** What an hour of work should bring at least, for comparison: mostly the prefecture's minimum wage. */
export interface ReferenceHourlyWage {
  readonly amount: Yen;
  /** Where the amount comes from, as it is shown: 秋田県の最低賃金（2026年10月1日から）. */
  readonly source: string;
  /** The same for pages in English; '' stays what it is there, and is shown in Japanese. */
  readonly sourceEn: string;
}

export interface RegionSettings {
  readonly fees: Fees;
  readonly timers: Timers;
  readonly paymentRule: PaymentRule;
  readonly closingDays: ClosingDays;
  /** null until the escrow holder has named it; no deposit can be announced before. */
  readonly escrowAccount: EscrowAccount | null;
  readonly bankFile: BankFileSettings;
  /** null until the region has decided on one: nothing is compared then. */
  readonly referenceHourlyWage: ReferenceHourlyWage | null;
}

export const settingNames = [
  'fees',
  'timers',
  'paymentRule',
  'closingDays',
  'escrowAccount',
  'bankFile',
  'referenceHourlyWage',
] as const satisfies readonly (keyof RegionSettings)[];
export type SettingName = (typeof settingNames)[number];

/** What holds in a region until its officer decides otherwise. */
export const defaultSettings: RegionSettings = {
  fees: { clientBp: 1_000, workerBp: 0 },
  timers: { acceptanceDays: 7, extensionDays: 14, offerDays: 7, depositDays: 7 },
  paymentRule: defaultPaymentRule,
  closingDays: { added: [], removed: [] },
  escrowAccount: null,
  bankFile: {
    originatorCode: null,
    originatorKana: null,
    lineEnd: 'crlf',
    payeeLimit: yen(5_000_000n),
    batchLimit: yen(20_000_000n),
    bankChangeHoldHours: 72,
    cutoffDays: 1,
    typedFrom: yen(500_000n),
    typedTimes: 3,
  },
  referenceHourlyWage: null,
};

/** One setting with its value, as one variable: the name tells the type of the value. */
export type Setting = {
  readonly [Name in SettingName]: { readonly name: Name; readonly value: RegionSettings[Name] };
}[SettingName];

/** Where deposits go and from which account the bank pays: a change of these is told, and waits. */
export const bankSettingNames = ['escrowAccount', 'bankFile'] as const satisfies readonly SettingName[];
export type BankSettingName = (typeof bankSettingNames)[number];

export function isBankSetting(name: SettingName): name is BankSettingName {
  return (bankSettingNames as readonly SettingName[]).includes(name);
}

export type SettingRefusal =
  | 'in-the-past'
  | 'too-soon-for-bank'
  | 'too-far-ahead'
  | PaymentRuleFault
  | 'extension-shorter-than-acceptance'
  | 'day-added-and-removed'
  | 'opens-no-holiday'
  | 'batch-limit-below-payee-limit'
  | 'far-from-present';

/** Why a coming change cannot be taken back. */
export type WithdrawalRefusal = 'nothing-coming' | 'already-holds' | 'others-rest-on-it';

/** What a change is judged by. */
export interface SettingGround {
  readonly today: LocalDate;
  /** The first day from which this setting may hold. */
  readonly earliest: LocalDate;
  /** What holds on the day of the change without it. */
  readonly settings: RegionSettings;
  readonly calendarsOf: (closingDays: ClosingDays) => Pick<RuleGround, 'bank' | 'operator'>;
  /** Whether the day is a national holiday, whatever the region decides. */
  readonly isHoliday: (day: LocalDate) => boolean;
}

/** Whether two values of a setting say the same, in whatever order their parts stand. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const parts = Object.entries(one);
  return (
    parts.length === Object.keys(other).length &&
    parts.every(([name, part]) => isSame(part, (other as Record<string, unknown>)[name]))
  );
}

/** One row as it was written, with what later stopped it. */
export interface WrittenRow {
  readonly setting: Setting;
  readonly effectiveFrom: LocalDate;
  readonly setAt: Date;
  readonly setBy: PersonId | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: PersonId | null;
}

export interface ChangeOfSetting extends WrittenRow {
  /** What would hold without it: what was written before, or the default. */
  readonly before: Setting;
}

/** Rows, newest first, with what each replaced. What says the same as before changes nothing, and is none. */
export function changesOf(rows: readonly WrittenRow[]): ChangeOfSetting[] {
  return rows.flatMap((row, place) => {
    const before = heldBefore(rows.slice(place + 1), row);
    return isSame(before.value, row.setting.value) ? [] : [{ ...row, before }];
  });
}

/** What will change after today, soonest first: of several decisions for one day the last one counts. */
export function comingOf(rows: readonly WrittenRow[], today: LocalDate): ChangeOfSetting[] {
  const seen = new Set<string>();
  const coming = rows.flatMap((row) => {
    const { setting, effectiveFrom, withdrawnAt } = row;
    const which = `${effectiveFrom} ${setting.name}`;
    if (effectiveFrom <= today || withdrawnAt || seen.has(which)) return [];
    seen.add(which);
    const before = heldBefore(
      rows.filter((other) => other.effectiveFrom < effectiveFrom),
      row,
    );
    return isSame(before.value, setting.value) ? [] : [{ ...row, before }];
  });
  return coming.reverse();
}

function heldBefore(older: readonly WrittenRow[], { setting: { name } }: WrittenRow): Setting {
  const held = older.find(({ setting, withdrawnAt }) => setting.name === name && !withdrawnAt);
  return held?.setting ?? ({ name, value: defaultSettings[name] } as Setting);
}

/** The numbers of a setting that somebody may mistype by a digit; days of a calendar and codes are none. */
const watchedNumbers = {
  fees: ['clientBp', 'workerBp'],
  timers: ['acceptanceDays', 'extensionDays', 'offerDays', 'depositDays'],
  bankFile: ['payeeLimit', 'batchLimit', 'bankChangeHoldHours', 'typedFrom'],
  referenceHourlyWage: ['amount'],
} as const satisfies Partial<Record<SettingName, readonly string[]>>;
export type WatchedNumber = (typeof watchedNumbers)[keyof typeof watchedNumbers][number];

export interface FarNumber {
  readonly field: WatchedNumber;
  readonly present: number | bigint;
  readonly wanted: number | bigint;
}

/** What would become more than half as much again as it is, or less than half: likely a digit too few or too many. */
export function farFromPresent({ name, value }: Setting, present: RegionSettings): FarNumber[] {
  const old = present[name] as Readonly<Record<string, number | bigint>> | null;
  if (!old || !value || !Object.hasOwn(watchedNumbers, name)) return [];
  const wanted = value as unknown as Readonly<Record<string, number | bigint>>;
  return watchedNumbers[name as keyof typeof watchedNumbers].flatMap((field): FarNumber[] => {
    const [was, will] = [old[field] ?? 0, wanted[field] ?? 0];
    const isFar = Number(will) > 1.5 * Number(was) || Number(will) < Number(was) / 2;
    return isFar ? [{ field, present: was, wanted: will }] : [];
  });
}

/** Why a change cannot hold from that day. */
export function dayProblem(effectiveFrom: LocalDate, today: LocalDate, earliest: LocalDate) {
  if (effectiveFrom < today) return 'in-the-past';
  if (effectiveFrom < earliest) return 'too-soon-for-bank';
  if (Number(effectiveFrom.slice(0, 4)) > Number(today.slice(0, 4)) + 2) return 'too-far-ahead';
  return null;
}

/** Whether payment can keep its promise with these settings together. */
export function faultOnBankDays(
  { paymentRule, timers, closingDays }: RegionSettings,
  calendarsOf: SettingGround['calendarsOf'],
): PaymentRuleFault | null {
  const { acceptanceDays } = timers;
  return faultOfPaymentRule(paymentRule, { ...calendarsOf(closingDays), acceptanceDays });
}

/**
 * Null when the change may be made. A setting never reaches back: what was agreed under the old one stays true,
 * and people must be able to read beforehand what will hold.
 */
export function settingProblem(
  setting: Setting,
  effectiveFrom: LocalDate,
  { today, earliest, settings, calendarsOf, isHoliday }: SettingGround,
): SettingRefusal | null {
  const onBankDays = (changed: Partial<RegionSettings>) =>
    faultOnBankDays({ ...settings, ...changed }, calendarsOf);
  const wrongDay = dayProblem(effectiveFrom, today, earliest);
  if (wrongDay) return wrongDay;
  switch (setting.name) {
    case 'paymentRule':
      return onBankDays({ paymentRule: setting.value });
    case 'timers':
      return setting.value.extensionDays < setting.value.acceptanceDays
        ? 'extension-shorter-than-acceptance'
        : onBankDays({ timers: setting.value });
    case 'closingDays': {
      const { added, removed } = setting.value;
      if (added.some((day) => removed.includes(day))) return 'day-added-and-removed';
      if (removed.some((day) => !isHoliday(day))) return 'opens-no-holiday';
      return onBankDays({ closingDays: setting.value });
    }
    case 'bankFile':
      return setting.value.batchLimit < setting.value.payeeLimit ? 'batch-limit-below-payee-limit' : null;
    case 'fees':
    case 'escrowAccount':
    case 'referenceHourlyWage':
      return null;
  }
}

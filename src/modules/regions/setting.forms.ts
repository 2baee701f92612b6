import { z } from 'zod';
import {
  choice,
  fails,
  flag,
  localDateField,
  optionalText,
  rows,
  text,
  typedYen,
  wholeNumber,
} from '../../kernel/fields.ts';
import { toZengin } from '../../kernel/kana.ts';
import type { DayOfMonth } from '../../kernel/payment-day.ts';
import { type LocalDate, localDate } from '../../kernel/tokyo-date.ts';
import { largestAmount } from '../../kernel/typed-number.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import type { RegionSettings, SettingName } from './setting.rules.ts';

/** Percent with up to two decimals, as basis points: 10 → 1000, 2.5 % → 250. */
function percent({ max }: { readonly max: number }) {
  return text({ max: 10 }).transform((typed, context): number => {
    const written = typed.normalize('NFKC').replaceAll(' ', '');
    if (/^\d{1,3}\.\d{3,}%?$/.test(written)) return fails(context, { why: 'too-many-decimals' });
    const [, whole, part = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?%?$/.exec(written) ?? [];
    if (whole === undefined) return fails(context, { why: 'not-a-number' });
    const basisPoints = Number(whole) * 100 + Number(part.padEnd(2, '0'));
    return basisPoints <= max ? basisPoints : fails(context, { why: 'too-large', limit: String(max / 100) });
  });
}

function digits(length: number) {
  return text({ max: 30 }).transform((typed, context): string => {
    const number = typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
    return /^\d+$/.test(number) && number.length === length
      ? number
      : fails(context, { why: 'not-digits', length });
  });
}

/** A name as a bank file can carry it; a character that it cannot carry is named. */
function bankKana(max: number) {
  return text({ max }).transform((typed, context): string => {
    const zengin = toZengin(typed, 'party-name');
    return zengin.ok
      ? typed
      : fails(context, { why: 'not-in-bank-file', characters: zengin.characters.join(' ') });
  });
}

/** 1 to 31, or the last day of the month. */
function dayOfMonth() {
  return text({ max: 5 }).transform((typed, context): DayOfMonth => {
    const day = typed.normalize('NFKC');
    if (/^(end|末|末日|月末)$/.test(day)) return 'end';
    return /^\d{1,2}$/.test(day) && Number(day) >= 1 && Number(day) <= 31
      ? Number(day)
      : fails(context, { why: 'not-a-number' });
  });
}

const closing = z
  .object({
    fromDay: wholeNumber({ min: 1, max: 31 }),
    toDay: dayOfMonth(),
    monthOffset: wholeNumber({ min: 0, max: 2 }),
    payDay: dayOfMonth(),
  })
  .transform(({ fromDay, toDay, monthOffset, payDay }) => ({
    fromDay,
    toDay,
    pay: { monthOffset, day: payDay },
  }));

const day = z.object({ day: localDateField() }).transform((row) => row.day);

const effectiveFrom = localDateField();
/** Ticked where a number becomes far larger or smaller. */
const confirmed = flag();

/** The officer's form for each setting: its value, and the day from which it holds. */
export const settingForms = {
  fees: z.object({
    effectiveFrom,
    confirmed,
    clientBp: percent({ max: 3_000 }),
    workerBp: percent({ max: 3_000 }),
  }),
  timers: z.object({
    effectiveFrom,
    confirmed,
    acceptanceDays: wholeNumber({ min: 3, max: 10 }),
    extensionDays: wholeNumber({ min: 3, max: 14 }),
    offerDays: wholeNumber({ min: 1, max: 30 }),
    depositDays: wholeNumber({ min: 1, max: 30 }),
  }),
  paymentRule: z.object({ effectiveFrom, confirmed, closings: rows(closing, { min: 1, max: 4 }) }),
  closingDays: z.object({
    effectiveFrom,
    confirmed,
    added: rows(day, { min: 0, max: 60 }),
    removed: rows(day, { min: 0, max: 60 }),
  }),
  escrowAccount: z.object({
    effectiveFrom,
    confirmed,
    bankCode: digits(4),
    branchCode: digits(3),
    accountType: choice(['1', '2']).transform((type) => Number(type) as 1 | 2),
    number: digits(7),
    holderName: text({ max: 60 }),
    holderKana: bankKana(40),
  }),
  bankFile: z.object({
    effectiveFrom,
    confirmed,
    originatorCode: digits(10),
    originatorKana: bankKana(40),
    lineEnd: choice(['crlf', 'none']),
    payeeLimit: typedYen({ max: largestAmount }),
    batchLimit: typedYen({ max: largestAmount }),
    bankChangeHoldHours: wholeNumber({ min: 24, max: 336 }),
    cutoffDays: wholeNumber({ min: 0, max: 5 }),
    typedFrom: typedYen({ max: largestAmount }),
    typedTimes: wholeNumber({ min: 2, max: 10 }),
  }),
  referenceHourlyWage: z.object({
    effectiveFrom,
    confirmed,
    amount: typedYen({ max: yen(10_000n) }),
    source: text({ max: 100 }),
    sourceEn: optionalText(100),
  }),
} as const satisfies {
  readonly [Name in SettingName]: z.ZodType<RegionSettings[Name] & { readonly effectiveFrom: LocalDate }>;
};

const storedDate = z.string().transform(localDate);
const storedYen = z.string().transform((amount): Yen => yen(BigInt(amount)));
const storedDay = z.union([z.number().int().min(1).max(31), z.literal('end')]);

/** The same values as they stand in the database: a row that somebody damaged stops here, and not in a payment. */
export const storedSettings: { readonly [Name in SettingName]: z.ZodType<RegionSettings[Name]> } = {
  fees: z.object({ clientBp: z.number().int().min(0), workerBp: z.number().int().min(0) }),
  timers: z.object({
    acceptanceDays: z.number().int().min(1),
    extensionDays: z.number().int().min(1),
    offerDays: z.number().int().min(1),
    depositDays: z.number().int().min(1),
  }),
  paymentRule: z.object({
    closings: z.array(
      z.object({
        fromDay: z.number().int().min(1).max(31),
        toDay: storedDay,
        pay: z.object({ monthOffset: z.number().int().min(0), day: storedDay }),
      }),
    ),
  }),
  closingDays: z.object({ added: z.array(storedDate), removed: z.array(storedDate) }),
  escrowAccount: z
    .object({
      bankCode: z.string(),
      branchCode: z.string(),
      accountType: z.union([z.literal(1), z.literal(2)]),
      number: z.string(),
      holderName: z.string(),
      holderKana: z.string(),
    })
    .nullable(),
  bankFile: z.object({
    originatorCode: z.string().nullable(),
    originatorKana: z.string().nullable(),
    lineEnd: z.enum(['crlf', 'none']),
    payeeLimit: storedYen,
    batchLimit: storedYen,
    bankChangeHoldHours: z.number().int().min(0),
    // What was stored before there were these means what held then.
    cutoffDays: z.number().int().min(0).default(1),
    typedFrom: storedYen.default(yen(500_000n)),
    typedTimes: z.number().int().min(2).default(3),
  }),
  // What was stored before there were two languages has words in one.
  referenceHourlyWage: z
    .object({ amount: storedYen, source: z.string(), sourceEn: z.string().default('') })
    .nullable(),
};

import { type Calendar, nextOpen } from './business-days.ts';
import { addMonths, type LocalDate, localDate } from './tokyo-date.ts';
import { type Yen, yen } from './yen.ts';

/**
 * What a line is in the sense of Income Tax Act Art. 204(1): (i) writing, design, lecture and the like, (ii) professions,
 * (ii) judicial scrivener (10,000 yen are deducted first), (iv)(v) model and performer; `none` is not listed there.
 */
export const withholdingKinds = ['none', 'a204_1', 'a204_2', 'a204_2_scrivener', 'a204_4_5'] as const;
export type WithholdingKind = (typeof withholdingKinds)[number];

interface Rate {
  readonly from: LocalDate;
  /** In ten-thousandths: 1021 is 10.21 %. */
  readonly basic: bigint;
  /** For the part of one payment above a million yen. */
  readonly above: bigint;
  /** The taxes that the rate is made of, as they are named on papers. */
  readonly taxes: { readonly ja: string; readonly en: string };
}

/** Latest first. From 2027 the total stays (10 % × 1.021) and the names change (防衛特別所得税). */
const rates: readonly Rate[] = [
  {
    from: localDate('2027-01-01'),
    basic: 1021n,
    above: 2042n,
    taxes: {
      ja: '所得税、復興特別所得税及び防衛特別所得税',
      en: 'income tax, special reconstruction income tax and special defence income tax',
    },
  },
  {
    from: localDate('2013-01-01'),
    basic: 1021n,
    above: 2042n,
    taxes: { ja: '所得税及び復興特別所得税', en: 'income tax and special reconstruction income tax' },
  },
];

const million = 1_000_000n;
const scrivenerDeduction = 10_000n;

/**
 * The tax that the client keeps back from one payment to one person, below one yen cut off (Income Tax Act Arts. 204, 205).
 * @param base all lines of the kind in that payment, without consumption tax, which our invoices always separate
 * @param on the day of payment
 */
export function withholding(base: Yen, kind: WithholdingKind, on: LocalDate): Yen {
  if (base < 0n) throw new RangeError('Nothing can be withheld from a negative amount');
  const rate = rateOn(on);
  if (kind === 'none') return yen(0n);
  if (kind === 'a204_2_scrivener') {
    return base <= scrivenerDeduction ? yen(0n) : part(base - scrivenerDeduction, rate.basic);
  }
  if (base <= million) return part(base, rate.basic);
  return yen(part(base - million, rate.above) + part(million, rate.basic));
}

/** The base from which exactly this much is left after withholding; for a client who promised a net amount. */
export function grossUp(net: Yen, on: LocalDate): Yen {
  if (net < 0n) throw new RangeError('A net amount cannot be negative');
  const rate = rateOn(on);
  const netOfMillion = million - part(million, rate.basic);
  if (net <= netOfMillion) return yen((net * 10_000n) / (10_000n - rate.basic));
  return yen(((net - netOfMillion) * 10_000n) / (10_000n - rate.above) + million);
}

/** The name of what is withheld, for notices and invoices of that day. */
export function withheldTaxes(on: LocalDate): { readonly ja: string; readonly en: string } {
  return rateOn(on).taxes;
}

function rateOn(day: LocalDate): Rate {
  const rate = rates.find(({ from }) => day >= from);
  if (!rate) throw new Error(`No withholding rate is known for ${day}`);
  return rate;
}

function part(amount: bigint, tenThousandths: bigint): Yen {
  return yen((amount * tenThousandths) / 10_000n);
}

/** Whether anything is withheld at all: only from individuals, only for listed work, only by a withholding agent. */
export function withholds(payment: {
  readonly payeeIsIndividual: boolean;
  readonly kind: WithholdingKind;
  readonly payerIsAgent: boolean;
}): boolean {
  return payment.payeeIsIndividual && payment.kind !== 'none' && payment.payerIsAgent;
}

/** Every corporation and public body withholds; a sole proprietor only who pays salaries (beyond two domestic helpers). */
export function isWithholdingAgent(
  payer:
    | { readonly kind: 'corporation' | 'public' }
    | { readonly kind: 'individual'; readonly paysSalary: boolean },
): boolean {
  return payer.kind !== 'individual' || payer.paysSalary;
}

/** When the client's tax is due at the tax office: the 10th of the month after the payment, or the next open day. */
export function remittanceDue(paidOn: LocalDate, tax: Calendar): LocalDate {
  return nextOpen(tax, localDate(`${addMonths(paidOn, 1).slice(0, 8)}10`));
}

/** When the client's statement of a calendar year (支払調書) is due: 31 January, or the next open day. */
export function paymentStatementDue(year: number, tax: Calendar): LocalDate {
  return nextOpen(tax, localDate(`${year + 1}-01-31`));
}

/** Whether one person's total of a calendar year must be stated: above 50,000 yen, for Art. 204(1)(i) and (ii). */
export function needsPaymentStatement(totalOfYear: Yen): boolean {
  return totalOfYear > 50_000n;
}

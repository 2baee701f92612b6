import { checkDigitFits, thirteenDigits } from './corporate-number.ts';
import type { LocalDate } from './tokyo-date.ts';
import { type Yen, yen } from './yen.ts';

/** Per cent, 10n or 8n: kept with each line, so that a new rate never changes an old paper. */
export type TaxRate = bigint;

/** `reduced` is for food and newspapers. */
export type TaxRateKind = 'standard' | 'reduced';

/** Latest first. */
const rates: readonly ({ readonly from: string } & Record<TaxRateKind, TaxRate>)[] = [
  { from: '2019-10-01', standard: 10n, reduced: 8n },
  { from: '2014-04-01', standard: 8n, reduced: 8n },
];

/** The rate on the day of the transaction. */
export function taxRateOn(on: LocalDate, kind: TaxRateKind = 'standard'): TaxRate {
  const found = rates.find(({ from }) => on >= from);
  if (!found) throw new Error(`No consumption tax rate is known for ${on}`);
  return found[kind];
}

/** The tax inside an amount shown with tax: floor(gross × 10 / 110). */
export function taxWithin(gross: Yen, rate: TaxRate): Yen {
  if (gross < 0n) throw new RangeError('Tax is taken of an amount that is not negative');
  return yen((gross * rate) / (100n + rate));
}

/** What is left of an amount with tax: the base of withholding. */
export function withoutTax(gross: Yen, rate: TaxRate): Yen {
  return yen(gross - taxWithin(gross, rate));
}

/** The tax on an amount without tax: floor(net × 10 / 100). */
export function taxOn(net: Yen, rate: TaxRate): Yen {
  if (net < 0n) throw new RangeError('Tax is taken of an amount that is not negative');
  return yen((net * rate) / 100n);
}

export interface InvoiceLine {
  /** Without tax. */
  readonly net: Yen;
  readonly rate: TaxRate;
}

export interface InvoiceTotals {
  /** One entry per rate, the higher rate first. */
  readonly perRate: readonly { readonly rate: TaxRate; readonly net: Yen; readonly tax: Yen }[];
  readonly total: Yen;
}

/** Rounded down once per invoice and rate, never per line (消費税法施行令 Art. 70-10). */
export function invoiceTotals(lines: readonly InvoiceLine[]): InvoiceTotals {
  const nets = new Map<TaxRate, bigint>();
  for (const { net, rate } of lines) nets.set(rate, (nets.get(rate) ?? 0n) + net);
  const perRate = [...nets]
    .sort(([one], [other]) => Number(other - one))
    .map(([rate, net]) => ({ rate, net: yen(net), tax: taxOn(yen(net), rate) }));
  return { perRate, total: yen(perRate.reduce((sum, { net, tax }) => sum + net + tax, 0n)) };
}

/** The share of tax that a client may still deduct when the seller is not registered, in per cent; latest first. */
const transitionalShares: readonly { readonly from: string; readonly share: bigint }[] = [
  { from: '2031-10-01', share: 0n },
  { from: '2030-10-01', share: 30n },
  { from: '2028-10-01', share: 50n },
  { from: '2026-10-01', share: 70n },
  { from: '2023-10-01', share: 80n },
];

/**
 * What a client may deduct of a purchase from a seller who is not registered (経過措置, as reformed in FY2026).
 * Only to inform the client: it is never a reason to pay less.
 */
export function deductibleFromUnregistered(gross: Yen, rate: TaxRate, on: LocalDate): Yen {
  const share = transitionalShares.find(({ from }) => on >= from)?.share ?? 100n;
  return yen((taxWithin(gross, rate) * share) / 100n);
}

/** `T` and thirteen digits. */
export interface RegistrationNumber {
  readonly number: string;
  /** The published check covers corporations; for an individual a false one is a reason to look again, not to refuse. */
  readonly checkDigitFits: boolean;
}

/** Reads a number of the invoice system as people type it: full width, spaces, hyphens, small t. Null for another shape. */
export function parseRegistrationNumber(text: string): RegistrationNumber | null {
  const typed = text.normalize('NFKC').trim();
  const digits = /^t/i.test(typed) ? thirteenDigits(typed.slice(1)) : null;
  return digits === null ? null : { number: `T${digits}`, checkDigitFits: checkDigitFits(digits) };
}

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { taxCalendar } from './business-days.ts';
import { exampleHolidays } from './holidays.examples.ts';
import { localDate } from './tokyo-date.ts';
import {
  grossUp,
  isWithholdingAgent,
  needsPaymentStatement,
  paymentStatementDue,
  remittanceDue,
  type WithholdingKind,
  withheldTaxes,
  withholding,
  withholds,
} from './withholding.ts';
import { yen } from './yen.ts';

const on = localDate('2026-11-20');
const tax = taxCalendar(exampleHolidays);

describe('the amount', () => {
  it.each([
    [0n, 0n],
    [9n, 0n],
    [10n, 1n],
    [97n, 9n],
    [98n, 10n],
    [30_000n, 3_063n],
    [50_000n, 5_105n],
    [100_000n, 10_210n],
    [110_000n, 11_231n],
    [123_456n, 12_604n],
    [1_000_000n, 102_100n],
    [1_000_001n, 102_100n],
    [1_100_000n, 122_520n],
    [1_500_000n, 204_200n],
    [2_000_000n, 306_300n],
  ])('of %s is %s', (base, amount) => {
    expect(withholding(yen(base), 'a204_1', on)).toBe(amount);
    expect(withholding(yen(base), 'a204_2', on)).toBe(amount);
    expect(withholding(yen(base), 'a204_4_5', on)).toBe(amount);
    expect(withholding(yen(base), 'none', on)).toBe(0n);
  });

  it.each([
    [50_000n, 4_084n],
    [10_000n, 0n],
    [9_999n, 0n],
    [1n, 0n],
    [1_100_000n, 111_289n],
  ])('of a judicial scrivener for %s is %s', (base, amount) => {
    expect(withholding(yen(base), 'a204_2_scrivener', on)).toBe(amount);
  });

  it('stays the same in 2027 under another name', () => {
    const next = localDate('2027-01-01');
    expect(withholding(yen(1_500_000n), 'a204_1', next)).toBe(204_200n);
    expect(withheldTaxes(localDate('2026-12-31')).ja).toBe('所得税及び復興特別所得税');
    expect(withheldTaxes(next).ja).toBe('所得税、復興特別所得税及び防衛特別所得税');
  });

  it('is not guessed for years without a known rate, nor for negative amounts', () => {
    expect(() => withholding(yen(100n), 'a204_1', localDate('2012-12-31'))).toThrow(/No withholding rate/);
    expect(() => withholding(yen(-1n), 'a204_1', on)).toThrow(RangeError);
  });
});

describe('grossing up', () => {
  it.each([
    [89_790n, 100_000n],
    [100_000n, 111_370n],
    [897_900n, 1_000_000n],
    [1_000_000n, 1_128_298n],
  ])('%s net is %s gross', (net, gross) => {
    expect(grossUp(yen(net), on)).toBe(gross);
    expect(gross - withholding(yen(gross), 'a204_1', on)).toBe(net);
  });

  test('what is left is the net amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 100_000_000n }), (net) => {
        const gross = grossUp(yen(net), on);
        expect(gross - withholding(gross, 'a204_1', on)).toBe(net);
      }),
    );
  });
});

describe('whether', () => {
  it.each<[boolean, WithholdingKind, boolean, boolean]>([
    [true, 'a204_1', true, true],
    [false, 'a204_1', true, false],
    [true, 'none', true, false],
    [true, 'a204_1', false, false],
    [true, 'a204_2_scrivener', true, true],
  ])('individual %s, %s, agent %s: %s', (payeeIsIndividual, kind, payerIsAgent, answer) => {
    expect(withholds({ payeeIsIndividual, kind, payerIsAgent })).toBe(answer);
  });

  it('depends on who pays', () => {
    expect(isWithholdingAgent({ kind: 'corporation' })).toBe(true);
    expect(isWithholdingAgent({ kind: 'public' })).toBe(true);
    expect(isWithholdingAgent({ kind: 'individual', paysSalary: true })).toBe(true);
    expect(isWithholdingAgent({ kind: 'individual', paysSalary: false })).toBe(false);
  });
});

describe('at the tax office', () => {
  it.each([
    ['2026-11-20', '2026-12-10'],
    ['2026-12-25', '2027-01-12'],
    ['2026-09-15', '2026-10-13'],
    ['2027-03-31', '2027-04-12'],
    ['2027-06-30', '2027-07-12'],
  ])('paid on %s, remitted by %s', (paidOn, due) => {
    expect(remittanceDue(localDate(paidOn), tax)).toBe(due);
  });

  it('wants the statement of a year by the end of January', () => {
    expect(paymentStatementDue(2026, tax)).toBe('2027-02-01');
    expect(needsPaymentStatement(yen(50_000n))).toBe(false);
    expect(needsPaymentStatement(yen(50_001n))).toBe(true);
  });
});

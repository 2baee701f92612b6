import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  deductibleFromUnregistered,
  invoiceTotals,
  parseRegistrationNumber,
  taxOn,
  taxRateOn,
  taxWithin,
  withoutTax,
} from './consumption-tax.ts';
import { localDate } from './tokyo-date.ts';
import { yen } from './yen.ts';

function linesOf(rate: bigint, ...nets: bigint[]) {
  return nets.map((net) => ({ net: yen(net), rate }));
}

describe('an invoice', () => {
  it.each([
    [[33n, 33n, 33n], 99n, 9n],
    [[105n, 105n, 105n], 315n, 31n],
  ])('of %s at 10 per cent is rounded once', (nets, net, tax) => {
    expect(invoiceTotals(linesOf(10n, ...nets))).toEqual({
      perRate: [{ rate: 10n, net, tax }],
      total: net + tax,
    });
  });

  it('keeps its rates apart', () => {
    expect(invoiceTotals([...linesOf(8n, 999n), ...linesOf(10n, 12_000n, 345n)])).toEqual({
      perRate: [
        { rate: 10n, net: 12_345n, tax: 1_234n },
        { rate: 8n, net: 999n, tax: 79n },
      ],
      total: 14_657n,
    });
  });
});

describe('tax', () => {
  it('inside an amount', () => {
    expect(taxWithin(yen(11_000n), 10n)).toBe(1_000n);
    expect(taxWithin(yen(10_800n), 10n)).toBe(981n);
    expect(taxWithin(yen(0n), 10n)).toBe(0n);
    expect(withoutTax(yen(110_000n), 10n)).toBe(100_000n);
    expect(() => taxWithin(yen(-1n), 10n)).toThrow(RangeError);
  });

  test('is the same seen from inside and from outside', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 100_000_000n }), fc.constantFrom(10n, 8n), (net, rate) => {
        const gross = yen(net + taxOn(yen(net), rate));
        expect(withoutTax(gross, rate)).toBe(net);
      }),
    );
  });

  it('follows the day', () => {
    expect(taxRateOn(localDate('2026-11-20'))).toBe(10n);
    expect(taxRateOn(localDate('2026-11-20'), 'reduced')).toBe(8n);
    expect(taxRateOn(localDate('2019-09-30'))).toBe(8n);
    expect(() => taxRateOn(localDate('2014-03-31'))).toThrow(/No consumption tax rate/);
  });
});

it.each([
  ['2023-09-30', 10_000n],
  ['2026-09-30', 8_000n],
  ['2026-10-01', 7_000n],
  ['2026-11-20', 7_000n],
  ['2028-09-30', 7_000n],
  ['2028-10-01', 5_000n],
  ['2030-10-01', 3_000n],
  ['2031-10-01', 0n],
])('on %s a client deducts %s of 110,000 from a seller without a number', (on, deductible) => {
  expect(deductibleFromUnregistered(yen(110_000n), 10n, localDate(on))).toBe(deductible);
});

describe('a registration number', () => {
  it.each([
    'T7123456789012',
    't7123456789012',
    'Ｔ７１２３４５６７８９０１２',
    'T 7123-4567-89012',
    'T4011001098993',
  ])('%j is one', (text) => {
    expect(parseRegistrationNumber(text)?.number).toMatch(/^T(7123456789012|4011001098993)$/);
    expect(parseRegistrationNumber(text)?.checkDigitFits).toBe(true);
  });

  it('may have another check digit, which is told', () => {
    expect(parseRegistrationNumber('T7123456789013')).toEqual({
      number: 'T7123456789013',
      checkDigitFits: false,
    });
  });

  it.each(['7123456789012', 'T712345678901', 'T0123456789012', 'TT7123456789012', 'T', ''])(
    '%j is none',
    (text) => {
      expect(parseRegistrationNumber(text)).toBeNull();
    },
  );
});

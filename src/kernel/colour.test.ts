import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colour, contrast, mixed, parseColour, readableOn, white, writeContrast } from './colour.ts';

describe('contrast', () => {
  it.each([
    ['#333333', 12.63],
    ['#0017c1', 11.1],
    ['#0031d8', 8.64],
    ['#ce0000', 5.79],
    ['#666666', 5.74],
    ['#197a4b', 5.35],
    ['#ec0000', 4.6],
    ['#767676', 4.54],
    ['#808080', 3.95],
    ['#259d63', 3.45],
    ['#949494', 3.03],
    ['#ffd43d', 1.43],
  ])('%s on white is %d', (typed, ratio) => {
    expect(contrast(colour(typed), white)).toBeCloseTo(ratio, 2);
    expect(contrast(white, colour(typed))).toBeCloseTo(ratio, 2);
  });

  it('the ring of the focus is seen on black, and black on white is the most there is', () => {
    expect(contrast(colour('#ffd43d'), colour('#000000'))).toBeCloseTo(14.74, 2);
    expect(contrast(colour('#000000'), white)).toBeCloseTo(21, 5);
  });

  it('is never written larger than it is', () => {
    expect(writeContrast(4.499)).toBe('4.49');
    expect(writeContrast(4.5)).toBe('4.50');
  });
});

describe('what an officer types', () => {
  it.each([
    ['#21386E', '#21386e'],
    ['21386e', '#21386e'],
    [' ＃２１３８６Ｅ ', '#21386e'],
    ['#a1f', '#aa11ff'],
  ])('%s is understood', (typed, read) => {
    expect(parseColour(typed)).toBe(read);
  });

  it.each(['', '紺', '#12', '#1234567', 'rgb(1,2,3)', '#21386g', 'red;}'])('%s is no colour', (typed) => {
    expect(parseColour(typed)).toBeNull();
  });
});

describe('the nearest darker colour', () => {
  const anyColour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => colour(`#${value.toString(16).padStart(6, '0')}`));

  it('stays as it is where it can be read', () => {
    expect(readableOn(white, colour('#21386e'))).toBe('#21386e');
  });

  it('can be read, and one step lighter could not', () => {
    fc.assert(
      fc.property(anyColour, (wanted) => {
        const found = readableOn(white, wanted);
        expect(contrast(found, white)).toBeGreaterThanOrEqual(4.5);
        if (found === wanted) return;
        const steps = [...Array(100).keys()].map((step) =>
          mixed(wanted, colour('#000000'), (100 - step) / 100),
        );
        const lighter = steps.slice(0, steps.indexOf(found));
        expect(lighter.every((one) => contrast(one, white) < 4.5)).toBe(true);
      }),
    );
  });

  it('a yellow becomes a brown, not a black', () => {
    const found = readableOn(white, colour('#ffd43d'));
    expect(contrast(found, white)).toBeLessThan(4.7);
    expect(found).toMatch(/^#[789]/);
  });
});

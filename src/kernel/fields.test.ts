import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import * as contact from './contact-fields.ts';
import * as fields from './fields.ts';
import { yen } from './yen.ts';

/** The value, or why it was refused. */
function outcome(field: z.ZodType, raw: unknown): unknown {
  const result = field.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return issue?.code === 'custom' ? issue.params?.problem : issue;
}

describe('text', () => {
  const name = fields.text({ max: 5 });
  test('names are kept as typed, and counted as people count', () => {
    expect(outcome(name, '髙﨑𠮷①㈱')).toBe('髙﨑𠮷①㈱');
    expect(outcome(name, '𠮷𠮷𠮷𠮷𠮷𠮷')).toEqual({ why: 'too-long', limit: 5 });
  });
  test('composed and decomposed kana are the same', () => {
    expect(outcome(name, 'か\u3099')).toBe('が');
  });
  test.each(['\u0000', 'a\u0008', '\ud800', '\uffff', 'a\u009f'])('%j is no text', (raw) => {
    expect(outcome(name, raw)).toEqual({ why: 'control-character' });
  });
  test.each(['\u200b\u200b', '\u3164', '\u2800 \u00ad'])('%j shows nothing, and so is missing', (raw) => {
    expect(outcome(name, raw)).toEqual({ why: 'missing' });
  });
  test('marks that turn the reading are refused', () => {
    expect(outcome(name, 'a\u202eb')).toEqual({ why: 'control-character' });
  });
  test('what is far too long is refused before it is looked at', () => {
    const normalise = vi.spyOn(String.prototype, 'normalize');
    expect(outcome(name, 'あ'.repeat(10_000))).toEqual({ why: 'too-long', limit: 5 });
    expect(normalise).not.toHaveBeenCalled();
    normalise.mockRestore();
  });
  test('line breaks and tabs are typing', () => {
    expect(outcome(fields.text({ max: 20 }), '一行目\r\n二行目\t終')).toBe('一行目\n二行目\t終');
  });
  test('what is absent or blank is missing', () => {
    expect(outcome(name, undefined)).toEqual({ why: 'missing' });
    expect(outcome(name, ' 　 ')).toEqual({ why: 'missing' });
    expect(outcome(fields.optionalText(5), undefined)).toBe('');
  });
});

describe('amounts and numbers', () => {
  const reward = fields.typedYen({ max: yen(100_000_000n) });
  test.each([
    ['12000', 12_000n],
    ['１２，０００円', 12_000n],
    ['¥12,000', 12_000n],
    ['100,000,000', 100_000_000n],
  ])('%s is understood', (raw, amount) => expect(outcome(reward, raw)).toBe(amount));
  test.each([
    ['0', 'not-positive'],
    ['-1', 'not-positive'],
    ['1e3', 'not-an-amount'],
    ['NaN', 'not-an-amount'],
    ['9007199254740992', 'too-large'],
    ['1000000000000000000', 'too-large'],
    ['100,000,001', 'too-large'],
    ['', 'missing'],
  ])('%s is refused', (raw, why) => expect(outcome(reward, raw)).toMatchObject({ why }));
  test.each([
    '12',
    '１２',
    '十二',
    '十二時間',
    '12時間',
    '１２ 時間',
    '12h',
    '12 hours',
    '約12時間',
    '12時間くらい',
    '一二',
  ])('hours: %s is understood', (raw) =>
    expect(outcome(fields.wholeHours({ min: 1, max: 2000 }), raw)).toBe(12),
  );
  test.each(['3日', '三日', '12.5h', '12.5', '12,5', '12時間半', '30分', '週に8', '1e3', '時間', '①'])(
    'hours: %s is not guessed at',
    (raw) => {
      const why = raw === '①' ? 1 : { why: 'not-hours' };
      expect(outcome(fields.wholeHours({ min: 1, max: 2000 }), raw)).toEqual(why);
    },
  );
  test('hours have bounds that are said', () => {
    const hours = fields.wholeHours({ min: 1, max: 80 });
    expect(outcome(hours, '')).toEqual({ why: 'missing' });
    expect(outcome(hours, '百時間')).toEqual({ why: 'too-large', limit: '80' });
    expect(outcome(hours, '0')).toEqual({ why: 'too-small', limit: '1' });
    expect(outcome(fields.wholeHours({ min: 1, max: 2000 }), '1,200時間')).toBe(1200);
  });
  test('whole numbers have bounds that are said', () => {
    const hours = fields.wholeNumber({ min: 1, max: 2000 });
    expect(outcome(hours, '９')).toBe(9);
    expect(outcome(hours, '十時間')).toBe(10);
    expect(outcome(hours, '２０ 日')).toBe(20);
    expect(outcome(hours, '８０％')).toBe(80);
    expect(outcome(hours, '人')).toEqual({ why: 'not-a-number' });
    expect(outcome(hours, '10人くらい')).toEqual({ why: 'not-a-number' });
    expect(outcome(hours, '0')).toEqual({ why: 'too-small', limit: '1' });
    expect(outcome(hours, '2001')).toEqual({ why: 'too-large', limit: '2000' });
    expect(outcome(hours, '9.5')).toEqual({ why: 'not-a-number' });
  });
});

test('choices, flags and questions', () => {
  expect(outcome(fields.choice(['a', 'b']), 'b')).toBe('b');
  expect(outcome(fields.choice(['a', 'b']), 'c')).toEqual({ why: 'not-chosen' });
  expect(outcome(fields.choices(['a', 'b']), ['b', 'b'])).toEqual(['b']);
  expect(outcome(fields.choices(['a', 'b'], { min: 1 }), undefined)).toEqual({ why: 'too-few', limit: 1 });
  expect(outcome(fields.flag(), undefined)).toBe(false);
  expect(outcome(fields.yesOrNo(), undefined)).toEqual({ why: 'not-chosen' });
  expect(outcome(fields.ticked(), 'no')).toEqual({ why: 'not-ticked' });
});

test('of what a page offers, anything else is chosen anew', () => {
  const line = fields.offered(fields.wholeNumber({ min: 1, max: 9 }));
  const day = fields.offered(fields.localDateField());
  expect([outcome(line, '3'), outcome(day, '2026-11-30')]).toEqual([3, '2026-11-30']);
  for (const raw of [undefined, '', '髙', '10', ['x', '3']])
    expect([outcome(line, raw), outcome(day, raw)]).toEqual([{ why: 'not-chosen' }, { why: 'not-chosen' }]);
});

test('people’s data are read as they are usually written', () => {
  expect(outcome(contact.phone(), '０９０-1234-5678')).toBe('+819012345678');
  expect(outcome(contact.postalCode(), '０１２−０８４４')).toBe('0120844');
  expect(outcome(fields.kana(20), 'ｻﾄｳ ﾊﾅｺ')).toBe('サトウ ハナコ');
  expect(outcome(contact.email(), ' Hana..S@Docomo.ne.jp ')).toBe('hana..s@docomo.ne.jp');
  expect(outcome(contact.email(), 'a@b,c@d')).toEqual({ why: 'not-an-email' });
  expect(outcome(contact.printedPhone(), '０１８３−７３−２１１１')).toBe('0183-73-2111');
});

test('no field ever throws, whatever is sent', () => {
  const all: readonly z.ZodType[] = [
    fields.text({ max: 10 }),
    fields.typedYen({ max: yen(1_000n) }),
    fields.wholeNumber({ min: 0, max: 9 }),
    fields.wholeHours({ min: 0, max: 9 }),
    fields.localDateField(),
    fields.choice(['a']),
    fields.choices(['a']),
    fields.flag(),
    fields.yesOrNo(),
    fields.ticked(),
    fields.kana(10),
    contact.phone(),
    contact.postalCode(),
    contact.email(),
    fields.slug(),
    fields.offered(fields.localDateField()),
    contact.printedPhone(),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
      (field, raw) => {
        expect(typeof field.safeParse(raw).success).toBe('boolean');
      },
    ),
    { numRuns: 2_000 },
  );
});

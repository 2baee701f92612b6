import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenLines, inLines, widthOf } from './line-breaks.ts';

test('no line begins with what closes or goes on, and none ends with what opens', () => {
  expect(inLines('納品は、メールでも、紙でも。', 5, 9)).toEqual(['納品は、', 'メールで', 'も、紙で', 'も。']);
  expect(inLines('あいうえ「かき」くけ', 5, 9)).toEqual(['あいうえ', '「かき」く', 'け']);
  for (const line of inLines('ちょっとだけ、きょうはファックスで（無料）', 4, 20))
    expect(line).not.toMatch(/^[、。）」ょっァッー]|[（「]$/u);
});

test('a figure stays with what it counts', () => {
  expect(inLines('宿泊アンケート300枚の打ち込み', 9, 9)).toEqual(['宿泊アンケート', '300枚の打ち込み']);
});

test('Latin words and figures stay whole, unless one is longer than a line', () => {
  expect(inLines('Type 240 slips of apples', 7, 9)).toEqual(['Type 240', 'slips of', 'apples']);
  expect(inLines('https://example.jp/a-very-long-address', 8, 9).every((line) => widthOf(line) <= 8)).toBe(
    true,
  );
});

test('what has no room is cut with …, and never after what opens or a comma', () => {
  expect(inLines('髙﨑商店㈱の①②③を𠮷田さんと打ち直す', 8, 2)).toEqual(['髙﨑商店㈱の①②', '③を𠮷田さんと…']);
  expect(inLines('あいうえお「かきく', 7, 1)).toEqual(['あいうえお…']);
  expect(inLines('りんご、みかん', 5, 1)).toEqual(['りんご…']);
  expect(inLines('', 5, 3)).toEqual([]);
});

test('lines of about the same length leave no single letter alone', () => {
  expect(evenLines('農家の出荷伝票を表に入力します', 14, 3)).toEqual(['農家の出荷伝票を', '表に入力します']);
});

test('nothing is lost or doubled, and no line is wider than asked for', () => {
  const words = fc.stringMatching(/^[あ-んァ-ン一-龠、。「」（）a-zA-Z0-9 ]{0,60}$/u);
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 20 }), (text, letters) => {
      const lines = inLines(text, letters, 99);
      expect(lines.filter((line) => widthOf(line) > letters)).toEqual([]);
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }),
  );
});

import { expect, test } from 'vitest';
import { skillCodes, skillNames } from './skills.ts';

test('a skill has one code, and two names of its own', () => {
  expect(new Set(skillCodes).size).toBe(skillCodes.length);
  for (const lang of ['ja', 'en'] as const)
    expect(new Set(skillCodes.map((code) => skillNames([code], lang))).size).toBe(skillCodes.length);
});

test('several are named in the order of the list, whatever order they were ticked in', () => {
  expect(skillNames(['photo', 'spreadsheet'], 'ja')).toBe('表計算、写真をとる');
  expect(skillNames(['photo', 'spreadsheet'], 'en')).toBe('spreadsheets, taking photographs');
  expect(skillNames([], 'ja')).toBe('');
});

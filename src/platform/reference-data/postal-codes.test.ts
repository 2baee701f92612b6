import { expect, it } from 'vitest';
import { normalisePostalCode } from '../../kernel/postal-code.ts';
import { addressOf } from './postal-codes.ts';

async function lookUp(typed: string) {
  const code = normalisePostalCode(typed);
  return code && addressOf(code);
}

it.each([
  ['012-0844', { prefectureCode: '05', prefecture: '秋田県', city: '湯沢市', town: '田町' }],
  ['100-0001', { prefectureCode: '13', prefecture: '東京都', city: '千代田区', town: '千代田' }],
  ['012-0000', { prefectureCode: '05', prefecture: '秋田県', city: '湯沢市', town: '' }],
  ['399-4601', { prefectureCode: '20', prefecture: '長野県', city: '上伊那郡箕輪町', town: '中箕輪' }],
])('%s', async (typed, address) => {
  expect(await lookUp(typed)).toEqual(address);
});

it.each(['000-0000', '999-8888', '012-9999'])('%s is not in use', async (typed) => {
  expect(await lookUp(typed)).toBeNull();
});

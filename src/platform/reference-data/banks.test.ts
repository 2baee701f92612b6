import { describe, expect, it } from 'vitest';
import { toZengin } from '../../kernel/kana.ts';
import { loadBanks } from './banks.ts';

const banks = await loadBanks();
const namesOf = (found: readonly { name: string }[]) => found.map(({ name }) => name);

describe('the national list', () => {
  it('has the banks and branches of the region', () => {
    expect(banks.bank('0119')).toMatchObject({ code: '0119', name: '秋田', kana: 'アキタ' });
    expect(banks.branch('0119', '361')).toMatchObject({ code: '361', name: '湯沢', kana: 'ユザワ' });
    expect(banks.bank('9900')).toMatchObject({ name: 'ゆうちょ', kana: 'ユウチヨ' });
    expect(banks.branch('9900', '408')).toMatchObject({ kana: 'ヨンゼロハチ' });
  });

  it.each(['9999', '', '119', 'constructor', '__proto__'])('knows no bank %j', (code) => {
    expect(banks.bank(code)).toBeUndefined();
    expect(banks.branch(code, '001')).toBeUndefined();
    expect(banks.branch('0001', code)).toBeUndefined();
    expect(banks.searchBranches(code, '本店')).toEqual([]);
  });

  it('can be written into a bank file, every name of it', () => {
    const everyCode = Array.from({ length: 10_000 }, (_, i) => String(i).padStart(4, '0'));
    const all = everyCode.flatMap((code) => {
      const bank = banks.bank(code);
      return bank ? [bank, ...banks.branches(code)] : [];
    });
    expect(all.length).toBeGreaterThan(30_000);
    expect(all.filter(({ kana }) => !toZengin(kana, 'bank-name').ok)).toEqual([]);
  });
});

describe('searching banks', () => {
  it.each([
    ['みずほ', 'みずほ'],
    ['ﾐｽﾞﾎ', 'みずほ'],
    ['みずほ銀行', 'みずほ'],
    ['mizuho', 'みずほ'],
    ['0001', 'みずほ'],
    ['０００１', 'みずほ'],
    ['ゆうちょ', 'ゆうちょ'],
    ['ユウチョ銀行', 'ゆうちょ'],
    ['三菱UFJ銀行', '三菱ＵＦＪ'],
    ['秋田', '秋田'],
    ['あきた', '秋田'],
    ['秋田信用金庫', '秋田信金'],
    ['ソニー', 'ソニー'],
    ['こまち', 'こまち農協'],
  ])('%s finds %s first', (query, name) => {
    expect(namesOf(banks.searchBanks(query))[0]).toBe(name);
  });

  it('finds parts of names, as many as asked', () => {
    expect(namesOf(banks.searchBanks('北都'))).toEqual(['北都', '京都北都信金']);
    expect(banks.searchBanks('信金', 5)).toHaveLength(5);
    expect(banks.searchBanks('01').every(({ code }) => code.startsWith('01'))).toBe(true);
  });

  it.each(['', '　', 'ないぎんこう', '99999'])('finds nothing for %j', (query) => {
    expect(banks.searchBanks(query)).toEqual([]);
  });
});

describe('searching branches', () => {
  it.each(['湯沢', '湯沢支店', 'ゆざわ', '361', 'yuzawa'])('%s', (query) => {
    expect(banks.searchBranches('0119', query)[0]).toMatchObject({ code: '361', name: '湯沢' });
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { comparableHolder, isSameHolder, normaliseKana, toZengin, truncateZengin } from './kana.ts';

describe('Zengin characters', () => {
  it.each([
    ['ショウジ　キョウコ', 'ｼﾖｳｼﾞ ｷﾖｳｺ', 10],
    ['やまだ はなこ', 'ﾔﾏﾀﾞ ﾊﾅｺ', 8],
    ['ヤマノセンター', 'ﾔﾏﾉｾﾝﾀ-', 7],
    ['キャノン', 'ｷﾔﾉﾝ', 4],
    ['ヴァイオリン', 'ｳﾞｱｲｵﾘﾝ', 7],
    ['ﾔﾏﾀﾞｰﾀﾛｳ', 'ﾔﾏﾀﾞ-ﾀﾛｳ', 8],
    ['カ）ヤマノチイキシゴトセンター', 'ｶ)ﾔﾏﾉﾁｲｷｼｺﾞﾄｾﾝﾀ-', 16],
    ['ＡＢＣ商事'.slice(0, 3), 'ABC', 3],
    ['abc-１', 'ABC-1', 5],
    ['か゛き', 'ｶﾞｷ', 3],
    ['ヶ丘'.slice(0, 1), 'ｹ', 1],
    ['  サトウ ', 'ｻﾄｳ', 3],
  ])('%j is %j', (typed, text, bytes) => {
    expect(toZengin(typed, 'party-name')).toEqual({ ok: true, text, warnings: [] });
    expect(text).toHaveLength(bytes);
  });

  it('warns where the text changes', () => {
    const converted = toZengin('ペットフード・ヲシ', 'party-name');
    expect(converted).toEqual({ ok: true, text: 'ﾍﾟﾂﾄﾌ-ﾄﾞ.ｵｼ', warnings: ['dot-for-middle-dot', 'o-for-wo'] });
    expect(converted.ok && converted.text).toHaveLength(11);
  });

  it.each([
    ['（株）ＡＢＣ', ['株']],
    ['㈱ＡＢＣ', ['株']],
    ['髙﨑𠮷①ﾊﾝｶｸ', ['髙', '﨑', '𠮷']],
    ['サトウ,ハナコ', [',']],
    ['サトウ,ハナコ,タロウ', [',']],
    ['サトウ／ハナコ', ['/']],
    ['サトウ「ハナコ」', ['「', '」']],
    ['José', ['É']],
    ['サトウ\nハナコ', ['\n']],
    ['ヱビス', ['ヱ']],
  ])('%j: names what cannot be carried', (typed, characters) => {
    expect(toZengin(typed, 'party-name')).toEqual({ ok: false, characters });
  });

  it('differ by field', () => {
    expect(toZengin('ヲ￥「」／', 'edi')).toEqual({ ok: true, text: 'ｦ\\｢｣/', warnings: [] });
    expect(toZengin('ホンテン(1)', 'bank-name')).toEqual({ ok: false, characters: ['(', ')'] });
    expect(toZengin('ミナミ 1', 'bank-name')).toEqual({ ok: false, characters: [' '] });
    expect(toZengin('ニューヨーク', 'bank-name')).toEqual({ ok: true, text: 'ﾆﾕ-ﾖ-ｸ', warnings: [] });
  });

  test('what is converted stays as it is when converted again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'あがぱっャヴーサﾊﾞｰ ａB9・(') }), (typed) => {
        const once = toZengin(typed, 'party-name');
        if (!once.ok) throw new Error(`Refused ${once.characters.join('')}`);
        expect(once.text).toMatch(/^[ｱ-ﾝﾞﾟA-Z0-9 ().-]*$/);
        expect(toZengin(once.text, 'party-name')).toEqual({ ...once, warnings: [] });
      }),
    );
  });
});

describe('truncation', () => {
  it.each([
    ['ｶﾞｷﾞ', 4, 'ｶﾞｷﾞ'],
    ['ｶﾞｷﾞ', 3, 'ｶﾞ'],
    ['ｶﾞｷﾞ', 2, 'ｶﾞ'],
    ['ﾊﾟﾋﾟ', 1, ''],
    ['ABC', 2, 'AB'],
  ])('%s to %i bytes is %s', (text, bytes, shorter) => {
    expect(truncateZengin(text, bytes)).toBe(shorter);
  });
});

describe('a reading', () => {
  it.each([
    ['ｻﾄｳ ﾊﾅｺ', 'サトウ ハナコ'],
    ['さとう', 'サトウ'],
    ['サトウ　　ハナコ', 'サトウ ハナコ'],
    [' がっきゅう ', 'ガッキュウ'],
    ['ｼﾞｬｯｸｽ', 'ジャックス'],
    ['メアリー・アン', 'メアリー・アン'],
    ['メアリ－', 'メアリー'],
    ['ヴィヴィ', 'ヴィヴィ'],
    ['ゔ', 'ヴ'],
  ])('%j is %j', (typed, kana) => {
    expect(normaliseKana(typed)).toBe(kana);
  });

  it.each(['佐藤', 'Sato', 'サトウ1', '', '  ', '-'])('%j is none', (typed) => {
    expect(normaliseKana(typed)).toBeNull();
  });
});

describe('an account holder', () => {
  it('is compared as the bank writes it, without spaces', () => {
    expect(comparableHolder('ショウジ　キョウコ')).toBe('ｼﾖｳｼﾞｷﾖｳｺ');
    expect(isSameHolder('ショウジ　キョウコ', 'ｼﾖｳｼﾞｷﾖｳｺ')).toBe(true);
    expect(isSameHolder('しょうじ きょうこ', 'シヨウジ キヨウコ')).toBe(true);
    expect(isSameHolder('ショウジ キョウコ', 'ショウジ キョウカ')).toBe(false);
    expect(isSameHolder('庄司', '庄司')).toBe(false);
    expect(isSameHolder('', ' ')).toBe(false);
  });
});

import type { Brand } from '../../kernel/brand.ts';

/** A number of 32 bits, signed as PostgreSQL's integer, that stands for something which a document has. */
export type Token = Brand<number, 'Token'>;

/**
 * One spelling for all that people write alike: NFKC, small letters, hiragana for katakana, no marks of long vowels, no
 * commas in numbers, one space between words. スマホ, ｽﾏﾎ and すまほ are one word; so are データ and データー, 2,400 and ２４００.
 */
export function searchable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replaceAll('ー', '')
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\s]+/gu, ' ')
    .trim();
}

/** What is asked for: words of a searchable text, each of which a document must hold somewhere. At most ten. */
export function wordsOf(typed: string): readonly string[] {
  const words = searchable(typed)
    .split(' ')
    .filter((word) => letter.test(word));
  return [...new Set(words)].slice(0, mostWords);
}

const mostWords = 10;
const letter = /[\p{L}\p{N}]/u;

/** Every letter and every two neighbours within a word of a searchable text. */
export function textTokens(text: string): readonly Token[] {
  const tokens = new Set<number>();
  for (const word of text.split(' ')) {
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      tokens.add(unit);
      if (at + 1 < word.length) tokens.add(pair(unit, word.charCodeAt(at + 1)));
    }
  }
  return [...tokens] as Token[];
}

/** The tokens that a document with this word has. Others may have them too: the text itself is looked at once more. */
export function wordTokens(word: string): readonly Token[] {
  if (word.length === 1) return [word.charCodeAt(0) as Token];
  const tokens = new Set<number>();
  for (let at = 0; at + 1 < word.length; at++) tokens.add(pair(word.charCodeAt(at), word.charCodeAt(at + 1)));
  return [...tokens] as Token[];
}

/** Two units of UTF-16 in one number. */
function pair(first: number, second: number): number {
  return (first << 16) | second;
}

/** What a document can be, besides its words. The numbers are for ever: documents hold them. */
const facets = {
  category: 1,
  skill: 2,
  mark: 3,
  hours: 4,
  pay: 5,
  hourly: 6,
  meaning: 7,
} as const;
export type Facet = keyof typeof facets;

/** Of the units of private use, which no searchable text holds: a facet is never two letters. */
const privateUse = 0xe0;
const largestValue = 0xffffff;

/** @param value of the facet: a number of up to 24 bits, or a code, which stands for one of them by its hash */
export function facetToken(facet: Facet, value: number | string): Token {
  const number = typeof value === 'string' ? hashOf(value) : value;
  if (!Number.isInteger(number) || number < 0 || number > largestValue)
    throw new RangeError(`A facet's value is a whole number of 24 bits, not ${number}`);
  return (((privateUse + facets[facet]) << 24) | number) as Token;
}

/** FNV-1a, folded to 24 bits. That no two codes in use share one is asserted where they are listed. */
function hashOf(code: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < code.length; at++) hash = Math.imul(hash ^ code.charCodeAt(at), 0x01000193);
  return ((hash >>> 24) ^ hash) & largestValue;
}

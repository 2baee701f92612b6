/** Which field of a bank file the text is for; each carries other symbols (全銀協 標準通信プロトコル). */
export type ZenginSet = 'party-name' | 'bank-name' | 'edi';

/** The conversion changed what the text says, not only how it is written; banks expect it, people should see it. */
export type KanaWarning = 'dot-for-middle-dot' | 'o-for-wo';

export type ZenginText =
  | { readonly ok: true; readonly text: string; readonly warnings: readonly KanaWarning[] }
  | { readonly ok: false; readonly characters: readonly string[] };

/**
 * Half-width characters as a bank file carries them, one byte each: ショウジ　キョウコ → ｼﾖｳｼﾞ ｷﾖｳｺ.
 * What the set does not hold is named, once each, and never dropped: a name that lost a character is another name.
 */
export function toZengin(typed: string, set: ZenginSet): ZenginText {
  const refused = new Set<string>();
  const warnings: KanaWarning[] = [];
  let text = '';
  for (const character of bankSpelling(typed)) {
    const halfWidth = inHalfWidth(character, set, warnings);
    if ([...halfWidth].every((unit) => allowed[set].test(unit))) text += halfWidth;
    else refused.add(character);
  }
  return refused.size > 0 ? { ok: false, characters: [...refused] } : { ok: true, text, warnings };
}

const allowed: Record<ZenginSet, RegExp> = {
  'party-name': /^[ｱ-ﾝﾞﾟA-Z0-9 ().-]$/,
  'bank-name': /^[ｱ-ﾝﾞﾟA-Z0-9-]$/,
  edi: /^[ｱ-ﾝﾞﾟｦA-Z0-9 \\｢｣()./-]$/,
};

/** As banks spell, but in full width: full-size katakana, capitals, `-` for a long vowel, voiced marks still joined. */
export function bankSpelling(typed: string): string {
  return toKatakana(typed)
    .trim()
    .replaceAll(/[ァィゥェォッャュョヮヵヶ]/g, (small) => fullSize[small] ?? small)
    .replaceAll(/[ー‐‑‒–—―−─]/g, '-')
    .replaceAll('¥', '\\')
    .toUpperCase();
}

const fullSize: Record<string, string> = Object.fromEntries(
  [...'ァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケ'].flatMap((_, i, all) =>
    i % 2 === 0 ? [[all[i], all[i + 1]]] : [],
  ),
);

function inHalfWidth(character: string, set: ZenginSet, warnings: KanaWarning[]): string {
  if (character === '・') {
    warnings.push('dot-for-middle-dot');
    return '.';
  }
  if (character === 'ヲ' && set !== 'edi') {
    warnings.push('o-for-wo');
    return 'ｵ';
  }
  return [...character.normalize('NFD')].map((unit) => halfWidthOf.get(unit) ?? unit).join('');
}

const fullWidthRow =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309a';
const halfWidthOf = new Map([...fullWidthRow].map((full, i) => [full, String.fromCharCode(0xff61 + i)]));

/** Katakana in full width: ｻﾄｳ ﾊﾅｺ and さとう はなこ → サトウ ハナコ. Other characters keep what NFKC makes of them. */
function toKatakana(typed: string): string {
  return typed
    .replaceAll(/[゛ﾞ]/g, '\u3099')
    .replaceAll(/[゜ﾟ]/g, '\u309a')
    .normalize('NFKC')
    .replaceAll(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/** How a name is compared with what somebody searches for: 鈴木　健 and 鈴木健, すずき and ｽｽﾞｷ are the same. */
export function searchSpelling(typed: string): string {
  return toKatakana(typed).toLowerCase().replaceAll(/\s/g, '');
}

const hiragana = Array.from({ length: 86 }, (_, i) => String.fromCharCode(0x3041 + i)).join('');

/** What `searchSpelling` makes of a name, for the database's `translate`: hiragana as katakana, and no spaces. */
export const searchTranslation = { from: `${hiragana} `, to: searchSpelling(hiragana) } as const;

/** What `like` is asked for: the search anywhere in a name. */
export function searchPattern(typed: string): string {
  return `%${searchSpelling(typed).replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/**
 * A reading as it is kept: full-width katakana, words separated by one space. Null where anything but kana is left,
 * so that a form can ask again.
 */
export function normaliseKana(typed: string): string | null {
  const kana = toKatakana(typed)
    .replaceAll(/(?<=[ァ-ヺー])[-‐‑–—−]/g, 'ー')
    .trim()
    .replaceAll(/\s+/g, ' ');
  return /^[ァ-ヺー・ ]+$/.test(kana) ? kana : null;
}

/** What two spellings of a bank account's holder have in common: Zengin characters without spaces. Null if not writable. */
export function comparableHolder(name: string): string | null {
  const converted = toZengin(name, 'party-name');
  return converted.ok ? converted.text.replaceAll(' ', '') : null;
}

/** Whether two names are the same account holder to a bank. */
export function isSameHolder(one: string, other: string): boolean {
  const comparable = comparableHolder(one);
  return comparable !== null && comparable !== '' && comparable === comparableHolder(other);
}

/** Shortens to the bytes of a field without parting a kana from its voiced mark. */
export function truncateZengin(text: string, bytes: number): string {
  if (text.length <= bytes) return text;
  const end = /[ﾞﾟ]/.test(text.charAt(bytes)) ? bytes - 1 : bytes;
  return text.slice(0, end);
}

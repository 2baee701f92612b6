// Where a line of Japanese may end (JIS X 4051, 行頭・行末禁則), for what is drawn without a browser.

/** May not begin a line: what closes, the small letters, and what goes on with the letter before it. */
const noStart =
  /^[、。，．,.:;：；!?！？)）\]］}｝」』】〕〉》”’ー〜～…‥・々ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ％%℃°円年月日]/u;
/** May not end a line: what opens, and what stands before a figure. */
const noEnd = /[(（[［{｛「『【〔〈《“‘¥￥$＄№#＃]$/u;
/** Words and figures of the Latin alphabet stay whole, and a figure stays with what it counts (300枚). */
const pieces = /[0-9][0-9.,]*\p{Script=Han}|[A-Za-z0-9À-ɏ'’.,:/@_+%-]+|\s+|[\s\S]/gu;

/**
 * The text in lines of at most so many full-width letters, and at most so many lines; what has no room is cut, and the
 * last line then ends with ….
 */
export function inLines(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const piece of piecesOf(text, letters)) {
    if (line.length === 0 && /^\s/.test(piece)) continue;
    if (widthOf([...line, piece].join('').trimEnd()) <= letters) {
      line.push(piece);
      continue;
    }
    const [kept, moved] = brokenBefore(line, piece, letters);
    lines.push(kept.join('').trimEnd());
    line = moved[0]?.trim() === '' ? moved.slice(1) : [...moved];
    if (!/^\s/.test(piece) || line.length > 0) line.push(piece);
  }
  if (line.length > 0) lines.push(line.join('').trimEnd());
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), cut(lines[most - 1] ?? '', letters)];
}

/** The same, in lines of about the same length, so that the last one is never a single letter. */
export function evenLines(text: string, letters: number, most: number): string[] {
  let lines = inLines(text, letters, most);
  for (let narrower = letters - 0.5; narrower > letters / 2; narrower -= 0.5) {
    const tried = inLines(text, narrower, most);
    if (tried.length > lines.length || tried.join('').length !== lines.join('').length) break;
    lines = tried;
  }
  return lines;
}

/** In full-width letters: half of one for most of the Latin alphabet, a little more than they need. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  if (/[MW@%—]/.test(letter)) return 1;
  if (/[A-Z0-9mw¥&+=<>~#$À-Þ]/.test(letter)) return 0.7;
  if (/[ -~ß-ɏ｡-ﾟ]/.test(letter)) return 0.57;
  return 1;
}

/** A word that is longer than a line is cut like any other text. */
function piecesOf(text: string, letters: number): string[] {
  return (text.match(pieces) ?? []).flatMap((piece) => (widthOf(piece) <= letters ? [piece] : [...piece]));
}

/**
 * Goes back from the end of the line until neither side of the break stands where it may not. Where there is no such
 * place, or what follows it would not fit on a line, the line ends where it is full.
 */
function brokenBefore(line: readonly string[], next: string, letters: number): readonly [string[], string[]] {
  for (let at = line.length; at > 0; at--) {
    const after = line[at] ?? next;
    if (widthOf([...line.slice(at), next].join('')) > letters) break;
    if (!noStart.test(after) && !noEnd.test(line[at - 1] ?? '')) return [line.slice(0, at), line.slice(at)];
  }
  return [[...line], []];
}

function cut(line: string, letters: number): string {
  const kept = [...line];
  while (kept.length > 0 && (widthOf(kept.join('')) + 1 > letters || noEnd.test(kept.join('')))) kept.pop();
  return `${kept
    .join('')
    .trimEnd()
    .replace(/[、。・,.]$/u, '')}…`;
}

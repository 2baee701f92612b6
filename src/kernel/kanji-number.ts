const digits = '〇一二三四五六七八九';
const number = /(?<![\d,])[〇一二三四五六七八九十百千]+/g;
const spoken =
  /^(?:([二三四五六七八九]?)千)?(?:([二三四五六七八九]?)百)?(?:([二三四五六七八九]?)十)?([一二三四五六七八九]?)$/;

/** 三百万 as 300万, 十時間 as 10時間: numbers up to thousands in kanji become digits; 千 by itself is a slip, not an amount. */
export function kanjiAsDigits(text: string): string {
  return text.replaceAll(number, (run) => (run === '千' ? run : (inPlaces(run) ?? inUnits(run) ?? run)));
}

/** 二〇: digit by digit. */
function inPlaces(run: string): string | null {
  const places = [...run].map((character) => digits.indexOf(character));
  return places.includes(-1) ? null : places.join('');
}

function inUnits(run: string): string | null {
  const parts = spoken.exec(run);
  if (!parts) return null;
  const of = (part: string | undefined) => (part === undefined ? 0 : part === '' ? 1 : digits.indexOf(part));
  const [, thousands, hundreds, tens, ones] = parts;
  return String(
    of(thousands) * 1000 + of(hundreds) * 100 + of(tens) * 10 + (ones ? digits.indexOf(ones) : 0),
  );
}

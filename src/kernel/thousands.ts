/** 12,000: digits in threes, as Japanese and English write them. `toLocaleString` takes a hundred times as long. */
export function inThousands(number: number | bigint): string {
  let digits = String(number);
  let written = '';
  while (/\d{4}$/.test(digits)) {
    written = `,${digits.slice(-3)}${written}`;
    digits = digits.slice(0, -3);
  }
  return digits + written;
}

/**
 * The bytes of a table for a spreadsheet: UTF-8 with the mark that Excel looks for, CRLF, quoted where it is needed
 * (RFC 4180). A text that a spreadsheet would calculate stands behind an apostrophe; whole numbers stay numbers.
 */
export function csvBytes(rows: readonly (readonly (string | bigint | null)[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(cell).join(',')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}

function cell(value: string | bigint | null): string {
  if (value === null) return '';
  if (typeof value === 'bigint') return value.toString();
  const harmless = /^[\s\u3000]*[=+\-@＝＋－＠]/.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

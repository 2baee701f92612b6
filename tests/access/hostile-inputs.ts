import { newKey } from '../../src/platform/random.ts';
import type { DrawnField } from './drawn-form.ts';

/** What one try sends: a form with something in it that nobody meant, or no form at all. */
export interface Try {
  readonly says: string;
  readonly body: BodyInit;
  readonly headers?: Record<string, string>;
  /** The one field that was made wrong; null where the whole is. */
  readonly field: string | null;
}

/** Texts that have broken programs: too long, of another kind, of another language, or meant to be run. */
const hostile: readonly (readonly [says: string, value: string])[] = [
  ['nothing', ''],
  ['blanks', ' \t\n　​'],
  ['a very long text', '長'.repeat(60_000)],
  ['a long text', 'a'.repeat(5_001)],
  ['a long number', '9'.repeat(400)],
  ['NUL', 'あ\u0000い'],
  ['a bell', 'ding\u0007'],
  ['half a letter', 'x\ud800y'],
  ['turned reading', '\u202egnp.exe'],
  ['no character', '\uffff\ufffe'],
  ['letters that combine', `e${'\u0301'.repeat(500)}`],
  ['rare letters', '髙﨑𠮷①㈱ﾊﾝｶｸ𩸽👨‍👩‍👧‍👦'],
  ['SQL', "'; drop table contract; --"],
  ['SQL in a list', '{1,2}) or 1=1'],
  ['a tag', '<script>alert(1)</script>'],
  ['an end of the field', '"></textarea></form><img src=x onerror=alert(1)>'],
  ['a template', '{{7*7}}<%= 7 %>#{7*7}'],
  ['a formula', '=cmd|"/c calc"!A0'],
  ['a path', '../../../../etc/passwd'],
  ['an address', 'javascript:alert(1)'],
  ['a header', 'x\r\nSet-Cookie: a=b'],
  ['a percent', '%00%0d%0a%ff'],
  ['less than nothing', '-1'],
  ['nought', '0'],
  ['a fraction', '0.5'],
  ['an exponent', '1e309'],
  ['not a number', 'NaN'],
  ['without end', 'Infinity'],
  ['hexadecimal', '0x10'],
  ['beyond whole numbers', '9007199254740993'],
  ['beyond a bigint', '99999999999999999999'],
  ['full-width digits', '１２３４５６７８９０'],
  ['digits of elsewhere', '١٢٣٤٥'],
  ['a day that is none', '2026-02-30'],
  ['the first day', '0001-01-01'],
  ['the last day', '9999-12-31'],
  ['a year too far', '275760-09-14'],
  ['a time', '2026-11-13T10:00:00Z'],
  ['an id of nothing', `c_${'0'.repeat(32)}`],
  ['an id of another kind', `p_${'f'.repeat(32)}`],
  ['JSON', '{"$gt":""}'],
  ['a list', '[object Object]'],
  ['a name of every object', '__proto__'],
  ['a regular expression that never ends', `${'a'.repeat(40)}!`],
  ['an e-mail that never ends', `${'a@'.repeat(120)}a`],
  ['two e-mails', 'a@example.jp,b@example.jp'],
  ['My Number', '123456789018'],
  ['true', 'true'],
  ['null', 'null'],
];

/** About as many tries as a form gets, however many or few its fields are. */
export const triesPerForm = 200;

/** Tries made from the fields that the form has, around a body that is accepted. */
export function triesFor(fields: readonly DrawnField[], accepted: FormData): Try[] {
  const own = fields.filter(({ name, kind }) => name !== 'key' && kind !== 'file');
  const ofFiles = fields
    .filter(({ kind }) => kind === 'file')
    .flatMap(({ name }) => triesOfFile(name, accepted));
  const others = [...ofFiles, ...wholeTries(accepted)];
  // Between them the fields meet every text, each of them those that the one before has not met.
  const each = Math.min(hostile.length, Math.ceil((triesPerForm - others.length) / own.length));
  const ofFields = own.flatMap((field, n) => triesOfField(field, accepted, n * each, each));
  const tries = [...ofFields, ...others];
  for (let n = 0; tries.length < triesPerForm; n++) tries.push(strangeNames(accepted, n));
  return tries;
}

function triesOfField({ name, kind }: DrawnField, accepted: FormData, from: number, count: number): Try[] {
  const texts = Array.from(
    { length: count },
    (_, n) => hostile[(from + n) % hostile.length] ?? ['nothing', ''],
  );
  // What nobody types needs no sentence of its own, but does no harm either.
  const field = kind === 'hidden' ? null : name;
  const changed = texts.map(([says, value]) => ({
    says: `${name}: ${says}`,
    body: withField(accepted, name, [value]),
    field,
  }));
  const file = withField(accepted, name, []);
  file.append(name, new File(['x'], 'x.txt'));
  const many = Array(300).fill('x');
  return [
    ...changed,
    { says: `${name}: absent`, body: withField(accepted, name, []), field },
    { says: `${name}: 300 times`, body: withField(accepted, name, many), field },
    { says: `${name}: a file`, body: file, field },
  ];
}

function triesOfFile(name: string, accepted: FormData): Try[] {
  const of = (says: string, ...files: (File | string)[]): Try => {
    const body = withField(accepted, name, []);
    for (const file of files) body.append(name, file as File);
    return { says: `${name}: ${says}`, body, field: name };
  };
  const bytes = (...all: number[]) => new Uint8Array(all);
  return [
    of('a text', 'no file'),
    of('a program', new File([bytes(0x4d, 0x5a, 0x90, 0)], 'x.exe')),
    of('a program named as a picture', new File([bytes(0x4d, 0x5a, 0x90, 0)], 'x.png')),
    of('an empty one', new File([], 'x.txt')),
    of('half a picture', new File([bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)], 'x.png')),
    of('a PDF without an end', new File(['%PDF-1.7\n1 0 obj'], 'x.pdf')),
    of('a name that climbs', new File(['x'], '../../x\u0000.txt')),
    of('a picture that runs', new File(['<svg onload="alert(1)"/>'], 'x.svg', { type: 'image/svg+xml' })),
    of('thirty of them', ...Array.from({ length: 30 }, (_, n) => new File(['x'], `${n}.txt`))),
  ];
}

function wholeTries(accepted: FormData): Try[] {
  const whole = (says: string, body: BodyInit, type?: string): Try => ({
    says,
    body,
    field: null,
    ...(type ? { headers: { 'content-type': type } } : {}),
  });
  const form = 'application/x-www-form-urlencoded';
  return [
    whole('an empty body', '', form),
    whole('no body and no type', ''),
    whole('JSON', '{"key":"x"}', 'application/json'),
    whole('plain text', 'key=x', 'text/plain'),
    whole('a type of its own', 'key=x', 'application/x-nothing; charset=utf-7'),
    whole('broken percents', 'key=%&%zz=%f&=&&&=', form),
    whole('bytes that are no UTF-8', new Uint8Array([0x6b, 0x3d, 0xff, 0xfe, 0x00, 0xc3]), form),
    whole('a multipart without its border', 'x', 'multipart/form-data'),
    whole(
      'a multipart that never ends',
      '--b\r\nContent-Disposition: form-data; name="a',
      'multipart/form-data; boundary=b',
    ),
    whole('a multipart without names', '--b\r\n\r\nx\r\n--b--\r\n', 'multipart/form-data; boundary=b'),
    whole(
      'five thousand fields',
      new URLSearchParams(Array.from({ length: 5_000 }, (_, n) => [`a${n}`, '1'])).toString(),
      form,
    ),
    whole(
      'a table of a thousand rows',
      new URLSearchParams(Array.from({ length: 999 }, (_, n) => [`milestones.${n}.title`, 'x'])).toString(),
      form,
    ),
    whole('more than is taken', `a=${'a'.repeat(1_200_000)}`, form),
    whole('no key', withField(accepted, 'key', [])),
    whole('another key', withField(accepted, 'key', [newKey()])),
    whole('a key that is none', withField(accepted, 'key', ['../x'])),
    whole('two keys', withField(accepted, 'key', [newKey(), newKey()])),
    whole('a long key', withField(accepted, 'key', ['k'.repeat(100_000)])),
    ...['more:milestones', 'more:__proto__', 'more:constructor', 'fill', 'preview', 'x'.repeat(5_000)].map(
      (intent) => whole(`intent ${intent.slice(0, 20)}`, withField(accepted, 'intent', [intent])),
    ),
  ];
}

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'a[b]',
  'a.0.b',
  'a.999.b',
  '0',
  '',
  'typed',
  'key.key',
];

/** Fields that the form does not have, beside those that it has. */
function strangeNames(accepted: FormData, n: number): Try {
  const body = withField(accepted, 'key', [newKey()]);
  const [says, value] = hostile[n % hostile.length] ?? ['nothing', ''];
  const name = `${names[n % names.length]}${n < names.length ? '' : n}`;
  body.append(name, value);
  return { says: `a field ${name}: ${says}`, body, field: null };
}

function withField(accepted: FormData, name: string, values: readonly string[]): FormData {
  const body = new FormData();
  for (const [known, value] of accepted)
    if (known !== name) body.append(known, known === 'key' ? newKey() : value);
  for (const value of values) body.append(name, value);
  return body;
}

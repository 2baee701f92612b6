import { expect, test } from 'vitest';
import { z } from 'zod';
import { rows, text, typedYen } from '../kernel/fields.ts';
import { yen } from '../kernel/yen.ts';
import { nested, readForm, typedRows, typedText, typedTexts, withRow } from './form-state.ts';
import { keepForm, keptForm } from './kept.ts';

const schema = z.object({
  title: text({ max: 10 }),
  parts: rows(z.object({ name: text({ max: 10 }), reward: typedYen({ max: yen(1_000n) }) }), {
    min: 1,
    max: 3,
  }),
});

function sent(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const key = '0190d6a2-1111-4222-8333-444455556666';

test('a whole form is read, with its key and its rows', () => {
  const read = readForm(
    schema,
    sent([
      ['key', key],
      ['title', '入力'],
      ['parts.0.name', '前半'],
      ['parts.0.reward', '５００'],
    ]),
    () => 'new',
  );
  expect(read).toMatchObject({
    ok: true,
    value: { title: '入力', parts: [{ name: '前半', reward: 500n }] },
    form: { key },
  });
});

test('each problem is found by the path of its field, and what was typed stays', () => {
  const read = readForm(
    schema,
    sent([
      ['title', ''],
      ['parts.0.name', '前半'],
      ['parts.0.reward', '1e3'],
    ]),
    () => 'new',
  );
  expect(read.ok).toBe(false);
  expect([...read.form.problems]).toEqual([
    ['title', { why: 'missing' }],
    ['parts.0.reward', { why: 'not-an-amount' }],
  ]);
  expect(typedText(read.form, 'parts.0.reward')).toBe('1e3');
  expect(read.form.key).toBe('new');
});

test('an empty row in the middle is left out, so that a problem stands beside its own row', () => {
  const read = readForm(
    schema,
    sent([
      ['title', 'x'],
      ['parts.0.name', 'a'],
      ['parts.0.reward', '1'],
      ['parts.1.name', ''],
      ['parts.1.reward', ''],
      ['parts.2.name', 'c'],
      ['parts.2.reward', '0'],
    ]),
    () => 'new',
  );
  expect([...read.form.problems.keys()]).toEqual(['parts.1.reward']);
  expect(typedText(read.form, 'parts.1.name')).toBe('c');
  expect(typedRows(withRow(read.form, 'parts'), 'parts')).toBe(3);
});

test('several values of one name are several, and names that are no fields are dropped', () => {
  const typed = nested(
    sent([
      ['days', 'a'],
      ['days', 'b'],
      ['__proto__.0.x', '1'],
      ['a b', '1'],
      ['constructor', 'x'],
    ]),
  );
  expect(typedTexts({ key, typed, problems: new Map() }, 'days')).toEqual(['a', 'b']);
  expect(Object.keys(typed).sort()).toEqual(['constructor', 'days']);
  expect(typedText({ key, typed: {}, problems: new Map() }, 'toString')).toBe('');
});

test('a form survives the sign-in, without its secrets', () => {
  const form = sent([
    ['key', key],
    ['title', '髙﨑𠮷①'],
    ['password', 'secret'],
    ['newPassword', 'secret'],
  ]);
  const kept = keptForm(keepForm('/r/yuinosato/jobs/new', form));
  expect(kept).toEqual({
    action: '/r/yuinosato/jobs/new',
    fields: [
      ['key', key],
      ['title', '髙﨑𠮷①'],
    ],
    lostFiles: false,
  });
});

test.each(['https://elsewhere.example/r/x/y', '//elsewhere/r/x/y', '/r/x/../../etc', 'javascript:alert(1)'])(
  'a kept form never leaves the site: %s',
  (action) => {
    const packed = Buffer.from(JSON.stringify({ action, fields: [], lostFiles: false })).toString(
      'base64url',
    );
    expect(keptForm(packed)).toBeNull();
  },
);

test('what was not packed here is nothing', () => {
  expect(keptForm('')).toBeNull();
  expect(keptForm('!!!')).toBeNull();
});

import { expect, test } from 'vitest';
import { allowed } from './log.ts';

test('a line holds the allowed fields alone', () => {
  const fields = { region: 1, task: 'send-mail', email: 'hana@example.jp', person: { name: '髙﨑' } };
  expect(JSON.parse(JSON.stringify(allowed(fields)))).toEqual({ region: 1, task: 'send-mail' });
});

test('what others say about a person does not reach the log through an error', () => {
  const refused = Object.assign(new Error('550 <hana@example.jp>: no such user'), {
    code: 'EENVELOPE',
    responseCode: 550,
  });
  const wrapped = new Error('could not send to 髙﨑', { cause: refused });
  const line = JSON.stringify(allowed({ error: wrapped }));
  expect(line).not.toMatch(/hana|髙﨑/);
  expect(JSON.parse(line).error).toMatchObject({
    name: 'Error',
    cause: { code: 'EENVELOPE', responseCode: 550 },
  });
});

test('our own mistakes keep their message and place', () => {
  const line = JSON.stringify(allowed({ error: new TypeError('x is not a function') }));
  expect(JSON.parse(line).error).toMatchObject({
    message: 'x is not a function',
    at: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
  });
});

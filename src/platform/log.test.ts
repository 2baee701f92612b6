import { afterEach, expect, test, vi } from 'vitest';
import { allowed, type LogFields, seldom } from './log.ts';

afterEach(() => {
  vi.useRealTimers();
});

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

test('what happens a thousand times is said at once, then counted, and said anew after a pause', () => {
  vi.useFakeTimers();
  const said: LogFields[] = [];
  const tell = seldom((fields) => said.push(fields), 10_000);
  for (let time = 0; time < 1_000; time++) tell({ requestId: `r${time}` });
  expect(said).toEqual([{ requestId: 'r0' }]);
  vi.advanceTimersByTime(10_000);
  tell();
  vi.advanceTimersByTime(30_000);
  expect(said.slice(1)).toEqual([
    { count: 999, milliseconds: 10_000 },
    { count: 1, milliseconds: 10_000 },
  ]);
  tell({ requestId: 'later' });
  expect(said.at(-1)).toEqual({ requestId: 'later' });
});

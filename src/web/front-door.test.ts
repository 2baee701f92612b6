import { Agent, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { admission, type Places, placesOf, type RequestKind } from './admission.ts';
import { type FrontDoor, frontDoor } from './front-door.ts';

const one: Places = { lasting: 1, burst: 1 };
let door: FrontDoor;
let port: number;
let refused: RequestKind[];
let asked: number;
let held: PromiseWithResolvers<void>;

beforeEach(async () => {
  refused = [];
  asked = 0;
  held = Promise.withResolvers();
  const site = new Hono();
  site.get('/livez', (http) => http.text('alive'));
  site.all('*', async (http) => {
    asked += 1;
    await held.promise;
    return http.text('answered');
  });
  door = frontDoor({
    fetch: site.fetch,
    admission: admission({ ...placesOf, reading: one, form: one, upload: one }),
    refused: (kind) => refused.push(kind),
  });
  await new Promise<void>((listening) => door.server.listen(0, '127.0.0.1', listening));
  ({ port } = door.server.address() as AddressInfo);
});
afterEach(async () => {
  held.resolve();
  door.server.closeAllConnections();
  await new Promise((closed) => door.server.close(closed));
});

const at = (path: string) => `http://127.0.0.1:${port}${path}`;

test.each([
  ['/r/yuinosato/jobs', 'ja', 'いま混み合っています'],
  ['/en/r/yuinosato/jobs', 'en', 'Many people are here right now'],
])(
  'who comes to %s when all places are taken reads at once that it is crowded',
  async (path, lang, words) => {
    await fetchHeld();
    const answer = await fetch(at(path));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const html = await answer.text();
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(words);
    expect(refused).toEqual(['reading']);
    expect(asked).toBe(1);
  },
);

test('those who ask after our health get an answer all the same', async () => {
  await fetchHeld();
  expect((await fetch(at('/livez'))).status).toBe(200);
});

test('a place is free again when its answer is out, or when its visitor has gone', async () => {
  const first = await fetchHeld();
  held.resolve();
  expect((await first.response).status).toBe(200);
  held = Promise.withResolvers();
  const gone = new AbortController();
  const { response } = await fetchHeld({ signal: gone.signal });
  gone.abort();
  await expect(response).rejects.toThrow();
  await sleep(50);
  held.resolve();
  expect((await fetch(at('/r/yuinosato/jobs'))).status).toBe(200);
  expect(refused).toEqual([]);
});

test('a short form that is refused leaves its line open; of a long one the line is cut, and nothing of it is read', async () => {
  const { response } = await fetchHeld({ method: 'POST', body: 'a=1' });
  const short = await send('a='.padEnd(2_000, 'x'));
  expect([short.statusCode, short.headers.connection]).toEqual([503, 'keep-alive']);
  const upload = await fetchHeld({ method: 'POST', body: 'x'.repeat(70_000) });
  const long = await send(null, 60_000_000);
  expect([long.statusCode, long.headers.connection]).toEqual([503, 'close']);
  expect(refused).toEqual(['form', 'upload']);
  held.resolve();
  await Promise.all([response, upload.response]);
});

test('when it closes, who is being answered gets the answer, and lines without a question end', async () => {
  const idle = connect(port, '127.0.0.1');
  idle.write('GET /livez HTTP/1.1\r\nhost: a\r\n\r\n');
  await new Promise((heard) => idle.once('data', heard));
  const hungUp = new Promise((ended) => idle.once('close', ended));
  const { response } = await fetchHeld();
  const closed = door.close();
  await hungUp;
  await expect(fetch(at('/livez'))).rejects.toThrow();
  held.resolve();
  const answer = await response;
  expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
  await closed;
});

/** Somebody who has the one place, until `held` is resolved. */
async function fetchHeld(how: RequestInit = {}): Promise<{ readonly response: Promise<Response> }> {
  const before = asked;
  const response = fetch(at('/r/yuinosato/jobs'), how);
  response.catch(() => {});
  while (asked === before) await sleep(5);
  return { response };
}

/** Sends a form; without a body, only says that one of so many bytes is to come. */
function send(body: string | null, length = Buffer.byteLength(body ?? '')): Promise<IncomingMessage> {
  return new Promise((answered, failed) => {
    const sent = request(at('/r/yuinosato/jobs'), {
      method: 'POST',
      agent: new Agent({ keepAlive: true }),
      headers: { 'content-length': length },
    });
    sent.on('response', (answer) => answered(answer.resume())).on('error', failed);
    if (body === null) sent.flushHeaders();
    else sent.end(body);
  });
}

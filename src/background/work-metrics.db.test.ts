import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { exampleRegion } from '../modules/regions/region.examples.ts';
import { markFailed, recentMails, sendMail } from '../platform/outbox.ts';
import { moveClock } from '../platform/testing/clock.ts';
import { useOwnDatabase } from '../platform/testing/own-database.ts';
import { inTransaction, reading } from '../platform/transaction.ts';
import { serveWorkMetrics, workMetrics } from './work-metrics.ts';

const database = useOwnDatabase();

const value = (text: string, line: string) => {
  const found = text.split('\n').find((each) => each.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length + 1));
};

test('letters that wait or were given up are counted in all regions, with the age of the oldest', async () => {
  const regions = [await exampleRegion(), await exampleRegion()];
  for (const [index, region] of regions.entries())
    await inTransaction(region, (tx) =>
      sendMail(tx, { to: 'hana@example.jp', subject: '髙﨑様', text: '㈱', key: `letter-of-${index}-00` }),
    );
  const [first] = regions;
  if (!first) throw new Error('no region');
  await inTransaction(first, (tx) =>
    sendMail(tx, { to: 'a@example.jp', subject: '①', text: '', key: 'another-one' }),
  );
  const lost = (await reading(first, (tx) => recentMails(tx))).find(({ subject }) => subject === '①');
  await inTransaction(first, (tx) => markFailed(tx, lost?.id ?? '', 'EENVELOPE', true));
  await moveClock(database, 90_000);
  const text = await workMetrics();
  expect(value(text, 'yuinowa_work_known')).toBe(1);
  expect(value(text, 'yuinowa_mails{state="waiting"}')).toBe(2);
  expect(value(text, 'yuinowa_mails{state="failed"}')).toBe(1);
  expect(value(text, 'yuinowa_mail_oldest_seconds')).toBeGreaterThan(85);
  expect(value(text, 'yuinowa_tasks{state="waiting"}')).toBe(3);
  expect(value(text, 'yuinowa_tasks{state="failed"}')).toBe(0);
  expect(text).not.toMatch(/hana|髙﨑|㈱/);
});

test('they are shown at one address of this machine alone', async () => {
  const server = serveWorkMetrics(0);
  await once(server, 'listening');
  const { port, address } = server.address() as AddressInfo;
  expect(address).toBe('127.0.0.1');
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(value(await answer.text(), 'yuinowa_work_known')).toBe(1);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  server.closeAllConnections();
  server.close();
});

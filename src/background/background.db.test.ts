import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PersonId, RegionId } from '../kernel/ids.ts';
import { examplePerson } from '../modules/identity/person.examples.ts';
import { exampleOpenJob } from '../modules/jobs/job.examples.ts';
import { notificationsOf, tell } from '../modules/messages/index.ts';
import { exampleClient } from '../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../modules/regions/region.examples.ts';
import { exampleLife, exampleWorker } from '../modules/workers/worker.examples.ts';
import { asAdministrator } from '../platform/embedded-postgres/administer.ts';
import { type Mailer, smtpMailer } from '../platform/mail.ts';
import { deadLetters, recentMails, sendAgain, sendMail } from '../platform/outbox.ts';
import { openPool } from '../platform/pool.ts';
import { newId } from '../platform/random.ts';
import { runTasks, type TaskRunner } from '../platform/task-runner.ts';
import { moveClock } from '../platform/testing/clock.ts';
import { type FreshDatabase, freshDatabase } from '../platform/testing/database.ts';
import { mailServer } from '../platform/testing/mail-server.ts';
import { inTransaction, reading, usePool } from '../platform/transaction.ts';
import { runSweeps } from './sweeps.ts';
import { tasksOf } from './tasks.ts';

const keys = { auditAnchor: Buffer.alloc(32, 7) };
let database: FreshDatabase;
let pool: ReturnType<typeof openPool>;
let region: RegionId;
let runner: TaskRunner | undefined;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 6, () => {});
  usePool(pool);
  region = await exampleRegion();
});
afterEach(async () => {
  await runner?.stop();
  runner = undefined;
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const from = 'Yuinowa <yuinowa@example.jp>';
const letter = { to: 'hana@example.jp', subject: '件名', text: '本文です。\n' };

function run(mailer: Mailer, queueUrl = database.url('queue')): void {
  runner = runTasks(queueUrl, tasksOf({ pool, mailer, keys }));
}
async function until<Value>(read: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> {
  for (const deadline = Date.now() + 15_000; ; await sleep(50)) {
    const value = await read().catch(() => undefined);
    if (value !== undefined && holds(value)) return value;
    if (Date.now() > deadline) throw new Error(`It never came so far: ${JSON.stringify(value)}`);
  }
}
const send = (key: string, changes: Partial<typeof letter> = {}) =>
  inTransaction(region, (tx) => sendMail(tx, { ...letter, ...changes, key }));
const mail = async (subject: string) =>
  (await reading(region, (tx) => recentMails(tx))).find((sent) => sent.subject === subject);
const settled = (subject: string) =>
  until(
    () => mail(subject),
    (found) => found?.state !== 'waiting',
  );

test('a mail reaches its one recipient as plain text, whatever stands in its subject', async () => {
  const smtp = await mailServer();
  run(smtpMailer(smtp.url, from));
  await send('injection', { subject: '髙﨑𠮷①様\r\nBcc: everyone@example.jp\r\n\r\n<b>偽の本文</b>' });
  const subject = '髙﨑𠮷①様 Bcc: everyone@example.jp <b>偽の本文</b>';
  await settled(subject);
  expect(smtp.received.map(({ recipients }) => recipients)).toEqual([['hana@example.jp']]);
  const parsed = await PostalMime.parse(smtp.received[0]?.raw ?? '');
  expect(parsed.subject).toBe(subject);
  expect(parsed.text?.trim()).toBe('本文です。');
  expect([parsed.bcc, parsed.cc, parsed.html, parsed.attachments]).toEqual([
    undefined,
    undefined,
    undefined,
    [],
  ]);
  expect(parsed.to?.map(({ address }) => address)).toEqual(['hana@example.jp']);
  expect(parsed.from?.address).toBe('yuinowa@example.jp');
  await smtp.stop();
});

test('the mail of the day reaches its one reader through the mail server, once', async () => {
  const clockAt = (text: string) => moveClock(database, Date.parse(text) - Date.now());
  const smtp = await mailServer();
  await clockAt('2026-11-20T21:30:00+09:00');
  await inTransaction(region, async (tx) => {
    const person = await examplePerson(tx, [], { email: 'takasaki@example.jp' });
    for (const title of ['味噌のラベル①', '味噌の箱②']) {
      await tell(tx, person, 'job-opened', { jobId: newId('job'), title }, title);
    }
  });
  await clockAt('2026-11-21T07:30:00+09:00');
  await Promise.all([runSweeps(keys), runSweeps(keys)]);
  await moveClock(database, 0);
  run(smtpMailer(smtp.url, from));
  await settled('[例の町1] お知らせが2件あります');
  expect(smtp.received.map(({ recipients }) => recipients)).toEqual([['takasaki@example.jp']]);
  const { text } = await PostalMime.parse(smtp.received[0]?.raw ?? '');
  expect(text).toMatch(/■ 募集と応募.+「味噌のラベル①」.+「味噌の箱②」.+\/notices\/settings/s);
  await smtp.stop();
});

test('two recipients in one address are refused by the database', async () => {
  for (const to of [
    'a@example.jp, b@example.jp',
    'a@example.jp\r\nRCPT TO:<b@example.jp>',
    'A <a@example.jp>',
  ]) {
    await expect(send(`two:${to}`, { to })).rejects.toThrow(/check constraint/);
  }
});

test('the same letter written twice goes out once', async () => {
  const smtp = await mailServer();
  await send('once', { subject: 'once' });
  await send('once', { subject: 'once' });
  run(smtpMailer(smtp.url, from));
  await settled('once');
  await sleep(200);
  expect(smtp.received).toHaveLength(1);
  await smtp.stop();
});

test('an unknown address makes a dead letter at once, without its words, and can be sent again', async () => {
  const smtp = await mailServer();
  run(smtpMailer(smtp.url, from));
  await send('gone', { to: 'gone@example.jp', subject: 'gone' });
  expect(await settled('gone')).toMatchObject({ state: 'failed', tries: 1, lastError: 'EENVELOPE 550' });
  const [dead] = await reading(region, deadLetters);
  expect(dead).toMatchObject({ recipient: 'gone@example.jp', subject: 'gone' });
  expect(dead).not.toHaveProperty('body');
  expect(await inTransaction(region, (tx) => sendAgain(tx, dead?.id ?? ''))).toBe(true);
  await until(
    () => mail('gone'),
    (found) => found?.state === 'failed' && found.tries === 1,
  );
  await smtp.stop();
});

test('a mail server that is away is tried again later, under the same message id', async () => {
  const ids: string[] = [];
  run({
    async deliver({ id }) {
      ids.push(id);
      if (ids.length === 1) throw Object.assign(new Error('refused'), { code: 'ECONNECTION' });
    },
    close: () => {},
  });
  await send('later', { subject: 'later' });
  expect(
    await until(
      () => mail('later'),
      (found) => found?.tries === 1,
    ),
  ).toMatchObject({ state: 'waiting', lastError: 'ECONNECTION' });
  expect(await settled('later')).toMatchObject({ state: 'sent', tries: 2 });
  expect(new Set(ids).size).toBe(1);
});

test('stopping waits for the mail that is under way', async () => {
  let sent = false;
  let begun = false;
  run({
    async deliver() {
      begun = true;
      await sleep(500);
      sent = true;
    },
    close: () => {},
  });
  await send('slow', { subject: 'slow' });
  await until(async () => begun, Boolean);
  await runner?.stop();
  expect(sent).toBe(true);
  expect(await mail('slow')).toMatchObject({ state: 'sent' });
});

/** Stands between a client and the server, and can be cut like a cable. */
async function cable(
  url: string,
): Promise<{ url: string; cut(): void; mend(): Promise<void>; close(): void }> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const open = (port: number) =>
    new Promise<Server>((listening) => {
      const server = createServer((inner) => {
        const outer = connect(Number(target.port), target.hostname);
        for (const socket of [inner, outer]) {
          sockets.add(socket);
          socket.on('error', () => {}).on('close', () => sockets.delete(socket));
        }
        inner.pipe(outer).pipe(inner);
      });
      server.listen(port, '127.0.0.1', () => listening(server));
    });
  let server = await open(0);
  const { port } = server.address() as { port: number };
  const through = new URL(url);
  through.port = String(port);
  const cut = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: through.href,
    cut,
    async mend() {
      server = await open(port);
    },
    close: cut,
  };
}

test('tasks go on when the database went away and came back', async () => {
  const line = await cable(database.url('queue'));
  const delivered: string[] = [];
  run({ deliver: async ({ subject }) => void delivered.push(subject), close: () => {} }, line.url);
  await send('before', { subject: 'before' });
  await settled('before');
  line.cut();
  await send('meanwhile', { subject: 'meanwhile' });
  await sleep(1_500);
  expect(delivered).toEqual(['before']);
  await line.mend();
  await settled('meanwhile');
  await send('after', { subject: 'after' });
  await settled('after');
  expect(delivered).toEqual(['before', 'meanwhile', 'after']);
  await runner?.stop();
  runner = undefined;
  line.close();
}, 40_000);

test('a sweep in one process keeps the other from sweeping', async () => {
  const other = openPool(database.url('app'), 2, () => {});
  const client = await other.connect();
  await client.query('select pg_advisory_lock(7116002)');
  const sweep = tasksOf({ pool, mailer: { deliver: async () => {}, close: () => {} }, keys }).sweep;
  const sealed = () =>
    asAdministrator(database.url('admin'), async (admin) =>
      Number((await admin.query('select count(*) from audit_block')).rows[0].count),
    );
  const before = await sealed();
  await asAdministrator(database.url('app'), (app) =>
    app.query(`begin; set local app.region_id = ${region};
      insert into audit_entry (region_id, at, channel, reason, action, subject_kind, subject_id)
      values (${region}, now() - interval '1 minute', 'system', 'test', 'test.done', 'region', '1'); commit`),
  );
  await sweep?.({}, false);
  expect(await sealed()).toBe(before);
  client.release(true);
  await until(
    async () => {
      await sweep?.({}, false);
      return sealed();
    },
    (count) => count === before + 1,
  );
  await other.end();
});

test('an opened posting finds its way to those whom it fits', async () => {
  run({ deliver: async () => {}, close: () => {} });
  const worker = await exampleWorker(region);
  await exampleLife(worker);
  const jobId = await exampleOpenJob((await exampleClient(region)).actor, { expectedHours: 4 });
  const [notice] = await until(
    () => reading(region, (tx) => notificationsOf(tx, worker.personId as PersonId)),
    (notices) => notices.length > 0,
  );
  expect(notice?.telling).toMatchObject({ kind: 'job-suits', facts: { jobId } });
});

test('a connection that dies in the middle of some work ends that work alone', async () => {
  const broken = inTransaction(region, async (tx) => {
    const { rows } = await tx.client.query('select pg_backend_pid() as pid');
    await asAdministrator(database.url('admin'), (admin) =>
      admin.query('select pg_terminate_backend($1)', [rows[0].pid]),
    );
    await sleep(200);
    return deadLetters(tx);
  });
  await expect(broken).rejects.toThrow();
  expect(await reading(region, deadLetters)).toBeDefined();
});

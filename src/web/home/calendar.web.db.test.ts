import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type RegionId, slugOf } from '../../kernel/ids.ts';
import { changeMembership, makeCalendar } from '../../modules/accounts/index.ts';
import { submitJob } from '../../modules/jobs/index.ts';
import { exampleDraft, exampleOpenJob, exampleProposal, settled } from '../../modules/jobs/job.examples.ts';
import { exampleClient, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleOwed } from '../../modules/settlement/payout-walk.examples.ts';
import { exampleFundedContract } from '../../modules/settlement/settlement.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { diskFileStore, useFileStore } from '../../platform/file-store.ts';
import { newKey } from '../../platform/random.ts';
import { sql } from '../../platform/sql.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { parseIcs } from '../ics.examples.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
let folder: string;
let money: Awaited<ReturnType<typeof exampleOwed>>;
const account = '/r/yuinosato/account/calendar';

beforeAll(async () => {
  site = await exampleSite();
  folder = await mkdtemp(path.join(tmpdir(), 'yuinowa-calendar-'));
  useFileStore(diskFileStore(folder));
  await site.clockAt('2026-11-20T12:00:00+09:00');
  region = await exampleRegion('yuinosato');
  money = await exampleOwed(region);
  await exampleRegion('tonari');
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** The address as its owner's page shows it; null where it shows none. */
async function addressOf(person: Actor): Promise<string | null> {
  const html = await (await (await site.signedInAs(person)).get(account)).text();
  return /<code id="calendar-address">http:\/\/localhost:3000([^<]+)<\/code>/.exec(html)?.[1] ?? null;
}
async function made(person: Actor): Promise<string> {
  const pressed = await (await site.signedInAs(person)).post(account, {});
  expect(pressed.status).toBe(303);
  const address = await addressOf(person);
  if (address === null) throw new Error('The page shows the address that was made');
  return address;
}
const get = (address: string, headers = {}) => site.signedOut().get(address, headers);
const eventsAt = async (address: string) => parseIcs(await (await get(address)).text()).parts;
const summariesAt = async (address: string) =>
  (await eventsAt(address)).map(({ lines }) => lines.get('SUMMARY') ?? '');

test('a worker’s calendar holds what they deliver, are paid and wait for, without names or amounts', async () => {
  const title = '髙﨑㈱の①を𠮷田さんと打つ';
  const working = await exampleFundedContract(region, money, { title, state: 'funded' });
  const { worker, client } = working;
  const jobId = await exampleOpenJob((await exampleClient(region)).actor, { title: '応募した仕事' });
  const proposalId = await exampleProposal(worker, jobId);
  const address = await made(worker);
  const answer = await get(address);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const file = await answer.text();
  expect(file).not.toMatch(/佐藤|¥|商店|BEGIN:VALARM/);
  const events = parseIcs(file).parts;
  const byUid = new Map(events.map(({ lines }) => [lines.get('UID')?.split('@')[0], lines]));
  const delivery = byUid.get(`delivery-${working.milestoneId}`);
  expect(delivery?.get('SUMMARY')).toBe(`納品の期限：${title}`);
  expect(delivery?.get('DTSTART;VALUE=DATE')).toMatch(/^2026\d{4}$/);
  expect(Number(delivery?.get('SEQUENCE'))).toBeGreaterThan(0);
  expect(delivery?.get('URL;VALUE=URI')).toContain(slugOf('contract', working.contractId));
  expect(byUid.get(`proposal-${proposalId}`)?.get('SUMMARY')).toBe('応募への返事の期限：応募した仕事');

  expect(await summariesAt(await made(client))).toContain(`納品の予定：${title}`);
});

test('the client’s day to accept is the hour at which it ends; the worker’s is the day of the pay', async () => {
  const delivered = await exampleFundedContract(region, money, { title: '届いた仕事', state: 'delivered' });
  const client = await eventsAt(await made(delivered.client));
  const acceptance = client.find(({ lines }) => lines.get('SUMMARY') === '検収の期限：届いた仕事');
  expect(acceptance?.lines.get('DTSTART')).toMatch(/^2026\d{4}T090000Z$/);

  const paid = await exampleFundedContract(region, money, { title: '終わった仕事', state: 'accepted' });
  settled(await money.plan());
  expect(await summariesAt(await made(paid.worker))).toContain('報酬の振込の予定：終わった仕事');
});

test('who has a duty finds its first day, and nobody finds that of others', async () => {
  await exampleFundedContract(region, money, { title: '他人の仕事', state: 'funded' });
  const officer = await exampleStaff(region, 'officer');
  const summaries = await summariesAt(await made(officer));
  expect(summaries.join()).not.toContain('他人の仕事');
  expect(await summariesAt(await made(await exampleWorker(region)))).toEqual([]);
  const { actor } = await exampleClient(region);
  const jobId = await exampleDraft(actor);
  settled(await submitJob(actor, { jobId, key: newKey() }));
  const csp = await exampleStaff(region, 'csp');
  expect((await summariesAt(await made(csp))).join()).toContain('募集');
});

test('a new address ends the one before, and none is left when it is taken away', async () => {
  const worker = await exampleWorker(region);
  const visitor = await site.signedInAs(worker);
  expect(await addressOf(worker)).toBeNull();
  const first = await made(worker);
  expect(await addressOf(worker)).toBe(first);
  const second = await made(worker);
  expect(second).not.toBe(first);
  expect([(await get(first)).status, (await get(second)).status]).toEqual([404, 200]);
  await visitor.post(`${account}/end`, {});
  expect((await get(second)).status).toBe(404);
  expect(await addressOf(worker)).toBeNull();
});

test('who is suspended is shown nothing from that moment on, and again once they are back', async () => {
  const worker = await exampleWorker(region);
  const officer = await exampleStaff(region, 'officer');
  const address = await made(worker);
  const { personId } = worker;
  if (!personId) throw new Error('The example is a person');
  for (const [state, status] of [
    ['suspended', 404],
    ['active', 200],
  ] as const) {
    const reason = '連絡がとれないため';
    settled(await changeMembership(officer, { personId, state, reason, leavesUnheld: false, key: newKey() }));
    expect((await get(address)).status).toBe(status);
  }
});

test('an address opens in its own region alone, and a wrong one is like none', async () => {
  const address = await made(await exampleWorker(region));
  const wrong = [
    address.replace('yuinosato', 'tonari'),
    address.replace(/.{4}\.ics$/, 'AAAA.ics'),
    address.replace('.ics', ''),
    '/r/yuinosato/calendar/x.ics',
  ];
  for (const at of wrong) expect((await get(at)).status, at).toBe(404);
});

test('the page is for its owner, is kept by nobody, and the database holds no secret that opens anything', async () => {
  const worker = await exampleWorker(region);
  const address = await made(worker);
  const page = await (await site.signedInAs(worker)).get(account);
  expect(page.headers.get('cache-control')).toBe('private, no-store');
  const signedOut = await site.signedOut().get(account);
  expect(await signedOut.text()).not.toContain('calendar-address');
  const token = /calendar\/(.+)\.ics/.exec(address)?.[1] ?? '';
  const kept = await inTransaction(
    region,
    (tx) => sql<{ all: string }>(tx)`
    select (select string_agg(c::text, '') from calendar_address c where c.region_id = ${tx.regionId})
      || (select string_agg(i::text, '') from platform.idempotency i where i.region_id = ${tx.regionId}) as all`,
  );
  expect(kept[0]?.all).not.toContain(token);
  expect(kept[0]?.all).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
});

test('nobody makes an address for somebody else', async () => {
  const worker = await exampleWorker(region);
  const csp = await exampleStaff(region, 'csp');
  const acting = { ...csp, actingFor: worker.personId, channel: 'phone' } as const;
  await expect(makeCalendar(acting, { key: newKey() })).rejects.toThrow();
});

test('a program that has it already is told that nothing has changed', async () => {
  const address = await made(await exampleWorker(region));
  const answer = await get(address);
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  const etag = answer.headers.get('etag') ?? '';
  expect((await get(address, { 'if-none-match': etag })).status).toBe(304);
});

test('an order’s page offers its next day as a file, to its sides alone', async () => {
  const working = await exampleFundedContract(region, money, { title: '伝票の入力、①', state: 'funded' });
  const at = `/r/yuinosato/contracts/${slugOf('contract', working.contractId)}`;
  const file = `${at}/deadlines/${slugOf('milestone', working.milestoneId)}.ics`;
  const worker = await site.signedInAs(working.worker);
  expect(await (await worker.get(at)).text()).toContain(`href="${file}"`);
  const answer = await worker.get(file);
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="deadline.ics"');
  const [event, ...others] = parseIcs(await answer.text()).parts;
  expect(others).toEqual([]);
  // The same deadline as in the person's own calendar.
  expect(event?.lines.get('UID')).toBe(`delivery-${working.milestoneId}@localhost`);
  expect(event?.lines.get('SUMMARY')).toBe('納品の期限：伝票の入力、①');
  const stranger = await site.signedInAs(await exampleWorker(region));
  expect((await stranger.get(file)).status).toBe(404);
  expect((await worker.get(`${at}/deadlines/m_${'0'.repeat(32)}.ics`)).status).toBe(404);
});

import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { JobId, RegionId } from '../../kernel/ids.ts';
import { asAdministrator } from '../../platform/embedded-postgres/administer.ts';
import { newKey } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { restoreOrganization, suspendOrganization } from '../organizations/index.ts';
import { exampleClient, exampleStaff } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { outdateDocumentsOf, outdatedDocuments, removeDocument } from '../search/index.ts';
import { amendJob, closeJob, jobPage, relistJob, reopenJob, searchJobs, stopJob } from './index.ts';
import { exampleDraft, exampleJobForm, exampleOpenJob, settled } from './job.examples.ts';
import { noFilter } from './listing.rules.ts';

const database = useOwnDatabase();
let region: RegionId;
let client: Actor;
let organization: Awaited<ReturnType<typeof exampleClient>>['organization'];
let jobId: JobId;
let number = 0;

beforeAll(async () => {
  region = await exampleRegion('yuinosato');
  ({ actor: client, organization } = await exampleClient(region, { name: '株式会社髙﨑𠮷①商店' }));
});
beforeEach(async () => {
  number += 1;
  jobId = await exampleOpenJob(client, { title: title(), skills: ['spreadsheet'] });
});
const title = () => `りんご箱の伝票を入力する第${number}便`;

async function isFound(words = title(), filter = {}): Promise<boolean> {
  const search = { filter: { ...noFilter, ...filter, words }, regions: [region], limit: 10 };
  const { found } = await reading(region, (tx) => searchJobs(tx, search));
  return found.some(({ id }) => id === jobId);
}

test('an opened posting is found by its words, its client and its kind of work', async () => {
  for (const words of [title(), '髙﨑𠮷①', 'データ入力', 'Data entry', '表計算'])
    expect([words, await isFound(words)]).toEqual([words, true]);
  expect(await isFound('翻訳')).toBe(false);
  expect(await isFound(title(), { skill: 'spreadsheet', category: 'data-entry', hours: 10 })).toBe(true);
  expect(await isFound(title(), { hours: 5 })).toBe(false);
});

test.each([
  ['文字おこし', { category: 'transcription', withholdingKind: 'none' }],
  ['文字起し', { category: 'transcription', withholdingKind: 'none' }],
  ['もじおこし', { category: 'transcription', withholdingKind: 'none' }],
  ['テープ起こし', { skills: ['transcribing'] }],
  ['エクセル', { deliverableFormat: '表計算のファイル（Excel）' }],
  ['excel', { skills: ['spreadsheet'] }],
  ['にゅうりょく', { category: 'data-entry' }],
  ['しゃしん', { acceptanceCriteria: '写真が10枚あること。' }],
  ['ほんやく', { category: 'translation' }],
  ['えいご', { skills: ['english'] }],
  ['データー入力', { category: 'data-entry' }],
  ['アンケト', { category: 'survey' }],
  ['2400', { title: '写真2,400枚の整理' }],
  ['２４００', { title: '写真2,400枚の整理' }],
  ['在宅　入力', { workplace: 'home', category: 'data-entry' }],
  ['スマホ', { phoneEnough: true }],
  ['初心者', { beginnersWelcome: true }],
  ['はじめて', { beginnersWelcome: true }],
  ['検査表', { sampleResult: '検査表の見本' }],
] as const)('%s is another word for what a posting is or says: %j', async (words, content) => {
  jobId = await exampleOpenJob(client, content as Parameters<typeof exampleOpenJob>[1]);
  expect(await isFound(words)).toBe(true);
});

test('what a posting is not, no other word finds', async () => {
  jobId = await exampleOpenJob(client, { title: '味噌の値札', category: 'design', beginnersWelcome: false });
  for (const words of ['もじおこし', 'ほんやく', '初心者', '2400'])
    expect([words, await isFound(words)]).toEqual([words, false]);
});

test('a draft is not found', async () => {
  jobId = await exampleDraft(client, { title: '下書きだけの伝票' });
  expect(await isFound('下書きだけ')).toBe(false);
});

test('a changed posting is found by what it says now', async () => {
  const job = await reading(region, (tx) => jobPage(tx, jobId));
  const change = { title: 'ぶどう箱の伝票', expectedHours: 4, changeNote: '品目が変わりました。' };
  settled(
    await amendJob(client, { ...job, milestones: [...job.milestones], ...change, jobId, key: newKey() }),
  );
  expect([await isFound(), await isFound('ぶどう箱'), await isFound('ぶどう箱', { hours: 5 })]).toEqual([
    false,
    true,
    true,
  ]);
});

test('a closed posting is found again only when it is reopened', async () => {
  settled(await closeJob(client, { jobId, reason: '人手が足りました。', key: newKey() }));
  expect(await isFound()).toBe(false);
  const { applicationDeadline, milestones } = await exampleJobForm(client);
  settled(await reopenJob(client, { jobId, applicationDeadline, milestones, key: newKey() }));
  expect(await isFound()).toBe(true);
});

test('a stopped posting is not found', async () => {
  const csp = await exampleStaff(region, 'csp');
  settled(await stopJob(csp, { jobId, reason: '連絡先を確かめます。', key: newKey() }));
  expect(await isFound()).toBe(false);
});

test('postings of a suspended client are not found until it is restored', async () => {
  const officer = await exampleStaff(region, 'officer');
  const command = { organizationId: organization.id, reason: '電話がつながりません。' };
  settled(await suspendOrganization(officer, { ...command, key: newKey() }));
  expect(await isFound()).toBe(false);
  settled(await restoreOrganization(officer, { ...command, key: newKey() }));
  expect(await isFound()).toBe(true);
});

test('what is outdated is written anew by the clock', async () => {
  await inTransaction(region, (tx) => outdateDocumentsOf(tx, organization.id));
  const named = await reading(region, outdatedDocuments);
  expect(named.map(({ id }) => id)).toContain(jobId);
  const actor = systemActor(region, 'what a posting is found by has changed');
  for (const { id } of named) settled(await relistJob(actor, { jobId: id as JobId, key: newKey() }));
  expect(await reading(region, outdatedDocuments)).toEqual([]);
  expect(await isFound()).toBe(true);
});

test('what was written before other words were known is written anew', async () => {
  const migration = await readFile('db/migrations/20261124_1100_search_other_words.sql', 'utf8');
  await asAdministrator(database.url('owner'), (client) => client.query(migration));
  const named = await reading(region, outdatedDocuments);
  expect(named.map(({ id }) => id)).toContain(jobId);
  const actor = systemActor(region, 'what a posting is found by has changed');
  for (const { id } of named) settled(await relistJob(actor, { jobId: id as JobId, key: newKey() }));
  expect(await reading(region, outdatedDocuments)).toEqual([]);
});

test('a posting that was open before there was an index is found by the clock', async () => {
  await inTransaction(region, (tx) => removeDocument(tx, jobId));
  expect(await isFound()).toBe(false);
  const migration = await readFile('db/migrations/20261123_1801_jobs_announce_open.sql', 'utf8');
  await asAdministrator(database.url('owner'), (client) => client.query(migration));
  const actor = systemActor(region, 'what a posting is found by has changed');
  for (const { id } of await reading(region, outdatedDocuments))
    settled(await relistJob(actor, { jobId: id as JobId, key: newKey() }));
  expect(await isFound()).toBe(true);
});

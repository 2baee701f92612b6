import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type RegionId, slugOf } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import {
  type ExampleContract,
  exampleContract,
  exampleProposed,
  type MadeContract,
} from '../../modules/contracts/contract.examples.ts';
import { exampleMember } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { insertSetting } from '../../modules/regions/setting.rows.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { diskFileStore, useFileStore } from '../../platform/file-store.ts';
import { sql } from '../../platform/sql.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
let folder: string;
const base = '/r/yuinosato';

beforeAll(async () => {
  site = await exampleSite();
  folder = await mkdtemp(path.join(tmpdir(), 'yuinowa-web-'));
  useFileStore(diskFileStore(folder));
  region = await exampleRegion('yuinosato');
  const account = {
    bankCode: '0120',
    branchCode: '210',
    accountType: 1,
    number: '1234567',
    holderName: '結の里地域商社株式会社',
    holderKana: 'ユイノサトチイキシヨウシヤ',
  } as const;
  await inTransaction(region, (tx) =>
    insertSetting(tx, { name: 'escrowAccount', value: account }, localDate('2026-04-01'), null),
  );
});
beforeEach(() => site.clockAt('2026-11-20T12:00:00+09:00'));
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const made = (example: ExampleContract = {}) => exampleContract(region, example);
const at = ({ contractId }: MadeContract, rest = '') =>
  `${base}/contracts/${slugOf('contract', contractId)}${rest}`;
const part = (contract: MadeContract, rest: string) =>
  at(contract, `/milestones/${slugOf('milestone', contract.milestoneId)}/${rest}`);
async function read(actor: Actor, address: string): Promise<string> {
  const answer = await (await site.signedInAs(actor)).get(address);
  expect(answer.status, address).toBe(200);
  return answer.text();
}
/** A form as the page drew it, sent as it is with what was typed. */
async function send(actor: Actor, address: string, typed: Record<string, string> = {}): Promise<Response> {
  const page = await read(actor, address);
  const hidden = [...page.matchAll(/type="hidden" name="([a-zA-Z0-9]+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name, value]) => [name, value]));
  return (await site.signedInAs(actor)).post(address, { ...fields, ...typed });
}

test('from the choice of a proposal to the acceptance by forms alone', async () => {
  const { parties, ids } = await exampleProposed(region);
  const { client, worker } = parties;
  const selection = `${base}/proposals/${slugOf('proposal', ids.proposalId)}/selection`;
  expect(await read(client, selection)).toContain('¥10,800');
  const offered = await send(client, selection);
  expect(offered.status).toBe(303);
  const contract = offered.headers.get('location') ?? '';

  expect(await read(worker, contract)).toContain('条件を読んで、返事をしてください');
  const conditions = await read(worker, `${contract}/agreement`);
  const [summary = ''] = /<h2>まとめ[\s\S]*?<\/section>/.exec(conditions) ?? [];
  for (const part of ['振り込む額', '¥10,800', '支払日', '修正の回数']) expect(summary).toContain(part);
  expect(conditions.indexOf('識別番号')).toBeGreaterThan(conditions.indexOf('<summary>書類の番号'));
  expect(conditions).not.toMatch(/<details[^>]* open/);
  expect(await read(worker, `${contract}/notices/1`)).toMatch(/<details[^>]* open/);
  expect((await send(worker, `${contract}/agreement`)).status).toBe(422);
  expect((await send(worker, `${contract}/agreement`, { read: 'yes' })).status).toBe(303);
  expect(await read(worker, contract)).toContain('あなたは合意しました。相手の合意を待っています');
  // Whose agreement is the second one makes the contract by it.
  expect(conditions).toContain('会社も合意すると、契約になります');
  const second = await read(client, `${contract}/agreement`);
  expect(second).toContain('働き手は、もう合意しています。合意すると、契約になります。');
  expect(second).not.toContain('働き手も合意すると');
  expect((await send(client, `${contract}/agreement`, { read: 'yes' })).status).toBe(303);
  const waiting = await read(client, contract);
  expect(waiting).toContain('代金を預けてください');
  expect(waiting).toContain('¥11,880');
  expect(waiting).toContain(`href="${contract}/deposits"`);
});

test('a delivery with a file, its acceptance, and where the money is at each step', async () => {
  const contract = await made({ state: 'funded' });
  const { worker, client } = contract;
  expect(await read(worker, at(contract))).toContain('預かっている');
  const visitor = await site.signedInAs(worker);
  const form = new FormData();
  form.set('key', crypto.randomUUID());
  form.set('note', '240枚すべて入力しました。12枚目は読めない所があります。');
  form.append('files', new File(['品目,数\n味噌,3\n'], '出荷伝票①.csv'));
  expect((await visitor.postForm(part(contract, 'delivery'), form)).status).toBe(303);

  const page = await read(client, at(contract));
  expect(page).toContain('納品されたものを確かめてください');
  expect(page).toContain('2026年11月27日（金）18:00までに返事がない場合は、自動で検収となります。');
  expect(page).toContain('あと7日');
  const file = /href="([^"]+\/files\/f_[0-9a-f]{32})"/.exec(page)?.[1] ?? '';
  const answer = await (await site.signedInAs(client)).get(file);
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('出荷伝票①.csv'));
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(await answer.text()).toBe('品目,数\n味噌,3\n');
  const stranger = await exampleWorker(region);
  expect((await (await site.signedInAs(stranger)).get(file)).status).toBe(404);

  const acceptance = await read(client, part(contract, 'acceptance'));
  expect(acceptance).toContain('出荷伝票①.csv');
  expect(acceptance).toContain('2026年12月15日（火）');
  expect((await send(client, part(contract, 'acceptance'))).status).toBe(303);
  const done = await read(worker, at(contract));
  expect(done).toContain('2026年12月15日（火）に ¥10,800 を振り込みます。');
  expect(done).toContain('働き手に支払う（確定）');
});

test('the way to the posting is shown to whom the posting is', async () => {
  const contract = await made({ state: 'agreed' });
  const posting = `href="${base}/jobs/${slugOf('job', contract.jobId)}"`;
  for (const actor of [contract.worker, contract.client]) {
    expect(await read(actor, at(contract))).toContain(posting);
  }
  await inTransaction(
    region,
    (tx) => sql(tx)`
      update job set state = 'returned' where region_id = ${region} and id = ${contract.jobId}`,
  );
  expect(await read(contract.worker, at(contract))).not.toContain(posting);
  expect(await read(contract.client, at(contract))).toContain(posting);
});

test('a file that cannot be taken is refused with a sentence, and what was typed is kept', async () => {
  const contract = await made({ state: 'funded' });
  const visitor = await site.signedInAs(contract.worker);
  const form = new FormData();
  form.set('key', crypto.randomUUID());
  form.set('note', '残るはずの言葉です。');
  form.append('files', new File(['MZ\x90\0'], '請求書.exe'));
  const answer = await visitor.postForm(part(contract, 'delivery'), form);
  expect(answer.status).toBe(409);
  const html = await answer.text();
  expect(html).toContain('プログラムのファイルは送れません。');
  expect(html).toContain('残るはずの言葉です。');
});

test('an empty file is named and refused, and a delivery without any is asked for in so many words', async () => {
  const contract = await made({ state: 'funded' });
  const visitor = await site.signedInAs(contract.worker);
  const sending = (more: Readonly<Record<string, string | File>>) => {
    const form = new FormData();
    form.set('key', crypto.randomUUID());
    form.set('note', '残るはずの言葉です。');
    for (const [name, value] of Object.entries(more)) form.set(name, value);
    return visitor.postForm(part(contract, 'delivery'), form);
  };
  const empty = await sending({ files: new File([], '髙﨑𠮷①.csv'), withoutFile: 'yes' });
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('「髙﨑𠮷①.csv」は空のファイルです。');

  // A browser sends a part without a name where nothing was chosen.
  const nothing = await sending({ files: new File([], '') });
  expect(nothing.status).toBe(422);
  const html = await nothing.text();
  expect(html).toContain(
    '「ファイル」が選ばれていません。選ぶか、ないときは、その下にチェックを入れてください。',
  );
  expect(html).toContain('残るはずの言葉です。');

  // No browser gives a file back: what was ticked beside it would deliver without it the second time.
  const table = () => new File(['品目,数\n'], '髙﨑𠮷①.csv');
  const both = await sending({ files: table(), withoutFile: 'yes' });
  expect(both.status).toBe(422);
  const doubtful = await both.text();
  expect(doubtful).toContain('「ファイルをつけずに納品する」のチェックが、両方ありました。');
  expect(doubtful).toContain('残るはずの言葉です。');
  const longer = await sending({ note: '長'.repeat(2001), files: table(), withoutFile: 'yes' });
  for (const html of [doubtful, await longer.text()]) {
    expect(html).toContain('name="withoutFile"');
    expect(html).not.toMatch(/name="withoutFile"[^>]* checked/);
  }
  expect((await sending({ files: new File([], ''), withoutFile: 'yes' })).status).toBe(303);
});

test('a button pressed on a page that has grown old says what has happened', async () => {
  const contract = await made({ state: 'delivered' });
  const visitor = await site.signedInAs(contract.client);
  expect((await visitor.post(part(contract, 'acceptance'), {})).status).toBe(303);
  const second = await visitor.post(part(contract, 'acceptance'), {});
  expect(second.status).toBe(409);
  expect(await second.text()).toContain('すでに検収が終わっています。');
  const late = await (await site.signedInAs(contract.worker)).post(part(contract, 'delivery'), {
    note: '遅れて',
    withoutFile: 'yes',
  });
  expect(late.status).toBe(409);
  expect(await read(contract.client, part(contract, 'acceptance'))).not.toContain('<form');
  expect(await read(contract.worker, part(contract, 'delivery'))).toContain('すでに検収が終わっています。');
  expect(await read(contract.worker, at(contract, '/refusal'))).toContain('もう返事を待っていません');
  expect(await read(contract.client, at(contract, '/agreement'))).toContain('もう返事を待っていません');
});

test('the notice prints whole; the worker’s address is shown to the client from the agreement on', async () => {
  const offered = await made({ category: 'writing', worker: { address: '秋田県湯沢市岩崎字南5番地1' } });
  const paper = await read(offered.worker, at(offered, '/notices/1'));
  expect(paper).toContain('取引条件通知書');
  expect(paper).toContain('秋田県湯沢市岩崎字南5番地1');
  expect(paper).toContain('振込手数料を報酬から差し引くことはありません。');
  expect(paper).toContain('10,800円');
  expect(paper).not.toContain('<nav');
  expect(await read(offered.client, at(offered, '/notices/1'))).not.toContain('岩崎字南');
  const agreed = await made({ state: 'agreed', worker: { address: '秋田県湯沢市岩崎字南5番地1' } });
  expect(await read(agreed.client, at(agreed, '/notices/1'))).toContain('岩崎字南');
  const english = await read(agreed.client, `/en${at(agreed, '/notices/1')}`);
  expect(english).toContain('The Japanese text is the binding one.');
  for (const wrong of ['/notices/2', '/notices/0', '/notices/1e3']) {
    expect((await (await site.signedInAs(agreed.client)).get(at(agreed, wrong))).status).toBe(404);
  }
});

test('an offer is withdrawn or declined by the one who may', async () => {
  const one = await made();
  expect(await read(one.client, at(one))).toContain('依頼を取り消す');
  expect((await send(one.client, at(one, '/withdrawal'))).status).toBe(303);
  expect(await read(one.worker, at(one))).toContain('この依頼は、契約になりませんでした。');
  const other = await made();
  expect((await send(other.worker, at(other, '/refusal'))).status).toBe(303);
  expect((await (await site.signedInAs(other.client)).get(at(other, '/refusal'))).status).toBe(403);
});

test('the list shows both what one does and what one has ordered, and teaches when it is empty', async () => {
  const contract = await made({ state: 'delivered', rewards: [10_800n, 5_400n].map((n) => n as never) });
  const mine = await read(contract.worker, `${base}/contracts`);
  expect(mine).toContain('自分がする仕事');
  expect(mine).toContain('2回のうち0回を検収');
  expect(await read(contract.client, `${base}/contracts`)).toContain('頼んだ仕事');
  expect(await read(await exampleWorker(region), `/en${base}/contracts`)).toContain(
    'There are no contracts yet.',
  );
});

test('others find nothing, and who only looks on is offered no button', async () => {
  const contract = await made({ state: 'delivered' });
  const stranger = await site.signedInAs(await exampleWorker(region));
  for (const address of [at(contract), at(contract, '/notices/1'), part(contract, 'acceptance')]) {
    expect((await stranger.get(address)).status, address).toBe(404);
    expect((await site.signedOut().get(address)).headers.get('location')).toContain('/sign-in');
  }
  const viewer = await exampleMember(region, contract.organizationId, 'clientViewer');
  const page = await read(viewer, at(contract));
  expect(page).toContain('あなたがすることは、ありません');
  expect(page).not.toContain('/acceptance"');
  expect((await (await site.signedInAs(viewer)).get(part(contract, 'acceptance'))).status).toBe(403);
});

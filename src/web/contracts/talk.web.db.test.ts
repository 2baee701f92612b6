import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type ContractId, type ProposalId, type RegionId, slugOf } from '../../kernel/ids.ts';
import {
  exampleContract,
  exampleProposed,
  type MadeContract,
} from '../../modules/contracts/contract.examples.ts';
import { writeInContract } from '../../modules/contracts/index.ts';
import { viewContract } from '../../modules/contracts/view-contract.ts';
import {
  exampleClient,
  exampleMember,
  exampleStaff,
} from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { diskFileStore, useFileStore } from '../../platform/file-store.ts';
import { newKey } from '../../platform/random.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
let made: MadeContract;
let client: Visitor;
let worker: Visitor;
let folder: string;

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
  folder = await mkdtemp(path.join(tmpdir(), 'yuinowa-talk-'));
  useFileStore(diskFileStore(folder));
});
beforeEach(async () => {
  made = await exampleContract(region, { state: 'funded' });
  client = await site.signedInAs(made.client);
  worker = await site.signedInAs(made.worker);
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const at = (id: ContractId, rest = '') => `/r/yuinosato/contracts/${slugOf('contract', id)}/talk${rest}`;
const html = async (visitor: Visitor, address: string) => (await visitor.get(address)).text();
const write = (actor: Actor, text: string) =>
  writeInContract(actor, { key: newKey(), contractId: made.contractId, text, files: [] });
const titleOf = (page: string) => /<h1[^>]*>([^<]*)/.exec(page)?.[1];

describe('a talk without a program', () => {
  test('is sent by a form, read on both sides, and marked as read by a button', async () => {
    const sent = await client.post(at(made.contractId), { text: '髙﨑𠮷さん <b>①㈱</b>\n二行目' });
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toBe(`${at(made.contractId).replace('/talk', '')}#talk`);
    expect(await html(client, at(made.contractId))).toMatch(/class="was-read" hidden/);
    const page = await html(worker, at(made.contractId));
    expect(page).toContain('髙﨑𠮷さん &lt;b>①㈱&lt;/b>\n二行目');
    expect(page).toContain('新しいメッセージが 1 件あります。');
    const [, action = ''] = /action="([^"]*\/reading\/\d+)"/.exec(page) ?? [];
    await worker.get(at(made.contractId));
    expect(await html(client, at(made.contractId))).toMatch(/class="was-read" hidden/);
    expect((await worker.post(action, {})).status).toBe(303);
    expect(await html(client, at(made.contractId))).not.toMatch(/class="was-read" hidden/);
    expect(await html(worker, at(made.contractId))).not.toContain('新しいメッセージが');
    expect(titleOf(await html(worker, `/en${at(made.contractId)}`))).toContain('Messages about');
  });

  test('keeps what was typed and names what is wrong', async () => {
    const empty = await client.post(at(made.contractId), { text: '  ' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('「メッセージ」を入力してください。');
    const long = await client.post(at(made.contractId), { text: 'あ'.repeat(4001) });
    expect(long.status).toBe(422);
    expect(await long.text()).toContain('あ'.repeat(4001));
    const secret = await client.post(at(made.contractId), { text: '番号は 1234 5678 9018 です' });
    expect(await secret.text()).toContain('マイナンバーと思われる番号');
  });

  test('carries files, which only the two sides open', async () => {
    const form = new FormData();
    form.set('key', newKey());
    form.set('text', '');
    form.append('files', new File(['品目,数\n味噌,3\n'], '見本①.csv'));
    expect((await client.postForm(at(made.contractId), form)).status).toBe(303);
    const page = await html(worker, at(made.contractId));
    expect(page).toContain('見本①.csv');
    const [, file = ''] = /href="([^"]*\/talk\/files\/f_[0-9a-f]{32})"/.exec(page) ?? [];
    const answer = await worker.get(file);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const stranger = await site.signedInAs(await exampleWorker(region));
    expect((await stranger.get(file)).status).toBe(404);
    const other = await exampleContract(region, { parties: made });
    const address = file.replace(/c_[0-9a-f]+/, slugOf('contract', other.contractId));
    expect((await worker.get(address)).status).toBe(404);
  });

  test('shows fifty, and the older ones by a link', async () => {
    for (let index = 1; index <= 52; index++) await write(made.worker, `通信${index}番。`);
    const page = await html(client, at(made.contractId));
    expect(page).not.toContain('通信2番。');
    expect(page).toContain('通信3番。');
    const [, older = ''] = /href="([^"#]*\?before=3)#talk"/.exec(page) ?? [];
    const second = await html(client, older);
    expect(second).toContain('通信2番。');
    expect(second).not.toContain('通信3番。');
    const order = await html(client, at(made.contractId).replace('/talk', ''));
    expect(order).toContain('通信43番。');
    expect(order).not.toContain('通信42番。');
    expect(order).toContain(`${at(made.contractId)}?before=43#talk`);
    // What comes would not follow these, so that nothing is added to them.
    expect(second).not.toContain('data-talk');
  });
});

describe('who reads a talk', () => {
  test('neither another worker nor another company, nobody signed out', async () => {
    await write(made.client, 'ひみつの話');
    const addresses = ['', '/since/0', '/stream', '/files/f_00000000000000000000000000000000'];
    for (const actor of [await exampleWorker(region), (await exampleClient(region)).actor]) {
      const stranger = await site.signedInAs(actor);
      for (const rest of addresses) expect((await stranger.get(at(made.contractId, rest))).status).toBe(404);
      expect((await stranger.post(at(made.contractId), { text: 'x' })).status).toBe(404);
      expect((await stranger.post(at(made.contractId, '/reading/1'), {})).status).toBe(404);
    }
    for (const rest of addresses)
      expect((await site.signedOut().get(at(made.contractId, rest))).status).toBe(303);
  });

  test('a viewer of the client reads and does not write; a mediator reads once they wrote why', async () => {
    await write(made.client, '話の中身');
    const viewer = await site.signedInAs(await exampleMember(region, made.organizationId, 'clientViewer'));
    const page = await html(viewer, at(made.contractId));
    expect(page).toContain('話の中身');
    expect(page).not.toContain('<textarea');
    expect((await viewer.post(at(made.contractId), { text: 'x' })).status).toBe(403);

    const actor = await exampleStaff(region, 'mediator');
    const mediator = await site.signedInAs(actor);
    expect((await mediator.get(at(made.contractId))).status).toBe(404);
    await viewContract(actor, { key: newKey(), contractId: made.contractId, reason: '申し出があったため' });
    const seen = await html(mediator, at(made.contractId));
    expect(seen).toContain('話の中身');
    expect(seen).not.toContain('<textarea');
    expect(seen).not.toContain('data-talk');
    expect((await mediator.post(at(made.contractId), { text: 'x' })).status).toBe(403);
    expect((await mediator.post(at(made.contractId, '/reading/1'), {})).status).toBe(404);
  });

  test('the list since a message holds what came after it, and the key for the next one', async () => {
    await write(made.client, '一つ目');
    await write(made.client, '二つ目');
    const answer = await worker.get(at(made.contractId, '/since/1'));
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const part = await answer.text();
    expect(part).toContain('二つ目');
    expect(part).not.toContain('一つ目');
    expect(part).toMatch(
      /^<ol class="messages" aria-live="polite" data-read="2" data-unread="2" data-key="[0-9a-f-]{36}" data-more="no">/,
    );
    expect((await worker.get(at(made.contractId, '/since/x'))).status).toBe(404);
  });
});

describe('before the choice', () => {
  const talkOf = (id: ProposalId) => `/r/yuinosato/proposals/${slugOf('proposal', id)}/talk`;

  test('a client and one who proposed talk, with a calm note on what leads away', async () => {
    const { parties, ids } = await exampleProposed(region);
    const asking = await site.signedInAs(parties.client);
    const answering = await site.signedInAs(parties.worker);
    const sent = await asking.post(talkOf(ids.proposalId), { text: 'ＬＩＮＥ交換しませんか' });
    expect(sent.headers.get('location')).toBe(`${talkOf(ids.proposalId)}#talk`);
    for (const visitor of [asking, answering]) {
      const page = await html(visitor, talkOf(ids.proposalId));
      expect(page).toContain('ＬＩＮＥ交換しませんか');
      expect(page).toContain('契約の前に外で連絡を取ると、お金を守れません。');
    }
    const csp = await site.signedInAs(await exampleStaff(region, 'csp'));
    const queue = await html(csp, '/r/yuinosato/reports');
    expect(queue).toContain('外での連絡に触れたメッセージ');
    expect(queue).not.toContain('ＬＩＮＥ交換');
    expect((await csp.get(talkOf(ids.proposalId))).status).toBe(404);
  });

  test('the page of a proposal leads to its contract once there is one', async () => {
    const answer = await worker.get(talkOf(made.proposalId));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(
      `/r/yuinosato/contracts/${slugOf('contract', made.contractId)}#talk`,
    );
    const refused = await worker.post(talkOf(made.proposalId), { text: 'まだここに書けますか' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('契約のページで続けてください');
    const stranger = await site.signedInAs(await exampleWorker(region));
    expect((await stranger.get(talkOf(made.proposalId))).status).toBe(404);
  });
});

test('a message is reported, answered, and only the reporter reads the answer', async () => {
  await write(made.client, '失礼な言葉');
  const page = await html(worker, at(made.contractId));
  const [, address = ''] = /href="([^"]*\/messages\/ms_[0-9a-f]{32}\/report)"/.exec(page) ?? [];
  expect(await html(worker, address)).toContain('失礼な言葉');
  expect((await worker.post(address, { reason: 'other', text: '' })).status).toBe(422);
  const sent = await worker.post(address, { reason: 'rude', text: '困りました。' });
  const report = sent.headers.get('location') ?? '';
  expect(await html(worker, report)).toContain('受け付けました');
  expect((await worker.post(address, { reason: 'rude', text: '' })).status).toBe(409);
  expect((await client.get(report)).status).toBe(404);
  const officer = await site.signedInAs(await exampleStaff(region, 'officer'));
  expect(await html(officer, '/r/yuinosato/reports')).toContain(report);
  expect(await html(officer, report)).toContain('失礼な言葉');
  expect((await officer.post(report, { answer: '会社に話しました。' })).status).toBe(303);
  expect(await html(worker, report)).toContain('会社に話しました。');
  expect((await client.get(report)).status).toBe(404);
  const operator = await site.signedInAs(await exampleStaff(region, 'operator'));
  expect((await operator.get('/r/yuinosato/reports')).status).toBe(403);
});

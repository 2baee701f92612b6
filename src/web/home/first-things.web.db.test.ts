import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { slugOf } from '../../kernel/ids.ts';
import { exampleContract } from '../../modules/contracts/contract.examples.ts';
import { examplePassword, examplePerson } from '../../modules/identity/person.examples.ts';
import { exampleDraft } from '../../modules/jobs/job.examples.ts';
import { checkOrganization, suspendOrganization } from '../../modules/organizations/index.ts';
import {
  exampleActorOf,
  exampleClient,
  exampleMember,
  exampleStaff,
} from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { newKey } from '../../platform/random.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
const here = '/r/hajime';
beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('hajime');
});
afterAll(() => site.close());

async function homeOf(actor: Actor): Promise<string> {
  const answer = await (await site.signedInAs(actor)).get(`${here}/home`);
  expect(answer.status).toBe(200);
  return answer.text();
}

test('the people of a company read first how its registration stands, and its approver corrects it', async () => {
  const { actor, organization } = await exampleClient(region, { state: 'registered' });
  const { id: organizationId } = organization;
  const viewer = await exampleMember(region, organizationId, 'clientViewer');
  expect(await homeOf(actor)).toContain('担当が登録を確かめています（ふだん3日ほど）');

  const csp = await exampleStaff(region, 'csp');
  const note = '代表者の髙﨑さんの字が、登記とちがいます。';
  await checkOrganization(csp, { key: newKey(), organizationId, decision: 'return', note });
  const path = `/organizations/${slugOf('organization', organizationId)}/registration`;
  const returned = await homeOf(actor);
  expect(returned).toContain(note);
  expect(returned).toContain(path);
  expect(returned).not.toContain('することは、ありません');
  const looking = await homeOf(viewer);
  expect(looking).toContain(note);
  expect(looking).not.toContain(path);

  await suspendOrganization(csp, { key: newKey(), organizationId, reason: '所在地が確かめられません。①' });
  const suspended = await homeOf(viewer);
  expect(suspended).toContain('いま、利用を止めています');
  expect(suspended).toContain('所在地が確かめられません。①');
});

test('a company in order has no such block', async () => {
  const { actor } = await exampleClient(region);
  expect(await homeOf(actor)).not.toContain('確かめています（ふだん');
});

test('while a mail waits to be opened, home, notices and account say so and send it again, so many times', async () => {
  const person = await inTransaction(region, async (tx) =>
    exampleActorOf(tx, await examplePerson(tx, [], { email: null })),
  );
  const own = await site.signedInAs(person);
  const typed = { email: 'hana@example.jp', currentPassword: examplePassword };
  const ask = () => own.post(`${here}/account/email/again`, {});
  expect((await own.post(`${here}/account/email`, typed)).status).toBe(303);
  for (const path of ['/home', '/notices', '/account']) {
    const html = await (await own.get(`${here}${path}`)).text();
    expect(html).toContain('hana@example.jp に、確かめるメールを送りました');
    expect(html).toContain('確かめるメールを、もう一度送る');
    expect(html).not.toContain('メールアドレスがない');
    expect(html).not.toContain('登録していません');
  }
  await ask();
  await ask();
  const tooMany = await ask();
  expect(tooMany.status).toBe(409);
  expect(await tooMany.text()).toContain('1時間ほど待って');
});

test('who has joined without a role reads that colleagues of companies wait for their invitation', async () => {
  const person = await inTransaction(region, async (tx) => exampleActorOf(tx, await examplePerson(tx, [])));
  expect(await homeOf(person)).toContain('招待を待ってください');
});

test('a finished draft is the next thing, once its company may submit it', async () => {
  const { actor, organization } = await exampleClient(region);
  const { id: organizationId } = organization;
  const jobId = await exampleDraft(actor);
  const asked = '下書きを公開前の確認に出す';
  expect(await homeOf(actor)).toContain(asked);
  expect(await homeOf(actor)).toContain(`/jobs/${slugOf('job', jobId)}"`);
  expect(await homeOf(await exampleMember(region, organizationId, 'clientPayer'))).not.toContain(asked);
  const csp = await exampleStaff(region, 'csp');
  await suspendOrganization(csp, { key: newKey(), organizationId, reason: '所在地が確かめられません。①' });
  const suspended = await homeOf(actor);
  expect(suspended).not.toContain(asked);
  expect(suspended).not.toContain('することは、ありません');
});

test('a suspended company is asked for nothing that it may not do', async () => {
  const made = await exampleContract(region, { state: 'offered' });
  const agree = '条件を読んで、合意するかを決める';
  expect(await homeOf(made.client)).toContain(agree);
  const csp = await exampleStaff(region, 'csp');
  const { organizationId } = made;
  await suspendOrganization(csp, { key: newKey(), organizationId, reason: '㈱と連絡がつきません。' });
  expect(await homeOf(made.client)).not.toContain(agree);
  expect(await homeOf(made.worker)).toContain(agree);
});

test('who invites colleagues reads the address at which they register', async () => {
  const { actor, organization } = await exampleClient(region);
  const members = `${here}/organizations/${slugOf('organization', organization.id)}/members`;
  expect(await (await (await site.signedInAs(actor)).get(members)).text()).toMatch(
    />http[^<]*\/r\/hajime\/join</,
  );
});

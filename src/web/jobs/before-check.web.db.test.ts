import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type JobId, type RegionId, slugOf } from '../../kernel/ids.ts';
import { yen } from '../../kernel/yen.ts';
import { askQuestion, checkJob, questionsOf, submitJob } from '../../modules/jobs/index.ts';
import { exampleDraft, exampleOpenJob } from '../../modules/jobs/job.examples.ts';
import { suspendOrganization } from '../../modules/organizations/index.ts';
import {
  exampleClient,
  exampleMember,
  exampleStaff,
} from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
});
afterAll(() => site.close());

const at = (jobId: JobId, rest = '') => `/r/yuinosato/jobs/${slugOf('job', jobId)}${rest}`;
async function pageOf(actor: Actor, jobId: JobId): Promise<string> {
  return (await (await site.signedInAs(actor)).get(at(jobId))).text();
}
const button = /<button[^>]*>公開前の確認に出す/;

test('a draft says why it cannot be submitted yet, and offers the button only to whom it would work', async () => {
  const { actor, organization } = await exampleClient(region, { state: 'registered' });
  const unchecked = await pageOf(actor, await exampleDraft(actor));
  expect(unchecked).toContain('会社の登録の確認が、まだ終わっていません。');
  expect(unchecked).not.toMatch(button);
  const csp = await exampleStaff(region, 'csp');
  const { id: organizationId } = organization;
  await suspendOrganization(csp, { key: newKey(), organizationId, reason: '㈱と連絡がつきません。' });
  const suspended = await pageOf(actor, await exampleDraft(actor));
  expect(suspended).toContain('会社の利用が止められています。');
  expect(suspended).not.toContain('まだ終わっていません');

  const checked = await exampleClient(region);
  const jobId = await exampleDraft(checked.actor);
  expect(await pageOf(checked.actor, jobId)).toMatch(button);
  const limited = await exampleMember(region, checked.organization.id, 'clientApprover', yen(1_000n));
  const above = await pageOf(limited, jobId);
  expect(above).toContain('あなたの承認できる金額を超えています');
  expect(above).not.toMatch(button);
});

test('what a template wrote is marked as an example, and named once more before it is submitted', async () => {
  const { actor, organization } = await exampleClient(region);
  const company = await site.signedInAs(actor);
  const begun = await (await company.get('/r/yuinosato/jobs/new?template=product-texts')).text();
  expect(begun).toContain('ひな形の例です');
  // Nothing has to be complete to be kept: the button stands above the fields too.
  expect(begun.match(/下書きを保存する/g)).toHaveLength(2);
  const sampleResult =
    '雪の下で冬を越した、甘い人参です。町の佐藤さんが、三月に雪を掘って収穫しました。まずは生のまま、細く切ってどうぞ。';
  const typed = { organization: slugOf('organization', organization.id), title: '髙﨑の人参①', sampleResult };
  const saved = await company.post('/r/yuinosato/jobs/new', typed);
  expect(saved.status).toBe(303);
  const draft = await (await company.get(saved.headers.get('location') ?? '')).text();
  expect(draft).toContain('ひな形の例のままの所');
  expect(draft).toMatch(/\/draft#sampleResult">できあがりの見本/);
  expect(draft).not.toMatch(
    /ひな形の例のままの所[\s\S]*\/draft#description">仕事の内容<[\s\S]*このまま出すことも/,
  );
});

test('an answer that holds a telephone number asks before everybody reads it', async () => {
  const { actor } = await exampleClient(region);
  const jobId = await exampleOpenJob(actor);
  const worker = await exampleWorker(region);
  await askQuestion(worker, { jobId, question: '写真は分かれていますか。', key: newKey() });
  const [asked] = await reading(region, (tx) => questionsOf(tx, jobId));
  if (!asked) throw new Error('it was asked');
  const company = await site.signedInAs(actor);
  const path = at(jobId, `/questions/${slugOf('question', asked.id)}`);
  const typed = { answer: '髙﨑まで、0183-73-2111 へ。' };
  const warned = await company.post(path, typed);
  expect(warned.status).toBe(409);
  const page = await warned.text();
  expect(page).toContain('連絡先が書かれています');
  expect(page).toContain(typed.answer);
  expect(page).toContain('name="anyway"');
  expect((await company.post(path, { ...typed, anyway: 'yes' })).status).toBe(303);
});

test('advisers read what they gave back, page by page: who, why, and whether it came again', async () => {
  const { actor } = await exampleClient(region);
  const csp = await exampleStaff(region, 'csp');
  const giveBack = async (title: string) => {
    const jobId = await exampleDraft(actor, { title });
    await submitJob(actor, { jobId, key: newKey() });
    await checkJob(csp, {
      jobId,
      decision: 'return',
      note: '髙﨑さん、㈱の名前を直してください。',
      comments: { contact: '電話番号がありません。' },
      key: newKey(),
    });
    return jobId;
  };
  const again = await giveBack('また来た伝票の入力①');
  for (let n = 1; n <= 20; n++) await giveBack(`戻した伝票の入力 ${n}`);
  await submitJob(actor, { jobId: again, key: newKey() });

  const adviser = await site.signedInAs(csp);
  const html = async (path: string) => (await adviser.get(path)).text();
  expect(await html('/r/yuinosato/checks')).toContain('href="/r/yuinosato/checks/returned"');
  const first = await html('/r/yuinosato/checks/returned');
  expect(first.match(/戻した伝票の入力 \d+</g)).toHaveLength(20);
  expect(first).toContain('髙﨑さん、㈱の名前を直してください。');
  expect(first).toContain('電話番号がありません。');
  expect(first).toContain('会社の直しを待っています');
  expect(first).not.toContain('また来た伝票の入力①');
  const older =
    /href="([^"]*\/checks\/returned\?behind=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = await html(older);
  expect(second).toMatch(/\/check">また来た伝票の入力①[\s\S]*また届きました/);
  expect(second).toContain('新しいものに戻る');
  expect(second).not.toContain('前のものを見る');
  expect(await html('/en/r/yuinosato/checks/returned?behind=x&round=-1')).toContain('Waiting for the client');

  for (const other of [actor, await exampleWorker(region), await exampleStaff(region, 'officer')]) {
    const visitor = await site.signedInAs(other);
    expect((await visitor.get('/r/yuinosato/checks/returned')).status).toBe(403);
  }
  const nobody = await site.signedOut().get('/r/yuinosato/checks/returned');
  expect(await nobody.text()).not.toContain('戻した伝票');
});

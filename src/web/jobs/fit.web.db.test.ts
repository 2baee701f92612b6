import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type JobId, slugOf } from '../../kernel/ids.ts';
import { exampleOpenJob } from '../../modules/jobs/job.examples.ts';
import { exampleClient } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

let site: ExampleSite;
let client: Actor;
let organization: string;
let company: Visitor;

const here = '/r/yuinosato';
const at = (jobId: JobId, rest = '') => `${here}/jobs/${slugOf('job', jobId)}${rest}`;
const html = async (answer: Promise<Response>) => (await answer).text();

beforeAll(async () => {
  site = await exampleSite();
  const made = await exampleClient(await exampleRegion('yuinosato'));
  client = made.actor;
  organization = slugOf('organization', made.organization.id);
  company = await site.signedInAs(client);
});
afterAll(() => site.close());

test('place, times and skills stand on the page of a posting and in the list', async () => {
  const jobId = await exampleOpenJob(client, {
    workplace: 'onSite',
    workArea: '湯沢市 髙﨑町',
    weekTimes: ['satMorning'],
    skills: ['photo', 'snow'],
  });
  const page = await html(company.get(at(jobId)));
  for (const words of ['現地（湯沢市 髙﨑町）', '土曜午前', '写真をとる、雪かき'])
    expect(page).toContain(words);
  expect(await html(company.get(`${here}/jobs`))).toContain('現地（湯沢市 髙﨑町）');
  expect(await html(company.get(`/en${here}/jobs`))).toContain(
    'on site (<span lang="ja">湯沢市 髙﨑町</span>)',
  );
});

test('a skill that nobody knows comes back with what was typed', async () => {
  const typed = { organization, skills: 'juggling', workplace: 'either', workArea: '柳町①' };
  const refused = await company.post(`${here}/jobs/new`, typed);
  expect(refused.status).toBe(422);
  const again = await refused.text();
  expect(again).toContain('id="skills-problem"');
  expect(again).toContain('value="柳町①"');
  expect(again).toContain('value="either" checked');
});

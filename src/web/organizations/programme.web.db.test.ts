import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
const here = '/r/yuinosato';

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
});
afterAll(() => site.close());

const typed = {
  kind: 'operator',
  legalForm: 'corporation',
  corporateNumber: '7123456789012',
  name: '株式会社結の里地域商社',
  nameKana: 'カブシキガイシャ ユイノサトチイキショウシャ',
  representative: '小野 拓也',
  postalCode: '012-0844',
  address: '秋田県湯沢市田町2丁目1番39号',
  organizationPhone: '0183-73-2111',
  organizationEmail: '',
  hasEmployees: 'yes',
  officers: '3',
  paysSalary: 'yes',
  capitalYen: '1,000万円',
  regularEmployees: '9',
};

test('the officer registers the operator and seats somebody there', async () => {
  const officer = await site.signedInAs(await exampleStaff(region, 'officer'));
  const founded = await officer.post(`${here}/programme/new`, typed);
  expect(founded.headers.get('location')).toBe(`${here}/programme`);
  await exampleWorker(region, { name: { loginName: 'ono', familyName: '小野', givenName: '拓也' } });
  const list = await (await officer.get(`${here}/programme`)).text();
  const links = [...list.matchAll(/href="([^"]+\/staff)"/g)].map((match) => match[1] ?? '');
  const operator = links.at(-1) ?? '';
  expect((await officer.post(operator, { login: 'nobody-here' })).status).toBe(409);
  expect((await officer.post(operator, { login: 'ono' })).status).toBe(303);
  const after = await (await officer.get(`/en${here}/programme`)).text();
  expect(after).toContain('株式会社結の里地域商社');
  expect(after).toContain('小野 拓也');
});

test('an operator may neither see nor do it', async () => {
  const operator = await site.signedInAs(await exampleStaff(region, 'operator'));
  expect((await operator.get(`${here}/programme`)).status).toBe(403);
  expect((await operator.get(`${here}/programme/new`)).status).toBe(403);
  expect((await operator.post(`${here}/programme/new`, typed)).status).toBe(403);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OrganizationId, type PersonId, type RegionId, slugOf } from '../../kernel/ids.ts';
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
  const ono = await exampleWorker(region, {
    name: { loginName: 'ono', familyName: '小野', givenName: '拓也' },
  });
  const list = await (await officer.get(`${here}/programme`)).text();
  const links = [...list.matchAll(/href="([^"]+\/staff)"/g)].map((match) => match[1] ?? '');
  const operator = links.at(-1) ?? '';
  expect((await officer.post(operator, { login: 'nobody-here' })).status).toBe(409);
  expect((await officer.post(operator, { login: 'ono' })).status).toBe(303);
  const after = await (await officer.get(`/en${here}/programme`)).text();
  expect(after).toContain('株式会社結の里地域商社');
  expect(after).toContain('小野 拓也');
  expect(after).not.toContain('There is no staff yet');

  const removal = /href="([^"]+\/staff\/[^"]+\/removal)"[^>]+小野 拓也/.exec(
    await (await officer.get(`${here}/programme`)).text(),
  )?.[1];
  if (!removal) throw new Error('no way to remove them');
  expect(await (await officer.get(removal)).text()).toContain('役割は残ります');
  expect((await officer.post(removal, { reason: '' })).status).toBe(422);
  expect((await officer.post(removal, { reason: '異動①' })).status).toBe(303);
  expect(await (await officer.get(`${here}/programme`)).text()).not.toContain('小野 拓也');
  expect((await officer.get(removal)).status).toBe(404);
  const told = await site.signedInAs(ono);
  expect(await (await told.get(`${here}/notices`)).text()).toMatch(/職員から外れました[\s\S]+理由：異動①/);
});

test('whoever is the last of a duty is taken from the staff after a tick only, and nobody by themselves', async () => {
  const approver = await exampleStaff(region, 'mediator');
  const officer = await site.signedInAs(await exampleStaff(region, 'officer'));
  const at = `${here}/programme/${slugOf('organization', approver.seats[0]?.organizationId as OrganizationId)}/staff`;
  const removal = `${at}/${slugOf('person', approver.personId as PersonId)}/removal`;
  const warned = await officer.post(removal, { reason: '退職①' });
  expect(warned.status).toBe(409);
  expect(await warned.text()).toContain('name="leavesUnheld"');
  expect((await (await site.signedInAs(approver)).post(removal, { reason: '退職①' })).status).toBe(403);
  expect((await officer.post(removal, { reason: '退職①', leavesUnheld: 'yes' })).status).toBe(303);
});

test('an operator may neither see nor do it', async () => {
  const operator = await site.signedInAs(await exampleStaff(region, 'operator'));
  expect((await operator.get(`${here}/programme`)).status).toBe(403);
  expect((await operator.get(`${here}/programme/new`)).status).toBe(403);
  expect((await operator.post(`${here}/programme/new`, typed)).status).toBe(403);
});

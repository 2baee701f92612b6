import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type OrganizationId, type PersonId, type RegionId, slugOf } from '../../kernel/ids.ts';
import { examplePerson } from '../../modules/identity/person.examples.ts';
import { exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { inTransaction } from '../../platform/transaction.ts';
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

test('whoever could approve payments only there goes after a tick alone; a role that stays is no reason', async () => {
  const minato = await exampleRegion('minato');
  const officer = await site.signedInAs(await exampleStaff(minato, 'officer'));
  const removalOf = ({ personId, seats }: Actor) => {
    const at = slugOf('organization', seats[0]?.organizationId as OrganizationId);
    return `/r/minato/programme/${at}/staff/${slugOf('person', personId as PersonId)}/removal`;
  };
  const mediator = await exampleStaff(minato, 'mediator');
  expect(await (await officer.get(removalOf(mediator))).text()).not.toContain('leavesUnheld');
  const own = await (await site.signedInAs(mediator)).post(removalOf(mediator), { reason: '退職①' });
  expect(own.status).toBe(403);
  expect((await officer.post(removalOf(mediator), { reason: '退職①' })).status).toBe(303);

  await exampleStaff(minato, 'operator');
  const approver = await exampleStaff(minato, 'paymentApprover');
  await exampleStaff(minato, 'paymentApprover');
  // Of the role, but no staff of the escrow holder: they could not approve either.
  await inTransaction(minato, (tx) => examplePerson(tx, ['paymentApprover']));
  const removal = removalOf(approver);
  expect(await (await officer.get(removal)).text()).toContain('「支払承認者」が足りなくなります');
  const warned = await officer.post(removal, { reason: '退職①' });
  expect(warned.status).toBe(409);
  expect(await warned.text()).toContain('name="leavesUnheld"');
  expect((await officer.post(removal, { reason: '退職①', leavesUnheld: 'yes' })).status).toBe(303);
});

test('an operator may neither see nor do it', async () => {
  const operator = await site.signedInAs(await exampleStaff(region, 'operator'));
  expect((await operator.get(`${here}/programme`)).status).toBe(403);
  expect((await operator.get(`${here}/programme/new`)).status).toBe(403);
  expect((await operator.post(`${here}/programme/new`, typed)).status).toBe(403);
});

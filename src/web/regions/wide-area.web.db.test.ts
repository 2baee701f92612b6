import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

const at = '/r/yuinosato/settings/wideArea';
let site: ExampleSite;
let region: RegionId;
let officer: Visitor;
let theirs: Visitor;

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
  const minato = await exampleRegion('minato');
  officer = await site.signedInAs(await exampleStaff(region, 'officer'));
  theirs = await site.signedInAs(await exampleStaff(minato, 'officer'));
});
afterAll(() => site.close());

const textOf = async (visitor: Visitor, address: string) => (await visitor.get(address)).text();

test('both officers decide, each on the page of the other region, and either ends it', async () => {
  expect(await textOf(officer, at)).toContain('連携していません');
  expect(await textOf(officer, `${at}/minato`)).toContain('この町に申し入れる');
  const offered = await officer.post(`${at}/minato`, { does: 'offer' });
  expect([offered.status, offered.headers.get('location')]).toEqual([303, at]);
  expect(await textOf(officer, at)).toContain('相手の返事を待っています');

  const there = '/r/minato/settings/wideArea';
  expect(await textOf(theirs, there)).toContain('申し入れが届いています');
  expect(await textOf(theirs, `${there}/yuinosato`)).toContain('連携を始める');
  await theirs.post(`${there}/yuinosato`, { does: 'offer' });
  expect(await textOf(officer, at)).toContain('から連携しています');
  expect(await textOf(officer, `/en${at}`)).toContain('In agreement since');
  expect(await textOf(officer, '/r/yuinosato/settings')).toContain('1つの町と連携しています');

  await officer.post(`${at}/minato`, { does: 'end' });
  const again = await officer.post(`${at}/minato`, { does: 'end' });
  expect(again.status).toBe(409);
  expect(await again.text()).toContain('この町への申し入れは、もうありません。');
  expect(await textOf(theirs, there)).toContain('相手の返事を待っています');
});

test('only the officer sees it, and only of other regions that exist', async () => {
  const operator = await site.signedInAs(await exampleStaff(region, 'operator'));
  for (const address of [at, `${at}/minato`]) expect((await operator.get(address)).status).toBe(403);
  expect((await operator.post(`${at}/minato`, { does: 'offer' })).status).toBe(403);
  for (const other of ['yuinosato', 'nowhere']) {
    expect((await officer.get(`${at}/${other}`)).status).toBe(404);
    expect((await officer.post(`${at}/${other}`, { does: 'offer' })).status).toBe(404);
  }
});

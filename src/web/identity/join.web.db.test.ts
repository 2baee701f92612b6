import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
beforeAll(async () => {
  site = await exampleSite();
});
afterAll(() => site.close());

test('who belongs here already neither joins again nor loses their own session by it', async () => {
  const region = await exampleRegion('yuinosato');
  await exampleRegion('minato');
  const password = 'kani to yuki no minato';
  const typed = { displayName: '髙﨑 𠮷①', loginName: 'from-minato', email: '', language: 'ja', password };
  expect((await site.signedOut().post('/r/minato/join', typed)).status).toBe(303);
  const member = await site.signedInAs(await exampleStaff(region, 'csp'));
  const account = { login: 'from-minato', password };
  expect((await member.get('/r/yuinosato/join/account')).status).toBe(403);
  expect((await member.post('/r/yuinosato/join/account', account)).status).toBe(403);
  expect((await member.get('/r/yuinosato/home')).status).toBe(200);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
  await exampleRegion('minato');
});
afterAll(() => site.close());

test('who belongs here already neither joins again nor loses their own session by it', async () => {
  const password = 'kani to yuki no minato';
  const typed = { displayName: '髙﨑 𠮷①', loginName: 'from-minato', email: '', language: 'ja', password };
  expect((await site.signedOut().post('/r/minato/join', typed)).status).toBe(303);
  const member = await site.signedInAs(await exampleStaff(region, 'csp'));
  const account = { login: 'from-minato', password };
  expect((await member.get('/r/yuinosato/join/account')).status).toBe(403);
  expect((await member.post('/r/yuinosato/join/account', account)).status).toBe(403);
  expect((await member.get('/r/yuinosato/home')).status).toBe(200);
});

test('a form that somebody sent before they had joined waits for it, however they come to join', async () => {
  const visitor = site.signedOut();
  const password = 'yuki no asa no ringo';
  const typed = { title: '髙﨑𠮷①㈱の原稿' };
  const keptOn = (html: string) => / name="kept" value="([^"]+)"/.exec(html)?.[1] ?? '';
  for (const [login, way] of [
    ['elsewhere-a', 'sign-in'],
    ['elsewhere-b', 'session'],
    ['elsewhere-c', 'as other'],
  ] as const) {
    const newcomer = { displayName: '髙﨑', loginName: login, email: '', language: 'ja', password };
    expect((await visitor.post('/r/minato/join', newcomer)).status).toBe(303);
    const account = { login, password };
    const session = (await visitor.post('/r/minato/sign-in', account)).headers.getSetCookie().join('; ');
    const [cookie = ''] = session.split(';');
    const late = await visitor.post('/r/yuinosato/jobs/new', typed, way === 'sign-in' ? {} : { cookie });
    expect(late.status).toBe(401);
    const kept = keptOn(await late.text());
    const signedIn = await visitor.post('/r/yuinosato/sign-in', { ...account, kept });
    const asked = await signedIn.text();
    expect(asked).toContain('action="/r/yuinosato/join/account"');
    expect(keptOn(asked)).toBe(kept);

    const at = `/r/yuinosato/join/account${way === 'as other' ? '?as=other' : ''}`;
    const drawn = await (await visitor.post(at, { kept, intent: 'fill' }, { cookie })).text();
    expect(keptOn(drawn)).toBe(kept);
    expect(drawn).not.toContain('class="problem"');
    const proof = way === 'as other' ? account : {};
    const joined = await visitor.post(at, { kept, ...proof }, { cookie });
    const next = await joined.text();
    expect([joined.status, next]).toEqual([200, expect.stringContaining(typed.title)]);
    expect(next).toContain('action="/r/yuinosato/jobs/new"');
  }
});

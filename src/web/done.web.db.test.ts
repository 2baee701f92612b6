import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleRegion } from '../modules/regions/region.examples.ts';
import { exampleWorker } from '../modules/workers/worker.examples.ts';
import { type ExampleSite, exampleSite } from './site.examples.ts';

let site: ExampleSite;
beforeAll(async () => {
  site = await exampleSite();
});
afterAll(() => site.close());

const said = 'class="done" role="status"';

test('the page after a form that was carried out says so, once', async () => {
  const worker = await site.signedInAs(await exampleWorker(await exampleRegion('done')));
  const answer = await worker.post('/r/done/notices', {});
  expect(answer.status).toBe(303);
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^yuinowa-done=1; Max-Age=20; Path=\/; HttpOnly; SameSite=Lax$/);

  const byProgram = await worker.post('/r/done/notices', {}, { 'sec-fetch-dest': 'empty' });
  expect([byProgram.status, byProgram.headers.getSetCookie()]).toEqual([303, []]);

  expect(await (await worker.get('/r/done/notices')).text()).not.toContain(said);
  const session = 'yuinowa-done=1';
  const next = await site.signedOut().get('/r/done/how', { cookie: session });
  expect(await next.text()).toContain(`${said}>できました。`);
  expect(next.headers.getSetCookie()).toEqual(['yuinowa-done=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
});

test('a form that is drawn again with its problems says nothing of the kind', async () => {
  const visitor = site.signedOut();
  const refused = await visitor.post('/r/done/contact', {}, { cookie: 'yuinowa-done=1' });
  expect(refused.status).toBe(422);
  expect(await refused.text()).not.toContain(said);
});

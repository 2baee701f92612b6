import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { exampleClient, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { newKey } from '../../platform/random.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

const at = '/r/yuinosato';
const words = { pictureAltJa: '髙﨑の朝の町', pictureAltEn: 'The town in the morning' };
let site: ExampleSite;
let region: RegionId;
let officer: Visitor;

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
  await exampleRegion('minato');
  officer = await site.signedInAs(await exampleStaff(region, 'officer'));
});
afterAll(() => site.close());

const png = () =>
  sharp({ create: { width: 2_000, height: 900, channels: 3, background: '#21386e' } })
    .png()
    .toBuffer();

function lookForm(
  fields: Record<string, string>,
  files: Record<string, [name: string, bytes: Uint8Array]> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ key: newKey(), keyColour: '', ...fields }))
    form.set(name, value);
  for (const [name, [file, bytes]] of Object.entries(files))
    form.set(name, new File([new Uint8Array(bytes)], file));
  return form;
}
const front = async (address = at) => (await site.signedOut().get(address)).text();
const sheetOf = (html: string) => /href="(\/r\/[a-z]+\/look\/[^"]+\.css)"/.exec(html)?.[1];

test('a colour that can be read becomes a stylesheet of this region, kept for a year', async () => {
  expect(sheetOf(await front())).toBeUndefined();
  const saved = await officer.postForm(`${at}/settings/look`, lookForm({ keyColour: '１９７Ａ４Ｂ' }));
  expect(saved.headers.get('location')).toBe(`${at}/settings/look`);
  const address = sheetOf(await front()) ?? '';
  const sheet = await site.signedOut().get(address);
  expect(await sheet.text()).toContain('--key:#197a4b');
  expect(sheet.headers.get('content-type')).toContain('text/css');
  expect(sheet.headers.get('cache-control')).toContain('immutable');
  expect(sheetOf(await front('/r/minato'))).toBeUndefined();
  // Pages bring no style of their own, whatever the colour: the policy would refuse it.
  expect(await front()).not.toMatch(/ style="|<style/);
});

test('a pale colour is refused with the measured ratio and the nearest that can be read', async () => {
  const refused = await officer.postForm(`${at}/settings/look`, lookForm({ keyColour: '#259d63' }));
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain('白との差は3.45で');
  const [, instead = ''] = /近い色では (#[0-9a-f]{6})/.exec(html) ?? [];
  expect(html).toContain('value="#259d63"');
  const darker = lookForm({ keyColour: '#259d63', intent: `fill:${instead}` });
  expect(html).toContain(`value="fill:${instead}"`);
  const taken = await (await officer.postForm(`${at}/settings/look`, darker)).text();
  expect(taken).toMatch(
    new RegExp(`name="keyColour"[^>]*value="${instead}"|value="${instead}"[^>]*name="keyColour"`),
  );
  expect(taken).not.toContain('id="keyColour-problem"');
  expect((await officer.postForm(`${at}/settings/look`, lookForm({ keyColour: instead }))).status).toBe(303);
});

test('a colour is tried without being kept', async () => {
  const before = sheetOf(await front());
  const tried = await officer.postForm(
    `${at}/settings/look`,
    lookForm({ keyColour: '#0017c1', intent: 'fill' }),
  );
  const shown = await tried.text();
  expect(shown).toContain('fill="#0017c1"');
  expect(shown).not.toContain('ファイルは外れました');
  const withFile = lookForm(
    { keyColour: '#0017c1', intent: 'fill' },
    { logoFile: ['ロゴ.png', await png()] },
  );
  expect(await (await officer.postForm(`${at}/settings/look`, withFile)).text()).toContain(
    '色を試したので、選んだ画像のファイルは外れました。',
  );
  const wrong = await officer.postForm(`${at}/settings/look`, lookForm({ keyColour: '紺', intent: 'fill' }));
  expect(await wrong.text()).toContain('id="keyColour-problem"');
  expect(sheetOf(await front())).toBe(before);
});

test('logo and picture stand on the first page, drawn anew, and only in their own region', async () => {
  const files = { logoFile: ['ロゴ.png', await png()], pictureFile: ['町.png', await png()] } as const;
  const saved = await officer.postForm(`${at}/settings/look`, lookForm(words, { ...files } as never));
  expect(saved.status).toBe(303);
  const html = await front();
  expect(html).toContain('alt="髙﨑の朝の町"');
  const [logo = '', small = ''] = [...html.matchAll(/src="(\/r\/yuinosato\/look\/[0-9a-f]{64}\.webp)"/g)].map(
    ([, address]) => address,
  );
  const [, large = ''] = /(\S+\.webp) 1600w/.exec(html) ?? [];
  for (const [address, width] of [
    [logo, 512],
    [small, 800],
    [large, 1_600],
  ] as const) {
    const answer = await site.signedOut().get(address);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width });
    expect((await site.signedOut().get(address.replace('yuinosato', 'minato'))).status).toBe(404);
  }
  const english = await front(`/en${at}`);
  expect(english).toContain('alt="The town in the morning"');
});

test.each([
  ['a program drawn as a picture', 'logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a page', 'logo.png', '<!doctype html><script>alert(1)</script>'],
  ['a picture that breaks off', 'logo.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
])('%s is refused with a sentence, and the look stays', async (_, name, content) => {
  const before = await front();
  const bytes = Buffer.from(content, 'latin1');
  const refused = await officer.postForm(`${at}/settings/look`, lookForm(words, { logoFile: [name, bytes] }));
  expect(refused.status).toBe(409);
  expect(await refused.text()).toMatch(
    /id="logoFile-problem">[^<]*「ロゴの画像」を、画像として読めませんでした/,
  );
  const picture = await officer.postForm(
    `${at}/settings/look`,
    lookForm(words, { logoFile: ['ロゴ.png', await png()], pictureFile: [name, bytes] }),
  );
  expect(await picture.text()).toContain('「最初のページの写真」を、画像として読めませんでした');
  expect(await front()).toBe(before);
});

test('a picture without words is refused, and nothing but what is shown has an address', async () => {
  const refused = await officer.postForm(
    `${at}/settings/look`,
    lookForm({ ...words, pictureAltEn: '' }, { pictureFile: ['町.png', await png()] }),
  );
  expect(refused.status).toBe(409);
  for (const name of ['0'.repeat(64), '../../etc/passwd', '259d63-00000000'])
    expect((await site.signedOut().get(`${at}/look/${name}.webp`)).status).toBe(404);
  expect((await site.signedOut().get(`${at}/look/259d63-00000000.css`)).status).toBe(404);
});

test('the officer writes the first page; until then it says that its stories are examples', async () => {
  expect(await front('/r/minato')).toContain('この話は例です');
  const fields: Record<string, string> = { leadJa: '山の㈱と𠮷田さんの町。', leadEn: 'A town in the hills.' };
  for (const kind of ['worker', 'company'])
    for (const language of ['Ja', 'En']) {
      fields[`${kind}Title${language}`] = `${kind} ${language}`;
      fields[`${kind}Steps${language}`] = '9:30　①を打つ\n終わる';
      fields[`${kind}Ending${language}`] = 'おしまい。';
    }
  expect((await officer.post(`${at}/settings/front`, fields)).status).toBe(303);
  const html = await front();
  expect(html).toContain('山の㈱と𠮷田さんの町。');
  expect(html).toContain('<b>9:30</b><span>①を打つ</span>');
  expect(html).not.toContain('この話は例です');
  expect(await front('/')).toContain('山の㈱と𠮷田さんの町。');
});

test('a story in one language stands on the other’s pages as it is, and the officer is told so', async () => {
  const fields: Record<string, string> = { leadJa: '山の町。', leadEn: 'A town in the hills.' };
  const write = (kind: string, tail: string, title: string) => {
    fields[`${kind}Title${tail}`] = title;
    fields[`${kind}Steps${tail}`] = '9:30　①を打つ';
    fields[`${kind}Ending${tail}`] = 'おしまい。';
  };
  write('worker', 'Ja', '髙﨑さんの一日');
  write('company', 'Ja', '㈱𠮷田の注文');
  write('company', 'En', 'The order of Yoshida');
  const send = (more: Record<string, string> = {}) =>
    officer.post(`${at}/settings/front`, { ...fields, ...more });
  const half = await send({ workerTitleEn: 'One day' });
  expect(half.status).toBe(422);
  const halfPage = await half.text();
  expect(halfPage).toMatch(/id="workerStepsEn-problem"[\s\S]+id="workerEndingEn-problem"/);
  expect(halfPage).toContain('この話の同じ言葉の三つの欄を、すべて空にしてください。');
  const both = await (await send({ workerTitleEn: 'One day', leadJa: '' })).text();
  expect(both).toMatch(/id="leadJa-problem"[\s\S]+id="workerStepsEn-problem"/);

  expect((await send()).status).toBe(303);
  const english = await front(`/en${at}`);
  expect(english).toMatch(/<div lang="ja"><p class="small">髙﨑さんの一日/);
  expect(english).toMatch(/<div lang="en"><p class="small">The order of Yoshida/);
  expect(await (await officer.get(`${at}/settings`)).text()).toContain(
    '「ある働き手の一日」は日本語だけです。英語のページにも、日本語のまま出ます。',
  );
  const form = await (await officer.get(`${at}/settings/front`)).text();
  expect(form).toMatch(/name="workerTitleEn"(?![^>]*value="[^"])/);
});

test('nobody but the officer sees the form or changes the look', async () => {
  const { actor: client } = await exampleClient(region);
  const others: Actor[] = [await exampleStaff(region, 'operator'), await exampleStaff(region, 'csp'), client];
  const before = await front();
  for (const actor of others) {
    const visitor = await site.signedInAs(actor);
    for (const page of ['look', 'front'])
      expect((await visitor.get(`${at}/settings/${page}`)).status).toBe(403);
    const sent = await visitor.postForm(`${at}/settings/look`, lookForm({ keyColour: '#000000' }));
    expect(sent.status).toBe(403);
  }
  expect((await site.signedOut().get(`${at}/settings/look`)).status).not.toBe(200);
  const elsewhere = await site.signedInAs(await exampleStaff(await exampleRegion(), 'officer'));
  expect((await elsewhere.get(`${at}/settings/look`)).status).not.toBe(200);
  expect(await front()).toBe(before);
});

test('a logo that goes leaves the mark in its place', async () => {
  const going = lookForm({ withoutLogo: 'yes', withoutPicture: 'yes' });
  expect((await officer.postForm(`${at}/settings/look`, going)).status).toBe(303);
  const html = await front();
  expect(html).not.toContain('class="logo"');
  expect(html).toContain('class="scene"');
});

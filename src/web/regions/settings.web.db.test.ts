import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { addDays, localDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { examplePassword } from '../../modules/identity/person.examples.ts';
import { exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { settingNames, settingsOn } from '../../modules/regions/index.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

const at = '/r/yuinosato/settings';
const today = tokyoDateOf(new Date());
const tomorrow = addDays(today, 1);
let site: ExampleSite;
let region: RegionId;
let officer: Actor;

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
  officer = await exampleStaff(region, 'officer');
  await exampleStaff(region, 'operator');
});
afterAll(() => site.close());

/** What a form's fields hold, as a browser would send them again. */
async function fieldsOf(response: Response): Promise<Record<string, string>> {
  const html = (await response.text()).replaceAll('&amp;', '&');
  const main = html.slice(html.indexOf('<main'));
  const inputs = [...main.matchAll(/<input[^>]*?name="([^"]+)"[^>]*?>/g)].map(([tag, name]) => [
    name ?? '',
    / value="([^"]*)"/.exec(tag)?.[1] ?? '',
  ]);
  const selects = [...main.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name, options]) => [
      name ?? '',
      /<option(?=[^>]*selected)[^>]*value="([^"]*)"/.exec(options ?? '')?.[1] ?? '',
    ],
  );
  return Object.fromEntries([...inputs, ...selects]);
}
const settings = (on = tomorrow) => reading(region, (tx) => settingsOn(tx, on));

test('the officer sees what holds today, in both languages', async () => {
  const visitor = await site.signedInAs(officer);
  const html = await (await visitor.get(at)).text();
  expect(html).toContain('検収は納品から7日（延長は14日まで）');
  expect(html).toContain('1日から15日までの納品は、その月の末日に支払い');
  expect(await (await visitor.get(`/en${at}`)).text()).toContain('delivered from the 1st to the 15th');
});

test('English names want Latin letters, and a change of the phone stands among the changes', async () => {
  const visitor = await site.signedInAs(officer);
  const fields = await fieldsOf(await visitor.get(`${at}/region`));
  const kanji = await visitor.post(`${at}/region`, {
    ...fields,
    nameEn: '結の里',
    sectionEn: '㈱地域しごと',
  });
  expect(kanji.status).toBe(422);
  expect(await kanji.text()).toMatch(/id="nameEn-problem">[^<]*ローマ字で[\s\S]+id="sectionEn-problem"/);
  const historyOf = async () =>
    (await (await visitor.get(at)).text()).replace(/^[\s\S]*<h2>これまでの変更/, '');
  expect(await historyOf()).not.toContain('町の名前と担当');
  const changed = { ...fields, key: crypto.randomUUID(), phone: '0183-00-0009' };
  expect((await visitor.post(`${at}/region`, changed)).status).toBe(303);
  expect(await historyOf()).toContain('<h3>町の名前と担当</h3>');
});

const undecided = ['escrowAccount', 'bankFile', 'referenceHourlyWage'];
test.each(settingNames.filter((name) => !undecided.includes(name)))(
  'the form of %s is filled with what holds, and sent as it is changes nothing',
  async (name) => {
    const visitor = await site.signedInAs(officer);
    const before = await settings();
    const fields = await fieldsOf(await visitor.get(`${at}/${name}`));
    expect(fields.effectiveFrom).toBe(tomorrow);
    const saved = await visitor.post(`${at}/${name}`, { ...fields, key: crypto.randomUUID() });
    expect(saved.headers.get('location')).toBe(at);
    expect(await settings()).toEqual(before);
  },
);

test('what an hour should bring is decided on with its source, and shown; it needs both', async () => {
  const visitor = await site.signedInAs(officer);
  const typed = { effectiveFrom: tomorrow, amount: '１，０３１円', source: '秋田県の最低賃金' };
  const sourceless = await visitor.post(`${at}/referenceHourlyWage`, { ...typed, source: '' });
  expect(sourceless.status).toBe(422);
  expect(await sourceless.text()).toContain('href="#source"');
  const saved = await visitor.post(`${at}/referenceHourlyWage`, typed);
  expect(saved.headers.get('location')).toBe(at);
  expect((await settings()).referenceHourlyWage).toEqual({
    amount: 1_031n,
    source: '秋田県の最低賃金',
    sourceEn: '',
  });
  expect(await (await visitor.get(at)).text()).toContain('¥1,031（秋田県の最低賃金）');
  const english = async (path: string) => (await visitor.get(`/en/r/yuinosato${path}`)).text();
  expect(await english('/settings')).toContain('¥1,031 (<span lang="ja">秋田県の最低賃金</span>)');
  const again = { ...typed, sourceEn: 'minimum wage of Akita Prefecture' };
  expect((await visitor.post(`${at}/referenceHourlyWage`, again)).status).toBe(303);
  expect(await english('/settings')).toContain(
    '¥1,031 (<span lang="ja">秋田県の最低賃金</span>／minimum wage of Akita Prefecture)',
  );
});

test('fees and the account for deposits hold from the day that was chosen', async () => {
  const visitor = await site.signedInAs(officer);
  await visitor.post(`${at}/fees`, { effectiveFrom: tomorrow, clientBp: '１２．５％', workerBp: '0' });
  const fields = await fieldsOf(await visitor.get(`${at}/escrowAccount`));
  const from = localDate(fields.effectiveFrom ?? '');
  expect(from > addDays(tomorrow, 1)).toBe(true);
  const account = {
    effectiveFrom: from,
    bankCode: '0119',
    branchCode: '361',
    accountType: '1',
    number: '0012345',
    holderName: '一般社団法人 結の里',
    holderKana: 'シヤ）ユイノサト',
    currentPassword: examplePassword,
  };
  const soon = await visitor.post(`${at}/escrowAccount`, { ...account, effectiveFrom: tomorrow });
  expect(soon.status).toBe(409);
  expect(await soon.text()).toContain('3営業日後');
  expect((await visitor.post(`${at}/escrowAccount`, account)).status).toBe(303);
  expect(await settings(from)).toMatchObject({
    fees: { clientBp: 1250, workerBp: 0 },
    escrowAccount: { number: '0012345', accountType: 1 },
  });
  expect((await settings(addDays(from, -1))).escrowAccount?.number).not.toBe('0012345');
  const html = await (await visitor.get(at)).text();
  expect(html).toContain('これから変わること');
  expect(html).toContain('発注者 12.5％');
});

test('a slip of a digit is asked about, shown on the form, and taken back before its day', async () => {
  const visitor = await site.signedInAs(officer);
  const send = (amount: string, more = {}) =>
    visitor.post(`${at}/referenceHourlyWage`, { effectiveFrom: today, source: '秋田県', amount, ...more });
  expect((await send('1031')).status).toBe(303);
  const asked = await send('50', { effectiveFrom: tomorrow });
  expect(asked.status).toBe(409);
  expect(await asked.text()).toMatch(/いま ¥1,031 → ¥50[\s\S]+id="confirmed"[\s\S]+id="confirmed-problem"/);
  expect((await send('50', { effectiveFrom: tomorrow, confirmed: 'yes' })).status).toBe(303);

  const way = `${at}/referenceHourlyWage/coming/${tomorrow}`;
  for (const page of [at, `${at}/referenceHourlyWage`])
    expect(await (await visitor.get(page)).text()).toContain(`href="${way}"`);
  const fields = await fieldsOf(await visitor.get(way));
  expect((await visitor.post(way, fields)).headers.get('location')).toBe(at);
  expect((await settings()).referenceHourlyWage?.amount).toBe(1_031n);
  expect(await (await visitor.get(way)).text()).toContain('もう取り消されたか');
  const html = await (await visitor.get(at)).text();
  expect(html).not.toContain(`href="${way}"`);
  expect(html).toMatch(/¥1,031（秋田県）[\s\S]*¥50（秋田県）[\s\S]*に取り消しました/);
});

test('a coming account of the bank is taken back with the password alone', async () => {
  const visitor = await site.signedInAs(officer);
  const fields = await fieldsOf(await visitor.get(`${at}/bankFile`));
  const value = { ...fields, payeeLimit: '4000000', currentPassword: examplePassword };
  const code = { originatorCode: '0123456789', originatorKana: 'ユイノサト', lineEnd: 'crlf' };
  expect((await visitor.post(`${at}/bankFile`, { ...value, ...code, key: crypto.randomUUID() })).status).toBe(
    303,
  );
  const way = `${at}/bankFile/coming/${fields.effectiveFrom}`;
  const form = await fieldsOf(await visitor.get(way));
  expect((await visitor.post(way, { ...form, currentPassword: 'a guess' })).status).toBe(409);
  expect((await visitor.post(way, { ...form, currentPassword: examplePassword })).status).toBe(303);
  expect((await visitor.get(way.replace(/[0-9-]+$/, 'never'))).status).toBe(404);
});

test('a past day is told beside its box together with the rest; decimals and amounts by their own sentences', async () => {
  const visitor = await site.signedInAs(officer);
  const past = { effectiveFrom: addDays(today, -1) };
  const fees = await visitor.post(`${at}/fees`, { ...past, clientBp: '2.555', workerBp: '0' });
  expect(fees.status).toBe(422);
  expect(await fees.text()).toMatch(
    /id="effectiveFrom-problem">＊「使い始める日」は、きょうか[\s\S]+id="clientBp-problem">[^<]*小数は、2けたまで/,
  );
  const alone = await visitor.post(`${at}/fees`, { ...past, clientBp: '10', workerBp: '0' });
  expect(await alone.text()).toContain('id="effectiveFrom-problem"');
  const wage = await visitor.post(`${at}/referenceHourlyWage`, { ...past, amount: 'abc', source: '①' });
  expect(await wage.text()).toMatch(/id="amount-problem">[^<]*例：12000/);
});

test('what cannot be is told beside its field or above the form, and what was typed stays', async () => {
  const visitor = await site.signedInAs(officer);
  const wrong = await visitor.post(`${at}/fees`, { effectiveFrom: '', clientBp: '十', workerBp: '0' });
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('id="clientBp-problem"');
  expect(html).toContain('id="effectiveFrom-problem"');
  expect(html).toContain('value="十"');
  const gap = await visitor.post(`${at}/paymentRule`, {
    effectiveFrom: tomorrow,
    'closings.0.fromDay': '1',
    'closings.0.toDay': '15',
    'closings.0.monthOffset': '0',
    'closings.0.payDay': '末日',
  });
  expect(gap.status).toBe(409);
  expect(await gap.text()).toContain('どの締め日にも入らない日があります');
});

test('what opens on an ordinary day is refused with a sentence, and what opens on a holiday is kept', async () => {
  const visitor = await site.signedInAs(officer);
  const open = (day: string) =>
    visitor.post(`${at}/closingDays`, { effectiveFrom: tomorrow, 'removed.0.day': day });
  const ordinary = await open('2027-06-16');
  expect(ordinary.status).toBe(409);
  const html = await ordinary.text();
  expect(html).toContain('国民の祝日でない日があります');
  expect(html).toContain('value="2027-06-16"');
  expect((await open('2027-07-19')).status).toBe(303);
});

test('a limit is told with what it counts', async () => {
  const visitor = await site.signedInAs(officer);
  const days = { effectiveFrom: tomorrow, extensionDays: '14', offerDays: '7', depositDays: '7' };
  const timers = await visitor.post(`${at}/timers`, { ...days, acceptanceDays: '30' });
  expect(await timers.text()).toMatch(/「検収の期限」は、10日までにしてください。[\s\S]+10日まで/);
  const fees = await visitor.post(`/en${at}/fees`, {
    effectiveFrom: tomorrow,
    clientBp: '31',
    workerBp: '0',
  });
  expect(await fees.text()).toContain('“Platform fee of the client” can be at most 30 %.');
  const wage = { effectiveFrom: tomorrow, amount: '20000', source: '①' };
  expect(await (await visitor.post(`${at}/referenceHourlyWage`, wage)).text()).toContain('10,000円まで');
});

test('a row more is drawn without losing what was typed', async () => {
  const visitor = await site.signedInAs(officer);
  const more = await visitor.post(`${at}/closingDays`, {
    intent: 'more:added',
    'added.0.day': '2027-08-13',
    effectiveFrom: tomorrow,
  });
  const html = await more.text();
  expect(html).toContain('value="2027-08-13"');
  expect(html).toContain('name="added.1.day"');
});

test('the region’s name changes on every page at once', async () => {
  const visitor = await site.signedInAs(officer);
  const fields = await fieldsOf(await visitor.get(`${at}/region`));
  await visitor.post(`${at}/region`, { ...fields, key: crypto.randomUUID(), nameJa: '髙﨑𠮷町' });
  expect(await (await site.signedOut().get('/r/yuinosato/jobs')).text()).toContain('髙﨑𠮷町のしごと');
  const wrong = await visitor.post(`${at}/region`, {
    ...fields,
    key: crypto.randomUUID(),
    municipalityCode: '052079',
  });
  expect(await wrong.text()).toContain('id="municipalityCode-problem"');
});

test('the escrow holder is chosen among operators', async () => {
  const visitor = await site.signedInAs(officer);
  const fields = await fieldsOf(await visitor.get(`${at}/escrowHolder`));
  expect(fields.organization).toMatch(/^o_[0-9a-f]{32}$/);
  const send = (currentPassword: string) =>
    visitor.post(`${at}/escrowHolder`, { ...fields, currentPassword, key: crypto.randomUUID() });
  expect(await (await send('a guess')).text()).toContain('id="currentPassword-problem"');
  expect((await send(examplePassword)).headers.get('location')).toBe(at);
});

test('nobody but the officer sees or changes anything', async () => {
  const pages = ['', '/region', '/escrowHolder', ...settingNames.map((name) => `/${name}`)];
  const operator = await site.signedInAs(await exampleStaff(region, 'operator'));
  for (const path of pages) {
    expect((await operator.get(`${at}${path}`)).status).toBe(403);
    expect((await site.signedOut().get(`${at}${path}`)).status).toBe(303);
  }
  expect(
    (await operator.post(`${at}/fees`, { effectiveFrom: tomorrow, clientBp: '1', workerBp: '0' })).status,
  ).toBe(403);
});

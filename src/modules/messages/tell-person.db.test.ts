import { beforeAll, expect, test } from 'vitest';
import type { ContractId, RegionId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { asAdministrator } from '../../platform/embedded-postgres/administer.ts';
import { recentMails } from '../../platform/outbox.ts';
import { newId } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { examplePerson } from '../identity/person.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { letterOf, notificationsOf, pathOf, tell } from './index.ts';
import { exampleChoice } from './preference.examples.ts';

const database = useOwnDatabase(3);
let region: RegionId;

beforeAll(async () => {
  region = await exampleRegion();
});

const contractId: ContractId = newId('contract');
const facts = { contractId, title: '髙﨑𠮷の原稿①', amount: yen(10_800n), payOn: localDate('2026-12-15') };

test('a person is told once on the page and once by mail, however often the task runs', async () => {
  const person = await inTransaction(region, async (tx) => {
    const id = await examplePerson(tx);
    await exampleChoice(tx, id);
    return id;
  });
  for (let run = 0; run < 2; run++) {
    await inTransaction(region, (tx) => tell(tx, person, 'delivery-accepted', facts, 'milestone-1'));
  }
  const told = await reading(region, (tx) => notificationsOf(tx, person));
  expect(told.map(({ telling }) => telling)).toEqual([{ kind: 'delivery-accepted', facts }]);
  expect(told.map(({ telling }) => letterOf(telling, 'en').text)).toEqual([
    '“髙﨑𠮷の原稿①” was accepted. ¥10,800 will be paid on Tue, 15 Dec 2026.',
  ]);
  expect(told.map(({ telling }) => pathOf(telling))).toEqual([
    `/contracts/c_${contractId.replaceAll('-', '')}`,
  ]);
  const mails = await reading(region, (tx) => recentMails(tx));
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toBe('[例の町1] 検収が終わりました');
  expect(mails[0]?.body).toContain('2026年12月15日（火）に¥10,800を振り込みます');
  expect(mails[0]?.body).toContain('/r/region-1/contracts/c_');
  expect(mails[0]?.body).toContain('/r/region-1/notices/settings\n');
});

test('two people hear of the same thing, each in their own letter and language', async () => {
  const people = await inTransaction(region, async (tx) => {
    const both = [await examplePerson(tx), await examplePerson(tx, [], { language: 'en' })];
    for (const person of both) {
      await exampleChoice(tx, person);
      await tell(tx, person, 'auto-accepted', facts, 'milestone-2');
    }
    return both;
  });
  expect(people).toHaveLength(2);
  const mails = (await reading(region, (tx) => recentMails(tx))).filter((mail) =>
    /自動|automatically/.test(mail.subject),
  );
  expect(mails.map((mail) => mail.subject).sort()).toEqual([
    '[Example Town 1] Accepted automatically',
    '[例の町1] 自動で検収となりました',
  ]);
  expect(new Set(mails.map((mail) => mail.recipient)).size).toBe(2);
});

test('somebody without an address is told on the page only', async () => {
  const person = await inTransaction(region, async (tx) => {
    const id = await examplePerson(tx, [], { email: null });
    await tell(
      tx,
      id,
      'bank-account-changed',
      { lastDigits: '34', usableFrom: localDate('2026-11-24') },
      'account-1',
    );
    return id;
  });
  expect(await reading(region, (tx) => notificationsOf(tx, person))).toHaveLength(1);
  const mails = await reading(region, (tx) => recentMails(tx));
  expect(mails.some((mail) => mail.subject.includes('口座'))).toBe(false);
});

test('a transaction that fails has told nobody and queued nothing', async () => {
  const count = async () => {
    const mails = await reading(region, (tx) => recentMails(tx));
    const tasks = await asAdministrator(database.url('admin'), (client) =>
      client.query('select from graphile_worker.jobs'),
    );
    expect(tasks.rowCount).toBe(mails.length);
    return mails.length;
  };
  const before = await count();
  await expect(
    inTransaction(region, async (tx) => {
      const person = await examplePerson(tx);
      await exampleChoice(tx, person);
      await tell(tx, person, 'job-opened', { jobId: newId('job'), title: '原稿' }, 'roles-1');
      throw new Error('later');
    }),
  ).rejects.toThrow('later');
  expect(await count()).toBe(before);
});

test('nobody of another region can be told', async () => {
  const other = await exampleRegion();
  const person = await inTransaction(other, (tx) => examplePerson(tx));
  await expect(
    inTransaction(region, (tx) =>
      tell(tx, person, 'job-opened', { jobId: newId('job'), title: '原稿' }, 'roles-2'),
    ),
  ).rejects.toThrow(/foreign key/);
});

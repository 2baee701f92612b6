import { beforeAll, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { ContractId, PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { localDate, tokyoTimeOf } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { type OutboxMail, recentMails } from '../../platform/outbox.ts';
import { newId, newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading, withoutRegion } from '../../platform/transaction.ts';
import { examplePerson } from '../identity/person.examples.ts';
import { closeJob, openAmong } from '../jobs/index.ts';
import { exampleOpenJob } from '../jobs/job.examples.ts';
import { exampleClient } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { chooseMail, mailNotices, readNotices, recipientsDue, tell } from './index.ts';
import type { MailChoice } from './mail-time.rules.ts';
import type { Facts, Kind } from './notification.rules.ts';
import { exampleChoice } from './preference.examples.ts';
import { mailChoiceOf } from './preference.rows.ts';

const database = useOwnDatabase();
let region: RegionId;

beforeAll(async () => {
  region = await exampleRegion();
});

const clockAt = (text: string) => moveClock(database, Date.parse(`${text}+09:00`) - Date.now());
const contractId: ContractId = newId('contract');
const contract = { contractId, title: '髙﨑𠮷の原稿①㈱' };
const job = { jobId: newId('job'), title: 'りんごの箱の図案' };

interface Reader extends Actor {
  readonly personId: PersonId;
}

/** Somebody with an address of their own, so that their mail can be told from others'. */
async function reader(choice?: Partial<MailChoice>, language: 'ja' | 'en' = 'ja'): Promise<Reader> {
  const personId = await inTransaction(region, async (tx) => {
    const id = await examplePerson(tx, [], { email: `${newKey()}@example.jp`, language });
    if (choice) await exampleChoice(tx, id, choice);
    return id;
  });
  return { ...systemActor(region, ''), channel: 'web', reason: null, personId };
}

const telling = <K extends Kind>({ personId }: Reader, kind: K, facts: Facts[K], key = newKey()) =>
  inTransaction(region, (tx) => tell(tx, personId, kind, facts, key));

async function sweep(): Promise<void> {
  for (const { regionId, personId } of await withoutRegion(recipientsDue)) {
    await mailNotices(systemActor(regionId, 'test'), { key: newKey(), personId }, openAmong);
  }
}

async function mailsTo({ personId }: Reader): Promise<OutboxMail[]> {
  return reading(region, async (tx) => {
    const { rows } = await tx.client.query('select email from person where id = $1', [personId]);
    return (await recentMails(tx, 1000)).filter(({ recipient }) => recipient === rows[0].email).reverse();
  });
}

test('the mail of the day holds everything since the last one, by topic, once', async () => {
  const person = await reader({
    ways: { contract: 'daily', talk: 'daily', job: 'daily', suitable: 'daily', region: 'none' },
    quiet: null,
  });
  await clockAt('2026-11-20T10:00');
  await telling(person, 'proposal-received', job);
  await telling(person, 'deposit-received', contract);
  await telling(person, 'seat-offered', { organizationId: newId('organization'), name: '味噌屋' });
  await clockAt('2026-11-21T07:29');
  await sweep();
  expect(await mailsTo(person)).toEqual([]);
  await clockAt('2026-11-21T07:31');
  await Promise.all([sweep(), sweep()]);
  await sweep();
  const mails = await mailsTo(person);
  expect(mails.map(({ subject }) => subject)).toEqual(['[例の町1] お知らせが2件あります']);
  const body = mails[0]?.body ?? '';
  expect(body.indexOf('■ 契約とお金')).toBeLessThan(body.indexOf('■ 募集と応募'));
  expect(body).toContain('「髙﨑𠮷の原稿①㈱」');
  expect(body).toMatch(/contracts\/c_[0-9a-f]{32}\n/);
  expect(body).toContain('/r/region-1/notices/settings\n');
  expect(body).not.toContain('味噌屋');

  await clockAt('2026-11-21T12:00');
  await telling(person, 'deposit-received', contract);
  await clockAt('2026-11-22T08:00');
  await sweep();
  expect((await mailsTo(person)).map(({ subject }) => subject)).toHaveLength(2);
});

test('nothing new is no mail, and what was read on the page is not mailed', async () => {
  const person = await reader();
  await clockAt('2026-11-20T10:00');
  await telling(person, 'deposit-received', contract);
  expect(await readNotices(person, { key: newKey() })).toMatchObject({ ok: true });
  await clockAt('2026-11-21T08:00');
  await sweep();
  expect(await mailsTo(person)).toEqual([]);
  expect(await withoutRegion(recipientsDue)).toEqual([]);
});

test('work that suits comes with the mail of the day, as far as it still takes proposals', async () => {
  const person = await reader();
  await clockAt('2026-11-20T10:00');
  const { actor: client } = await exampleClient(region);
  const [stays, closes] = [await exampleOpenJob(client), await exampleOpenJob(client)];
  const applyBy = localDate('2026-11-30');
  const pay = { amount: yen(10_800n), hours: 9 };
  await telling(person, 'job-suits', { jobId: stays, title: '𠮷田㈱の入力①', applyBy, ...pay });
  await telling(person, 'job-suits', { jobId: closes, title: '髙﨑農園の写真', applyBy });
  await closeJob(client, { jobId: closes, reason: '頼む必要がなくなりました。', key: newKey() });
  await sweep();
  expect(await mailsTo(person)).toEqual([]);
  await clockAt('2026-11-21T08:00');
  await sweep();
  await sweep();
  const [mail, ...more] = await mailsTo(person);
  expect(mail?.body).toContain('𠮷田㈱の入力①');
  expect(mail?.body).toContain('報酬は¥10,800（1時間あたり 約 ¥1,200）です。応募は2026年11月30日');
  expect(mail?.body).not.toContain('髙﨑農園の写真');
  expect(more).toEqual([]);
});

test('at night an urgent thing waits for the morning; one about the bank account does not', async () => {
  const person = await reader({ quiet: { from: '21:00', until: '07:00' } }, 'en');
  await clockAt('2026-11-20T22:00');
  await telling(person, 'answer-due', { ...contract, answerBy: localDate('2026-11-21') });
  await telling(person, 'bank-account-changed', { lastDigits: '34', usableFrom: localDate('2026-11-24') });
  await sweep();
  expect((await mailsTo(person)).map(({ subject }) => subject)).toEqual([
    '[Example Town 1] Your bank account was changed',
  ]);
  await clockAt('2026-11-21T07:00');
  await sweep();
  await sweep();
  const [, second, ...more] = await mailsTo(person);
  expect([second?.subject, more]).toEqual(['[Example Town 1] Please answer soon', []]);
});

test('whoever sweeps late writes nothing at night', async () => {
  const person = await reader();
  await inTransaction(region, (tx) =>
    exampleChoice(tx, person.personId, {
      ways: { contract: 'daily', talk: 'daily', job: 'daily', suitable: 'daily', region: 'daily' },
      quiet: { from: '21:00', until: '07:00' },
    }),
  );
  await clockAt('2026-11-20T06:00');
  await telling(person, 'deposit-received', contract);
  await clockAt('2026-11-20T23:00');
  await sweep();
  expect(await mailsTo(person)).toEqual([]);
  await clockAt('2026-11-21T07:01');
  await sweep();
  expect(await mailsTo(person)).toEqual([]);
  await clockAt('2026-11-21T07:31');
  await sweep();
  expect(await mailsTo(person)).toHaveLength(1);
});

test('another time of the day moves what waits, and makes no second mail on one day', async () => {
  const person = await reader();
  const typed = {
    contract: 'daily',
    talk: 'daily',
    job: 'daily',
    suitable: 'daily',
    region: 'daily',
    quietFrom: '21:00',
    quietUntil: '07:00',
  } as const;
  const choose = (digestAt: '07:30' | '19:30') => chooseMail(person, { ...typed, digestAt, key: newKey() });
  await clockAt('2026-11-20T10:00');
  await telling(person, 'deposit-received', contract);
  await choose('19:30');
  await clockAt('2026-11-20T19:31');
  await sweep();
  expect(await mailsTo(person)).toHaveLength(1);
  await choose('07:30');
  await telling(person, 'proposal-received', job);
  await choose('19:30');
  await clockAt('2026-11-20T20:00');
  await sweep();
  expect(await mailsTo(person)).toHaveLength(1);
  await clockAt('2026-11-21T19:31');
  await sweep();
  expect((await mailsTo(person)).map(({ subject }) => subject)).toHaveLength(2);
  expect(await reading(region, (tx) => mailChoiceOf(tx, person.personId))).toMatchObject({
    digestAt: '19:30',
  });
});

test('through three days of news each is mailed exactly once, and never at night', async () => {
  const kinds = [
    {
      ways: { contract: 'daily', talk: 'daily', job: 'atOnce', suitable: 'daily', region: 'none' },
      quiet: { from: '20:00', until: '08:00' },
      digestAt: '08:30',
    },
    {
      ways: { contract: 'atOnce', talk: 'daily', job: 'daily', suitable: 'daily', region: 'daily' },
      quiet: null,
      digestAt: '05:30',
    },
  ] satisfies MailChoice[];
  for (const choice of kinds) {
    const person = await reader(choice);
    const hours = Array.from({ length: 40 }, (_, index) => index * 2);
    for (const hour of hours) {
      const instant = new Date(Date.parse('2026-12-01T00:20+09:00') + hour * 3_600_000);
      await moveClock(database, instant.getTime() - Date.now());
      await telling(
        person,
        hour % 4 ? 'deposit-received' : 'proposal-received',
        hour % 4 ? { ...contract, title: `仕事${hour}番` } : { ...job, title: `仕事${hour}番` },
      );
      await sweep();
    }
    await clockAt('2026-12-06T12:00');
    await sweep();
    const mails = await mailsTo(person);
    const all = mails.map(({ body }) => body).join('\n');
    for (const hour of hours) expect(all.split(`「仕事${hour}番」`)).toHaveLength(2);
    const { quiet } = choice;
    if (quiet) {
      const times = mails.map(({ createdAt }) => tokyoTimeOf(createdAt));
      expect(times.filter((time) => time >= quiet.from || time < quiet.until)).toEqual([]);
    }
  }
}, 60_000);

test('nobody sends another person’s letters by hand', async () => {
  const person = await reader();
  await expect(mailNotices(person, { key: newKey(), personId: person.personId }, openAmong)).rejects.toThrow(
    NotAllowed,
  );
  await expect(
    chooseMail(
      { ...person, personId: null },
      {
        key: newKey(),
        contract: 'none',
        talk: 'none',
        job: 'none',
        suitable: 'none',
        region: 'none',
        digestAt: '07:30',
        quietFrom: '',
        quietUntil: '07:00',
      },
    ),
  ).rejects.toThrow(NotAllowed);
});

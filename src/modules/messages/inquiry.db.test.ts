import { beforeAll, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { InquiryId, PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading, withoutRegion } from '../../platform/transaction.ts';
import { holdersOf } from '../identity/index.ts';
import { moveMembership } from '../identity/membership.rows.ts';
import { examplePerson } from '../identity/person.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import {
  answerInquiry,
  answersDue,
  clearInquiry,
  inquiriesDue,
  inquiryPage,
  inquiryRows,
  letterOf,
  notificationsOf,
  pathOf,
  remindOfAnswer,
  sendInquiry,
} from './index.ts';
import { inquiryForm } from './inquiry.forms.ts';
import { inquiriesAllowed } from './inquiry.rules.ts';

const database = useOwnDatabase();
const asked = { name: '髙﨑 𠮷子', reach: '0183-73-2111（夜）', message: '①㈱でなくても頼めますか。' };
let region: RegionId;
let csp: Actor;
let officer: Actor;
let worker: Actor;
beforeAll(async () => {
  region = await exampleRegion();
  [csp, officer, worker] = [await member('csp'), await member('officer'), await member('worker')];
});

async function member(role: 'csp' | 'officer' | 'worker'): Promise<Actor> {
  const personId = await inTransaction(region, (tx) => examplePerson(tx, [role]));
  return { ...visitor(), personId, roles: [role] };
}
function visitor(of = region): Actor {
  return {
    regionId: of,
    personId: null,
    roles: [],
    seats: [],
    channel: 'web',
    actingFor: null,
    reason: null,
  };
}
async function sent(changes: Partial<typeof asked> = {}): Promise<InquiryId> {
  const result = await sendInquiry(visitor(), { key: newKey(), ...asked, ...changes }, '192.0.2.7');
  if (!result.ok) throw new Error(result.reason);
  return result.value.inquiryId;
}
const told = (person: PersonId | null) =>
  reading(region, async (tx) =>
    person ? (await notificationsOf(tx, person)).map(({ telling }) => telling) : [],
  );

test('who has no account asks, and the CSP and the officer hear of it', async () => {
  const id = await sent();
  expect(await reading(region, (tx) => inquiryPage(tx, id))).toMatchObject({
    ...asked,
    state: 'open',
    answer: null,
  });
  for (const { personId } of [csp, officer]) {
    const [telling] = await told(personId);
    expect(telling).toEqual({ kind: 'inquiry-received', facts: { inquiryId: id } });
    if (!telling) throw new Error('told');
    // The notice stays when the question is gone, and so holds nobody's name.
    expect(letterOf(telling, 'ja').text).not.toContain('髙﨑');
    expect(pathOf(telling)).toBe(`/inquiries/iq_${id.replaceAll('-', '')}`);
  }
  expect(await told(worker.personId)).toEqual([]);
});

test('the same form sent twice asks once', async () => {
  const key = newKey();
  const before = (await reading(region, inquiryRows)).length;
  const first = await sendInquiry(visitor(), { key, ...asked }, '192.0.2.8');
  expect(await sendInquiry(visitor(), { key, ...asked }, '192.0.2.8')).toEqual(first);
  expect(await reading(region, inquiryRows)).toHaveLength(before + 1);
});

test('it is answered once, by a CSP or an officer of this region', async () => {
  const id = await sent();
  const answer = { inquiryId: id, answer: '電話で、頼めると答えました。' };
  const notAllowed = expect.objectContaining({ name: 'NotAllowed' });
  for (const other of [worker, visitor()])
    await expect(answerInquiry(other, { key: newKey(), ...answer })).rejects.toThrow(notAllowed);
  const elsewhere = { ...csp, regionId: await exampleRegion() };
  await expect(answerInquiry(elsewhere, { key: newKey(), ...answer })).rejects.toThrow(
    expect.objectContaining({ name: 'NotFound' }),
  );
  expect(await answerInquiry(csp, { key: newKey(), ...answer })).toMatchObject({ ok: true });
  expect(await answerInquiry(officer, { key: newKey(), ...answer })).toEqual({
    ok: false,
    reason: 'already-answered',
  });
  const shown = await reading(region, (tx) => inquiryPage(tx, id));
  expect(shown).toMatchObject({ state: 'answered', answer: answer.answer, answeredBy: csp.personId });
  // What waits stands before what is done.
  const states = (await reading(region, inquiryRows)).map(({ state }) => state);
  expect(states).toEqual([...states].sort((a, b) => (a < b ? 1 : -1)));
});

test('one address asks so many times an hour, and another goes on', async () => {
  const from = (address: string) => sendInquiry(visitor(), { key: newKey(), ...asked }, address);
  for (let i = 0; i < inquiriesAllowed.address; i++)
    expect(await from('192.0.2.9')).toMatchObject({ ok: true });
  expect(await from('192.0.2.9')).toEqual({ ok: false, reason: 'too-many-inquiries' });
  expect(await from('192.0.2.10')).toMatchObject({ ok: true });
});

test('an Individual Number is not taken', () => {
  const read = inquiryForm.safeParse({ ...asked, message: '番号は 123456789018 です' });
  expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['message']);
});

test('an answered question is forgotten after a year, an open one never, and by time alone', async () => {
  const [answered, open] = [await sent(), await sent()];
  const note = { key: newKey(), inquiryId: answered, answer: '①電話で答えました。' };
  expect(await answerInquiry(csp, note)).toMatchObject({ ok: true });
  const dueAfter = async (days: number) => {
    await moveClock(database, days * 86_400_000);
    return (await withoutRegion(inquiriesDue)).map(({ id }) => id);
  };
  expect(await dueAfter(364)).not.toContain(answered);
  const clear = (who: Actor, inquiryId: InquiryId) => clearInquiry(who, { key: newKey(), inquiryId });
  const time = systemActor(region, 'a question was answered a year ago');
  expect(await clear(time, answered)).toEqual({ ok: true, value: { cleared: false } });
  expect(await dueAfter(366)).toContain(answered);
  expect(await dueAfter(366)).not.toContain(open);
  await expect(clear(officer, answered)).rejects.toThrow(NotAllowed);
  expect(await clear(time, answered)).toEqual({ ok: true, value: { cleared: true } });
  expect(await clear(time, open)).toEqual({ ok: true, value: { cleared: false } });
  await expect(reading(region, (tx) => inquiryPage(tx, answered))).rejects.toThrow(NotFound);
  await moveClock(database, 0);
});

test('what nobody answered in its business days is reminded of once', async () => {
  const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
  await clockAt('2026-12-10T09:00:00+09:00'); // a Thursday: three business days end on Tuesday
  const [id, answered] = [await sent(), await sent()];
  expect(
    await answerInquiry(officer, { key: newKey(), inquiryId: answered, answer: 'お電話しました。' }),
  ).toMatchObject({ ok: true });
  const remind = async () => {
    for (const { regionId, ...due } of await withoutRegion(answersDue))
      await remindOfAnswer(systemActor(regionId, 'test'), { ...due, key: newKey() }, async () => []);
  };
  const late = async () =>
    (await told(csp.personId)).filter(
      ({ kind, facts }) => kind === 'inquiry-late' && 'inquiryId' in facts && facts.inquiryId === id,
    );
  await clockAt('2026-12-15T23:00:00+09:00');
  await remind();
  expect(await late()).toHaveLength(0);
  await clockAt('2026-12-16T00:30:00+09:00');
  const holders = await reading(region, (tx) => holdersOf(tx, ['csp', 'officer']));
  const all = (state: 'active' | 'suspended') =>
    inTransaction(region, async (tx) => {
      for (const person of holders) await moveMembership(tx, person, state);
    });
  await all('suspended');
  await remind();
  await all('active');
  expect(await late()).toHaveLength(0);
  await remind();
  await remind();
  expect(await late()).toHaveLength(1);
  await expect(
    remindOfAnswer(officer, { what: 'inquiry', id, key: newKey() }, async () => []),
  ).rejects.toThrow(NotAllowed);
  expect((await withoutRegion(answersDue)).map((due) => due.id)).not.toContain(id);
});

import { beforeAll, expect, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { recentMails } from '../../platform/outbox.ts';
import { sql } from '../../platform/sql.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { isResetOpen } from '../identity/index.ts';
import { examplePerson } from '../identity/person.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { requestPasswordReset } from './index.ts';

useOwnDatabase();
let region: RegionId;

beforeAll(async () => {
  region = await exampleRegion();
});

const mailsTo = async (recipient: string) =>
  (await reading(region, (tx) => recentMails(tx))).filter((mail) => mail.recipient === recipient);

test('whoever asks gets a mail with a link that opens, in their language, and three an hour at most', async () => {
  await inTransaction(region, (tx) => examplePerson(tx, [], { loginName: 'hanako', language: 'en' }));
  for (let i = 0; i < 5; i++)
    await requestPasswordReset(region, i % 2 ? 'HANAKO' : 'hanako@example.jp', '192.0.2.1');
  const mails = await mailsTo('hanako@example.jp');
  expect(mails).toHaveLength(3);
  expect(mails[0]?.subject).toBe('[Example Town 1] Choose a new password');
  const [link] =
    /http:\/\/localhost:3000\/en\/r\/region-1\/password-reset\/[\w-]{43}/.exec(mails[0]?.body ?? '') ?? [];
  expect(await isResetOpen(link?.slice(-43) ?? '')).toBe(true);
  // So that its text goes when it was sent.
  const kept = await reading(
    region,
    (tx) => sql<{ secret: boolean }>(tx)`select secret from platform.outbox`,
  );
  expect(kept.map(({ secret }) => secret)).toEqual([true, true, true]);
});

test('nobody and somebody without an address get no mail, and the caller learns nothing', async () => {
  await inTransaction(region, (tx) => examplePerson(tx, [], { loginName: 'no-address', email: null }));
  const before = (await reading(region, (tx) => recentMails(tx))).length;
  expect(await requestPasswordReset(region, 'no-address', '192.0.2.2')).toBeUndefined();
  expect(await requestPasswordReset(region, 'nobody@example.jp', '192.0.2.2')).toBeUndefined();
  expect((await reading(region, (tx) => recentMails(tx))).length).toBe(before);
});

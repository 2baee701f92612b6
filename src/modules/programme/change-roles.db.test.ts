import { expect, test } from 'vitest';
import { recentMails } from '../../platform/outbox.ts';
import { newKey } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { examplePassword, examplePerson } from '../identity/person.examples.ts';
import type { StaffRole } from '../identity/person.rules.ts';
import { notificationsOf } from '../messages/index.ts';
import { letterOf } from '../messages/letter.rules.ts';
import type { Telling } from '../messages/notification.rules.ts';
import { exampleStaff } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { changeRoles } from './index.ts';

useOwnDatabase();

test('who gets or loses a duty is told at once which they hold now, and by whom; a guess at the password changes nothing', async () => {
  const region = await exampleRegion();
  const officer = await exampleStaff(region, 'officer');
  const id = await inTransaction(region, (tx) =>
    examplePerson(tx, [], { familyName: '髙﨑', givenName: '𠮷①' }),
  );
  const set = (roles: StaffRole[], currentPassword = examplePassword) =>
    changeRoles(officer, {
      key: newKey(),
      personId: id,
      roles,
      knowingly: false,
      besideOwnSide: false,
      leavesUnheld: true,
      currentPassword,
    });
  expect(await set(['operator'], 'a guess')).toEqual({ ok: false, reason: 'wrong-password' });
  expect(await reading(region, (tx) => notificationsOf(tx, id))).toEqual([]);
  expect((await set(['operator', 'mediator'])).ok).toBe(true);
  expect((await set(['operator', 'mediator'])).ok).toBe(true);
  expect((await set(['mediator'])).ok).toBe(true);
  const told = await reading(region, (tx) => notificationsOf(tx, id));
  expect(told.map(({ telling }) => telling)).toEqual([
    { kind: 'role-taken', facts: expect.objectContaining({ revoked: ['operator'], holds: ['mediator'] }) },
    { kind: 'role-given', facts: expect.objectContaining({ granted: ['operator', 'mediator'] }) },
  ]);
  const { title, text } = letterOf(told[1]?.telling as Telling, 'ja');
  expect(title).toBe('あなたの役割が増えました');
  expect(text).toMatch(/さんが、あなたに「運営会社の担当」「調停役」の役割を渡しました[\s\S]+入金を記録し/);
  const mails = await reading(region, (tx) => recentMails(tx));
  expect(mails.map(({ subject }) => subject).join()).toContain('あなたの役割が増えました');
});

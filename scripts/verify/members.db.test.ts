// Who belongs to a region, with which roles, and where their letters go: rebuilt from the audit.
import { expect, test } from 'vitest';
import {
  changeMembership,
  confirmEmail,
  registerPerson,
  requestEmail,
} from '../../src/modules/accounts/index.ts';
import { examplePassword } from '../../src/modules/identity/person.examples.ts';
import { registrationForm } from '../../src/modules/identity/person.forms.ts';
import {
  exampleActorOf,
  exampleStaff,
  exampleVisitor,
} from '../../src/modules/organizations/organization.examples.ts';
import { changeRoles } from '../../src/modules/programme/index.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import { recentMails } from '../../src/platform/outbox.ts';
import { newKey } from '../../src/platform/random.ts';
import { useOwnDatabase } from '../../src/platform/testing/own-database.ts';
import { reading } from '../../src/platform/transaction.ts';
import { verifyDatabase } from './verify-database.ts';

const database = useOwnDatabase();

async function problems(): Promise<readonly string[]> {
  const report = await verifyDatabase(database.url('verify'));
  return report.checks
    .filter(({ name }) => /^audit: (the state|each role)/.test(name))
    .flatMap((check) => check.problems);
}
const tamper = (statement: string) =>
  asAdministrator(database.url('admin'), async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(statement);
  });

test('of a membership, its roles, and a new address for mail', async () => {
  const regionId = await exampleRegion();
  const visitor = exampleVisitor(regionId);
  const password = '雪の朝 りんごを三つ送った';
  const typed = {
    displayName: '髙﨑 𠮷子①',
    loginName: 'takasaki',
    password,
    email: 'a@example.jp',
    language: 'ja',
  };
  const registered = await registerPerson(visitor, { ...registrationForm.parse(typed), key: newKey() });
  if (!registered.ok) throw new Error(registered.reason);
  const { personId } = registered.value;
  const [mail] = await reading(regionId, (tx) => recentMails(tx));
  const [, link = ''] = /email-confirmation\/([\w-]{43})/.exec(mail?.body ?? '') ?? [];
  expect(await confirmEmail(visitor, link)).toMatchObject({ ok: true });
  const person = await reading(regionId, (tx) => exampleActorOf(tx, personId));
  for (const email of ['b@example.jp', 'c@example.jp'])
    expect(await requestEmail(person, { email, currentPassword: password, key: newKey() })).toMatchObject({
      ok: true,
    });
  const officer = await exampleStaff(regionId, 'officer');
  const duty = {
    personId,
    knowingly: true,
    leavesUnheld: true,
    besideOwnSide: false,
    currentPassword: examplePassword,
  } as const;
  for (const roles of [['csp', 'centreStaff'], ['csp']] as const)
    expect(await changeRoles(officer, { ...duty, roles: [...roles], key: newKey() })).toMatchObject({
      ok: true,
    });
  const stop = {
    personId,
    state: 'suspended',
    reason: '確かめています。',
    leavesUnheld: true,
    key: newKey(),
  } as const;
  expect(await changeMembership(officer, stop)).toMatchObject({ ok: true });
  expect(await problems()).toEqual([]);

  await tamper(
    `update membership set state = 'active', suspension_reason = null where person_id = '${personId}'`,
  );
  await tamper(`update membership_role set role = 'paymentApprover' where person_id = '${personId}'`);
  await tamper(`update email_change set state = 'used' where new_email = 'c@example.jp'`);
  expect(await problems()).toEqual([
    expect.stringMatching(/person .* is active, the audit says suspended/),
    expect.stringMatching(/emailChange .* is used, the audit says open/),
    expect.stringMatching(/person .* does not hold csp, which the audit says they hold/),
    expect.stringMatching(/person .* holds paymentApprover, which the audit does not say/),
  ]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { asAdministrator } from '../../platform/embedded-postgres/administer.ts';
import { openPool } from '../../platform/pool.ts';
import { newId, newKey } from '../../platform/random.ts';
import { BrokenSeal, useSealingKey } from '../../platform/sealed-box.ts';
import { sql } from '../../platform/sql.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, type Tx, usePool } from '../../platform/transaction.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleClient } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { japanPostForm } from './bank-account.forms.ts';
import { accountPage } from './bank-account.pages.ts';
import type { BankAccount } from './bank-account.rules.ts';
import { type RegisterBankAccount, registerBankAccount } from './register-bank-account.ts';
import { openAccount } from './seal-account.ts';
import { exampleAccountForm } from './settlement.examples.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;

beforeAll(async () => {
  useSealingKey(Buffer.alloc(32, 5));
  database = await freshDatabase();
  await moveClock(database, Date.parse('2026-11-20T12:00:00+09:00') - Date.now());
  pool = openPool(database.url('app'), 4, () => {});
  usePool(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const personOf = (actor: Actor): PersonId => actor.personId ?? newId('person');
const register = (actor: Actor, changes: Partial<RegisterBankAccount> = {}) =>
  registerBankAccount(actor, { key: newKey(), ...exampleAccountForm, ...changes });
const page = (actor: Actor) => reading(actor.regionId, (tx) => accountPage(tx, personOf(actor)));
const open = (actor: Actor, account: BankAccount) =>
  reading(actor.regionId, async (tx) =>
    openAccount(tx, { ...account, kind: 'payout', ownerId: account.personId }),
  );
const allOf = (tx: Tx, actor: Actor) =>
  sql<BankAccount & { replaced: boolean }>(tx)`
    select id, person_id, bank_code, branch_code, account_type::text as account_type, sealed, last_digits, usable_from,
      replaced_at is not null as replaced
    from bank_account where region_id = ${tx.regionId} and person_id = ${personOf(actor)} order by created_at, id`;

test('the first account is used at once, and only its last two digits can be read', async () => {
  const worker = await exampleWorker(await exampleRegion());
  expect(await register(worker)).toMatchObject({ ok: true, value: { lastDigits: '45' } });
  expect(await page(worker)).toMatchObject({
    bankCode: '0119',
    branchCode: '361',
    lastDigits: '45',
    returned: false,
  });
  const [row] = await reading(worker.regionId, (tx) => allOf(tx, worker));
  if (!row) throw new Error('not there');
  expect(Math.abs(row.usableFrom.getTime() - Date.parse('2026-11-20T12:00:00+09:00'))).toBeLessThan(60_000);
  expect(Buffer.from(row.sealed).toString('latin1')).not.toContain('0012345');
  expect(await open(worker, row)).toEqual({
    number: '0012345',
    holder: 'ｻﾄｳ ﾊﾅｺ',
    bankName: 'ｱｷﾀ',
    branchName: 'ﾕｻﾞﾜ',
  });
  await expect(open(worker, { ...row, branchCode: '362' })).rejects.toThrow(BrokenSeal);
});

test('a change waits 72 hours, tells its owner, and leaves the old one readable', async () => {
  const worker = await exampleWorker(await exampleRegion());
  await register(worker);
  const key = newKey();
  const changed = await register(worker, { key, accountNumber: '7654321' });
  expect(changed).toMatchObject({ ok: true, value: { lastDigits: '21' } });
  expect(await register(worker, { key, accountNumber: '7654321' })).toEqual(changed);
  const rows = await reading(worker.regionId, (tx) => allOf(tx, worker));
  expect(rows.map(({ lastDigits, replaced }) => [lastDigits, replaced])).toEqual([
    ['45', true],
    ['21', false],
  ]);
  const [old, current] = rows;
  if (!old || !current) throw new Error('not there');
  expect(current.usableFrom.getTime() - Date.parse('2026-11-23T12:00:00+09:00')).toBeLessThan(60_000);
  expect((await open(worker, old)).number).toBe('0012345');
  const told = await reading(worker.regionId, (tx) => notificationsOf(tx, personOf(worker)));
  expect(told.map(({ telling }) => telling)).toEqual([
    { kind: 'bank-account-changed', facts: { lastDigits: '21', usableFrom: '2026-11-23' } },
  ]);
});

test('a passbook of Japan Post Bank becomes an account that other banks reach', async () => {
  const worker = await exampleWorker(await exampleRegion());
  const { currentPassword } = exampleAccountForm;
  const passbook = { symbol: '14030', number: '12345671', holder: 'さとう はなこ' };
  const form = japanPostForm.parse({ ...passbook, currentPassword });
  expect(await register(worker, form)).toMatchObject({ ok: true });
  const [row] = await reading(worker.regionId, (tx) => allOf(tx, worker));
  expect(row && (await open(worker, row))).toEqual({
    number: '1234567',
    holder: 'ｻﾄｳ ﾊﾅｺ',
    bankName: 'ﾕｳﾁﾖ',
    branchName: 'ﾖﾝｾﾞﾛﾊﾁ',
  });
});

test('a company is paid into its own account', async () => {
  const worker = await exampleWorker(await exampleRegion(), { kind: 'company' });
  expect(await register(worker)).toEqual({ ok: false, reason: 'holder-differs' });
  expect(await register(worker, { holder: 'ﾄﾞ)ﾋﾄﾘ' })).toMatchObject({ ok: true });
});

test.each([
  ['a bank that is not listed', { bankCode: '9999' }, 'unknown-bank'],
  ['a branch that the bank does not have', { branchCode: '999' }, 'unknown-branch'],
  ['somebody else’s account', { holder: 'ｻﾄｳ ﾀﾛｳ' }, 'holder-differs'],
] as const)('%s is refused, and nothing is kept', async (_, changes, reason) => {
  const worker = await exampleWorker(await exampleRegion());
  expect(await register(worker, changes)).toEqual({ ok: false, reason });
  expect(await page(worker)).toBeNull();
});

test('an open session is not enough, and its guesses are counted', async () => {
  const worker = await exampleWorker(await exampleRegion());
  for (let tries = 0; tries < 5; tries++)
    expect(await register(worker, { currentPassword: 'wrong' })).toEqual({
      ok: false,
      reason: 'wrong-password',
    });
  expect(await register(worker)).toEqual({ ok: false, reason: 'too-many-tries' });
  expect(await page(worker)).toBeNull();
});

test('nobody changes where another’s pay goes', async () => {
  const region = await exampleRegion();
  const worker = await exampleWorker(region);
  const { actor: client } = await exampleClient(region);
  await expect(register(client)).rejects.toThrow(NotAllowed);
  await expect(register({ ...worker, actingFor: newId('person') })).rejects.toThrow(NotAllowed);
});

test('two accounts at once leave one current', async () => {
  const worker = await exampleWorker(await exampleRegion());
  await Promise.allSettled(
    ['1111111', '2222222', '3333333'].map((accountNumber) => register(worker, { accountNumber })),
  );
  const rows = await reading(worker.regionId, (tx) => allOf(tx, worker));
  expect(rows.filter(({ replaced }) => !replaced)).toHaveLength(1);
});

test('the application cannot rewrite a kept account', async () => {
  const worker = await exampleWorker(await exampleRegion());
  await register(worker);
  await expect(
    inTransaction(worker.regionId, (tx) => sql(tx)`update bank_account set branch_code = '362'`),
  ).rejects.toThrow(/permission denied/);
  // The owner of the tables could; the seal then does not open, and no file is written.
  await asAdministrator(database.url('admin'), (client) =>
    client.query("update bank_account set branch_code = '362' where person_id = $1", [worker.personId]),
  );
  const [row] = await reading(worker.regionId, (tx) => allOf(tx, worker));
  if (!row) throw new Error('not there');
  await expect(open(worker, row)).rejects.toThrow(BrokenSeal);
});

// What a stolen or mistaken connection tries, and the database's answer. Nothing here goes through our code.
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from './testing/database.ts';
import {
  denied,
  deposit,
  milestone,
  personal,
  post,
  refusals,
  transfer,
  worker,
} from './testing/hostile-statements.ts';
import type { TestRole } from './testing/server.ts';

let database: FreshDatabase;
/** Runs statements in one transaction of a region and rolls back; the SQLSTATE of the first that fails. */
async function tryAs(
  role: TestRole,
  region: number | null,
  ...statements: readonly string[]
): Promise<string> {
  const client = new Client({ connectionString: database.url(role) });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin');
    if (region !== null) await client.query(`set local app.region_id = ${region}`);
    let rows = 0;
    for (const statement of statements) rows = (await client.query(statement)).rowCount ?? 0;
    await client.query('set constraints all immediate');
    return `${rows} rows`;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.end();
  }
}

async function run(role: TestRole, region: number, statement: string): Promise<void> {
  const client = new Client({ connectionString: database.url(role) });
  await client.connect();
  await client.query(`begin; set local app.region_id = ${region}`);
  await client.query(statement);
  await client.query('commit');
  await client.end();
}

beforeAll(async () => {
  database = await freshDatabase();
  for (const region of [1, 2]) {
    await run(
      'app',
      region,
      `insert into region values (${region}, 'region-${region}', '052078', '町', 'Town', '課', 'Section', '+81183000000', now())`,
    );
    await run(
      'app',
      region,
      `insert into region_setting values (${region}, 'fee', '2026-04-01', now(), '1')`,
    );
    await run(
      'app',
      region,
      `insert into audit_entry (region_id, at, channel, reason, action, subject_kind, subject_id)
       values (${region}, now(), 'system', 'test', 'job.closed', 'job', 'x')`,
    );
    await run(
      'app',
      region,
      `insert into platform.idempotency values (${region}, 'visitor', 'test', 'key-${region}-0000', '\\x00', null, now())`,
    );
  }
  await run('app', 2, deposit('deposit:2'));
  await run('app', 1, post('other:1', 'deposit', { bank: -700, [`escrow:${worker}`]: 700 }));
});
afterAll(() => database.drop());

it('the statements used here work where they are allowed', async () => {
  expect(await tryAs('app', 1, deposit('deposit:1'))).toBe('1 rows');
  expect(await tryAs('app', 1, 'select from ledger_entry')).toBe('2 rows');
  expect(await tryAs('verify', null, 'select from ledger_entry')).toBe('4 rows');
});

describe.each(Object.entries(refusals))('the application is refused %s', (_, statements) => {
  it.each(statements)('%s', async (statement, code) => {
    expect(await tryAs('app', 1, statement)).toBe(code);
  });
});

describe('what row-level security hides is not there', () => {
  const nothing = [
    [1, 'select from ledger_entry where region_id = 2'],
    [1, 'select from audit_v1_entries where region = 2'],
    [1, 'select from platform.idempotency where region_id = 2'],
    [1, "update platform.idempotency set answer = '1' where region_id = 2"],
    [1, "update region set name_en = 'Mine' where id = 2"],
    [3, 'select from audit_entry'],
    [null, 'select from ledger_account'],
    [null, 'select from region_setting'],
  ] as const;
  it.each(nothing)('in region %s: %s', async (region, statement) => {
    expect(await tryAs('app', region, statement)).toBe('0 rows');
  });

  it('and without a region nothing is written', async () => {
    expect(await tryAs('app', null, deposit('deposit:0'))).toBe(denied);
    expect(await tryAs('app', null, "insert into region_setting values (1, 'x', now(), now(), '1')")).toBe(
      denied,
    );
  });
});

it('a search path of the caller changes nothing inside the ledger', async () => {
  const path = 'set local search_path = pg_temp';
  expect(await tryAs('app', 1, path, deposit('deposit:3').replace('ledger_post', 'public.ledger_post'))).toBe(
    '1 rows',
  );
  const forged = "select set_config('search_path', 'mine, public', true)";
  expect(
    await tryAs(
      'app',
      1,
      forged,
      post('s', 'release', { [`escrow:${milestone}`]: -1, [`payable:${worker}`]: 1 }),
    ),
  ).toBe('23514');
});

it('the same key with other lines is refused', async () => {
  expect(await tryAs('app', 1, deposit('twice', 100), deposit('twice', 100))).toBe('1 rows');
  expect(await tryAs('app', 1, deposit('twice', 100), deposit('twice', 101))).toBe('23505');
});

describe('the owner of the tables is refused too', () => {
  const statements = [
    'update ledger_entry set amount = 1',
    'delete from ledger_entry',
    'truncate ledger_entry',
    'truncate ledger_transfer, ledger_entry',
    'update ledger_transfer set kind = kind',
    'update ledger_account set balance = 0',
    'delete from ledger_account',
    `insert into ledger_account (region_id, kind, subject, balance) values (1, 'payable', '${milestone}', 999)`,
    `insert into ledger_entry (region_id, transfer_id, line_no, account_id, amount) values (1, (${transfer}), 3, 1, 1)`,
    'update audit_entry set reason = null',
    'delete from audit_entry',
    'truncate audit_entry',
    'delete from region_setting',
  ];
  it.each(statements)('%s', async (statement) => {
    expect(await tryAs('owner', 1, statement)).toBe(denied);
  });

  it('and not even the ledger adds a line to a posted transfer', async () => {
    const line = `insert into ledger_entry (region_id, transfer_id, line_no, account_id, amount)
      values (1, (${transfer}), 3, (select id from ledger_account where code = 'bank'), 1)`;
    expect(await tryAs('owner', 1, 'set local role yuinowa_ledger', line)).toBe('23514');
    const lone = `insert into ledger_transfer (region_id, id, key, kind, reference, line_count, lines_sha256, posted_at)
      values (1, '${worker}', 'lone', 'deposit', '', 2, '', now())`;
    expect(await tryAs('owner', 1, 'set local role yuinowa_ledger', lone)).toBe('23514');
    expect(await tryAs('owner', 1, 'set local role yuinowa_ledger', 'delete from ledger_entry')).toBe(denied);
  });
});

describe('who verifies only reads', () => {
  it.each([
    [`insert into region_setting values (1, 'x', now(), now(), '1')`, '25006'],
    ['delete from ledger_entry', '25006'],
    [deposit('verify'), denied],
  ])('%s', async (statement, code) => {
    expect(await tryAs('verify', 1, statement)).toBe(code);
  });

  it('also when it makes its transaction writable', async () => {
    const writable = 'set local transaction_read_only = off';
    for (const statement of [
      "insert into region_setting values (1, 'x', now(), now(), '1')",
      'delete from ledger_entry',
      "update platform.outbox set state = 'sent'",
      'select password_hash from person',
      'select token_hash from session',
    ]) {
      expect([statement, await tryAs('verify', 1, writable, statement)]).toEqual([statement, denied]);
    }
  });
});

describe('who reads across regions reads nothing personal', () => {
  it.each(personal)('%s', async (statement) => {
    expect(await tryAs('verify', null, statement)).toBe(denied);
    expect(await tryAs('owner', null, 'set local role yuinowa_sweep', statement)).toBe(denied);
  });

  it('and the sweep no more than what its functions give away', async () => {
    const asSweep = (statement: string) => tryAs('owner', null, 'set local role yuinowa_sweep', statement);
    for (const allowed of [
      `select from regions_of_person('${worker}')`,
      'select from contracts_due(now())',
      'select from payouts_due()',
      'select from wide_area_offered_here()',
      'select from wide_area_untold()',
    ]) {
      expect([allowed, await asSweep(allowed)]).toEqual([allowed, '0 rows']);
    }
    for (const statement of ['ledger_entry', 'audit_entry', 'payout_line', 'deposit']) {
      expect([statement, await asSweep(`select from ${statement}`)]).toEqual([statement, denied]);
    }
    for (const personal of ['reward from milestone', 'body from conditions_notice', 'text from talk_message'])
      expect([personal, await asSweep(`select ${personal}`)]).toEqual([personal, denied]);
  });
});

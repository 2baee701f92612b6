// Statements that the application's login must never get through, with the SQLSTATE of their refusal.

export const milestone = '01900000-0000-7000-8000-000000000001';
export const worker = '01900000-0000-7000-8000-000000000002';
export const transfer = 'select id from ledger_transfer limit 1';

export const post = (
  key: string,
  kind: string,
  lines: Readonly<Record<string, number>>,
  names: string | null = null,
) =>
  `select ledger_post('${key}', '${kind}', '', '{${Object.keys(lines).join()}}', '{${Object.values(lines).join()}}',
    ${names === null ? 'null' : `'${names}'`}, now(), null)`;
export const deposit = (key: string, amount = 5_000) =>
  post(key, 'deposit', { bank: -amount, [`escrow:${milestone}`]: amount });

export const denied = '42501';
export const refusals: Readonly<Record<string, readonly (readonly [statement: string, code: string])[]>> = {
  'writing the ledger past its function': [
    [
      `insert into ledger_account (region_id, kind, subject, balance) values (1, 'payable', '${worker}', 999)`,
      denied,
    ],
    ["update ledger_account set balance = balance + 1 where kind = 'escrow'", denied],
    ['delete from ledger_account', denied],
    [
      `insert into ledger_transfer (region_id, id, key, kind, reference, line_count, lines_sha256, posted_at)
       values (1, '${worker}', 'mine', 'deposit', '', 2, '', now())`,
      denied,
    ],
    ["update ledger_transfer set reference = 'mine'", denied],
    [
      `insert into ledger_entry (region_id, transfer_id, line_no, account_id, amount) values (1, (${transfer}), 3, 1, 1)`,
      denied,
    ],
    ['update ledger_entry set amount = amount * 2', denied],
    ['delete from ledger_entry', denied],
    ['truncate ledger_entry', denied],
    ["copy ledger_entry from program 'echo'", denied],
    ['lock table ledger_entry in access exclusive mode', denied],
    ['select * from ledger_account for update', denied],
    ["select nextval(pg_get_serial_sequence('ledger_entry', 'seq'))", denied],
  ],
  'transfers that the ledger does not know': [
    [post('u', 'deposit', { bank: -1, [`escrow:${milestone}`]: 2 }), '23514'],
    [post('one', 'deposit', { bank: -1 }), '23514'],
    [post('zero', 'deposit', { bank: 0, [`escrow:${milestone}`]: 0 }), '23514'],
    [post('up', 'deposit', { bank: -100, [`payable:${worker}`]: 100 }), '23514'],
    [post('p2p', 'release', { [`payable:${worker}`]: -1, [`payable:${milestone}`]: 1 }), '23514'],
    [post('kind', 'gift', { bank: -1, [`escrow:${milestone}`]: 1 }), '23514'],
    // The other region holds 5,000 there; this one holds nothing.
    [post('foreign', 'release', { [`escrow:${milestone}`]: -5_000, [`payable:${worker}`]: 5_000 }), '23514'],
    [post('back', 'reversal', { bank: 5_000, [`escrow:${milestone}`]: -5_000 }, 'deposit:2'), '23503'],
    [post('code', 'deposit', { bank: -1, [`escrow:${milestone} or true`]: 1 }), '22P02'],
    [`select ledger_check_fees(1)`, denied],
  ],
  'half a transfer, proven at COMMIT': [
    [`${post('part', 'release', { [`escrow:${worker}`]: -600, [`payable:${worker}`]: 600 })}`, '23514'],
  ],
  'changing the audit': [
    ["update audit_entry set reason = 'mine'", denied],
    ['delete from audit_entry', denied],
    ['truncate audit_entry', denied],
    [
      `insert into audit_entry (region_id, seq, at, channel, reason, action, subject_kind, subject_id)
       overriding system value values (1, 1, now(), 'system', 'x', 'a.b', 'job', 'x')`,
      denied,
    ],
    [`insert into audit_block values (1, 1, '{1}', 1, '', '', '', '', now())`, denied],
    [`select audit_seal('{1}', '\\x00', '\\x00')`, '23514'],
  ],
  'changing what was issued and what happened': [
    ["update conditions_notice set body = '{}'", denied],
    ['delete from conditions_notice', denied],
    ['delete from notice_agreement', denied],
    ['update delivery set note = null', denied],
    ['delete from region_setting', denied],
    ['update escrow_holder set effective_from = now()', denied],
    ['delete from batch_approval', denied],
    ['delete from deposit', denied],
    ['delete from payout', denied],
    ['update payout_line set amount = 1', denied],
    ['delete from refund', denied],
    ['delete from late_return', denied],
    ["update late_return set bank_line = '2026-12-01/1'", denied],
    ['update refund_account set sealed = null', denied],
    ['truncate deposit, payout, payout_line', denied],
    ["update bank_account set last_digits = '00'", denied],
  ],
  // What changes by agreement alone stands in settlement/frozen-amounts.db.test.ts, since it needs rows.
  'changing what was agreed, announced, locked or registered': [
    ['update contract set worker_fee_bp = 0, withholds = false', denied],
    [`update contract set worker_id = '${worker}'`, denied],
    [`update deposit set milestone_id = '${milestone}', reference = 'MINE'`, denied],
    ["update payout set amount = 1, pay_on = '2026-12-01'", denied],
    [`update payout set worker_id = '${worker}'`, denied],
    ["update refund set amount = 1, payer_key = 'MINE'", denied],
    [`update refund_account set organization_id = '${worker}'`, denied],
    ['update fee_sweep set fee = 1', denied],
    ["update payout_batch set list_sha256 = repeat('0', 64)", denied],
    ['update payout_batch set total = 1, count = 1, originator = null', denied],
    [`update proposal set worker_id = '${worker}'`, denied],
    [`update job set organization_id = '${worker}'`, denied],
    [`update organization set kind = 'operator'`, denied],
    [`update membership set person_id = '${worker}'`, denied],
    [`update organization_member set organization_id = '${worker}'`, denied],
    ["update worker set birth_date = '1990-01-01', kind = 'company'", denied],
    ["update person set login_name = 'mine'", denied],
    [`update session set person_id = '${worker}'`, denied],
    [`update password_reset set person_id = '${worker}', expires_at = now()`, denied],
    ["update platform.idempotency set request_hash = ''", denied],
    ["update platform.outbox set recipient = 'mine@example.jp'", denied],
    [`update notification set person_id = '${worker}'`, denied],
    [`update notice_mail set person_id = '${worker}', how = 'alone'`, denied],
    ['delete from notice_mail', denied],
    [`update notification_preference set person_id = '${worker}'`, denied],
    ["update reminder set step = 'none'", denied],
    [`update kept_upload set kept_by = '${worker}'`, denied],
  ],
  'the structure': [
    ['create table public.mine (id int)', denied],
    ['create schema mine', denied],
    ['create temporary table ledger_account (id int)', denied],
    ['drop table ledger_entry', denied],
    ['alter table ledger_entry disable trigger all', denied],
    ['alter table ledger_entry disable row level security', denied],
    ['alter table ledger_entry no force row level security', denied],
    ['drop policy region on ledger_entry', denied],
    ['create policy mine on ledger_entry using (true)', denied],
    ['alter policy region on ledger_entry using (true)', denied],
    ['drop trigger stays on ledger_entry', denied],
    ['create trigger mine before insert on job execute function platform.refuse_change()', denied],
    ['alter function platform.current_region() set search_path = public', denied],
    [
      'create or replace function platform.current_region() returns integer language sql as $$ select 2 $$',
      denied,
    ],
    ['alter view audit_v1_entries set (security_invoker = false)', denied],
    ["call platform.protect('ledger_entry', 'all')", denied],
    ["call platform.hand_over('platform.current_region()', 'yuinowa_app')", denied],
  ],
  'becoming somebody else': [
    ['set role yuinowa_owner', denied],
    ['set role yuinowa_ledger', denied],
    ['set session authorization yuinowa_owner', denied],
    ['grant yuinowa_ledger to yuinowa_app', denied],
    ['alter role yuinowa_app superuser', denied],
    ['alter role yuinowa_app bypassrls', denied],
    ['create role mine login superuser', denied],
    ['set session_replication_role = replica', denied],
    ['select rolpassword from pg_authid', denied],
  ],
  'the server': [
    ["copy (select 1) to program 'id'", denied],
    ["copy (select 1) to '/tmp/mine'", denied],
    ["select pg_read_file('/etc/passwd')", denied],
    ["select pg_ls_dir('/')", denied],
    ["select lo_import('/etc/passwd')", denied],
    ['create extension dblink', denied],
    ["load '/tmp/mine.so'", denied],
    ['select pg_reload_conf()', denied],
    ['create event trigger mine on ddl_command_start execute function platform.refuse_change()', denied],
  ],
  'another region': [
    ['set local row_security = off; select * from ledger_entry', denied],
    ["insert into platform.idempotency values (2, 'visitor', 'test', 'key-0000', '', null, now())", denied],
    ["insert into region_setting values (2, 'fee', '2026-04-01', now(), '1')", denied],
    [
      `insert into audit_entry (region_id, at, channel, reason, action, subject_kind, subject_id)
      values (2, now(), 'system', 'x', 'a.b', 'job', 'x')`,
      denied,
    ],
    ['update platform.idempotency set region_id = 2', denied],
    [
      "insert into region values (3, 'mine', '052078', '町', 'Town', '課', 'Section', '+81183000000', now())",
      denied,
    ],
  ],
  'the queue': [
    ["select graphile_worker.add_job('mine')", denied],
    ['select * from graphile_worker._private_jobs', denied],
    ['delete from graphile_worker._private_jobs', denied],
    ["insert into migration.applied values ('mine', '')", denied],
  ],
};

/** What the two roles that read across all regions have no business with, though it stands beside what they need. */
export const personal: readonly string[] = [
  'select body from platform.outbox',
  'select recipient from platform.outbox',
  'select request_hash from platform.idempotency',
  'select answer from platform.idempotency',
  'select data from notification',
  'select display_name from person',
  'select token_hash from password_reset',
  'select token_hash from session',
  'select private_reason from worker_circumstance',
  'select months from worker_circumstance',
  'select address from worker',
  'select birth_date from worker',
  'select * from worker',
  'select sealed from bank_account',
  'select bank_code, branch_code, last_digits from bank_account',
  'select address from organization',
  'select representative from organization',
  'select payer_name from deposit',
  'select message from proposal',
  'select note from delivery',
  'select name from file',
  'select granted_by from membership_role',
  'select approval_limit from organization_member',
];

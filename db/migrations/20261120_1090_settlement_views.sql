-- Two stable views for whoever recomputes the money without our code. Columns are added, never changed or removed.
create view audit_v1_entries with (security_invoker = true) as
  select e.region_id as region, e.transfer_id as transfer, t.kind, a.code as account, e.amount, t.posted_at, t.reference
  from ledger_entry e
  join ledger_transfer t on t.region_id = e.region_id and t.id = e.transfer_id
  join ledger_account a on a.region_id = e.region_id and a.id = e.account_id;

create view audit_v1_payouts with (security_invoker = true) as
  select p.region_id as region, p.worker_id as payee, p.amount, p.state, p.batch_id as batch, b.file_sha256 as file_hash
  from payout p
  left join payout_batch b on b.region_id = p.region_id and b.id = p.batch_id;

grant select on audit_v1_entries, audit_v1_payouts to yuinowa_app, yuinowa_verify;

-- The schema of a freshly migrated database. Written by `npm run schema`: change a migration, not this.

create schema migration authorization yuinowa_owner;
grant usage on schema migration to yuinowa_app, yuinowa_verify;

create schema platform authorization yuinowa_owner;
grant usage on schema platform to yuinowa_app, yuinowa_audit, yuinowa_ledger, yuinowa_queue, yuinowa_sweep, yuinowa_verify;

create schema public authorization pg_database_owner;
grant usage on schema public to public, yuinowa_app, yuinowa_audit, yuinowa_ledger, yuinowa_queue, yuinowa_sweep, yuinowa_verify;

create table migration.applied (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint applied_pkey PRIMARY KEY (name)
);
owner yuinowa_owner;
grant select on migration.applied to yuinowa_app, yuinowa_verify;

create table platform.clock (
  only_row boolean not null default true,
  offset_ms bigint not null,
  constraint clock_pkey PRIMARY KEY (only_row),
  constraint clock_only_row_check CHECK (only_row)
);
owner yuinowa_owner;
grant select on platform.clock to yuinowa_app;

create table platform.idempotency (
  region_id integer not null,
  actor text not null,
  operation text not null,
  key text not null,
  request_hash bytea not null,
  answer jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (region_id, actor, operation, key),
  constraint idempotency_key_check CHECK (length(key) >= 8 AND length(key) <= 100)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
grant insert, select on platform.idempotency to yuinowa_app;
grant update on platform.idempotency (answer) to yuinowa_app;

create table platform.outbox (
  region_id integer not null,
  id uuid not null,
  key text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  secret boolean not null default false,
  created_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  sent_at timestamp with time zone,
  tries integer not null default 0,
  last_error text,
  constraint outbox_pkey PRIMARY KEY (region_id, id),
  constraint outbox_region_id_key_key UNIQUE (region_id, key),
  constraint outbox_recipient_check CHECK (recipient !~ '[,\s<>]'::text),
  constraint outbox_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text])),
  constraint outbox_subject_check CHECK (subject !~ '[\r\n]'::text)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX outbox_unsent ON platform.outbox USING btree (state, created_at) WHERE (state <> 'sent'::text);
grant insert, select on platform.outbox to yuinowa_app;
grant select on platform.outbox (region_id) to yuinowa_verify;
grant select on platform.outbox (id) to yuinowa_verify;
grant select on platform.outbox (key) to yuinowa_verify;
grant update on platform.outbox (body) to yuinowa_app;
grant select on platform.outbox (created_at) to yuinowa_sweep, yuinowa_verify;
grant select on platform.outbox (state) to yuinowa_sweep, yuinowa_verify;
grant update on platform.outbox (state) to yuinowa_app;
grant update on platform.outbox (sent_at) to yuinowa_app;
grant update on platform.outbox (tries) to yuinowa_app;
grant update on platform.outbox (last_error) to yuinowa_app;

create table public.abuse_report (
  region_id integer not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  title text not null,
  about_person uuid,
  about_organization uuid,
  reported_by uuid not null,
  reported_at timestamp with time zone not null,
  reason text not null,
  text text not null,
  state text not null default 'open'::text,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint abuse_report_pkey PRIMARY KEY (region_id, id),
  constraint abuse_report_region_id_subject_kind_subject_id_reported_by_key UNIQUE (region_id, subject_kind, subject_id, reported_by),
  constraint abuse_report_region_id_answered_by_fkey FOREIGN KEY (region_id, answered_by) REFERENCES public.membership(region_id, person_id),
  constraint abuse_report_region_id_reported_by_fkey FOREIGN KEY (region_id, reported_by) REFERENCES public.membership(region_id, person_id),
  constraint abuse_report_answer_check CHECK (length(answer) <= 2000),
  constraint abuse_report_check CHECK ((state = 'answered'::text) = (answer IS NOT NULL AND answered_by IS NOT NULL AND answered_at IS NOT NULL)),
  constraint abuse_report_check1 CHECK (answered_by IS NULL OR answered_by <> reported_by AND answered_by IS DISTINCT FROM about_person),
  constraint abuse_report_reason_check CHECK (reason = ANY (ARRAY['outside'::text, 'unpaid'::text, 'rude'::text, 'personal'::text, 'false'::text, 'illegal'::text, 'other'::text])),
  constraint abuse_report_state_check CHECK (state = ANY (ARRAY['open'::text, 'answered'::text])),
  constraint abuse_report_subject_kind_check CHECK (subject_kind = ANY (ARRAY['message'::text, 'job'::text])),
  constraint abuse_report_text_check CHECK (length(text) <= 2000)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX abuse_report_open ON public.abuse_report USING btree (region_id, reported_at) WHERE (state = 'open'::text);
grant insert, select on public.abuse_report to yuinowa_app;
grant select on public.abuse_report (region_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.abuse_report (id) to yuinowa_sweep, yuinowa_verify;
grant select on public.abuse_report (reported_at) to yuinowa_sweep;
grant select on public.abuse_report (state) to yuinowa_sweep, yuinowa_verify;
grant update on public.abuse_report (state) to yuinowa_app;
grant update on public.abuse_report (answer) to yuinowa_app;
grant update on public.abuse_report (answered_by) to yuinowa_app;
grant update on public.abuse_report (answered_at) to yuinowa_app;

create table public.acceptance_extension (
  region_id integer not null,
  delivery_id uuid not null,
  milestone_id uuid not null,
  was_due_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  reason text not null,
  extended_by uuid not null,
  extended_at timestamp with time zone not null,
  constraint acceptance_extension_pkey PRIMARY KEY (region_id, delivery_id),
  constraint acceptance_extension_region_id_delivery_id_fkey FOREIGN KEY (region_id, delivery_id) REFERENCES public.delivery(region_id, id),
  constraint acceptance_extension_region_id_extended_by_fkey FOREIGN KEY (region_id, extended_by) REFERENCES public.membership(region_id, person_id),
  constraint acceptance_extension_region_id_milestone_id_fkey FOREIGN KEY (region_id, milestone_id) REFERENCES public.milestone(region_id, id),
  constraint acceptance_extension_check CHECK (due_at > was_due_at),
  constraint acceptance_extension_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 2000)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.acceptance_extension FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.acceptance_extension FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.acceptance_extension to yuinowa_app;
grant select on public.acceptance_extension (region_id) to yuinowa_sweep;
grant select on public.acceptance_extension (milestone_id) to yuinowa_sweep;
grant select on public.acceptance_extension (extended_at) to yuinowa_sweep;

create table public.audit_block (
  region_id integer not null,
  number integer not null,
  entry_seqs bigint[] not null,
  last_seq bigint not null,
  previous_hash bytea not null,
  entries_hash bytea not null,
  hash bytea not null,
  signature bytea not null,
  sealed_at timestamp with time zone not null,
  constraint audit_block_pkey PRIMARY KEY (region_id, number),
  constraint audit_block_entries_hash_check CHECK (length(entries_hash) = 32),
  constraint audit_block_entry_seqs_check CHECK (cardinality(entry_seqs) >= 1 AND cardinality(entry_seqs) <= 1000),
  constraint audit_block_hash_check CHECK (length(hash) = 32),
  constraint audit_block_number_check CHECK (number >= 1),
  constraint audit_block_previous_hash_check CHECK (length(previous_hash) = 32),
  constraint audit_block_signature_check CHECK (length(signature) = 64)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.audit_block FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.audit_block FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.audit_block to yuinowa_audit;
grant select on public.audit_block to yuinowa_app, yuinowa_verify;

create table public.audit_entry (
  region_id integer not null,
  seq bigint not null generated always as identity,
  at timestamp with time zone not null,
  actor_id uuid,
  acting_for uuid,
  channel text not null,
  reason text,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  state text,
  detail jsonb,
  constraint audit_entry_pkey PRIMARY KEY (region_id, seq),
  constraint audit_entry_action_check CHECK (action ~ '^[a-zA-Z-]+(\.[a-zA-Z-]+)+$'::text),
  constraint audit_entry_channel_check CHECK (channel = ANY (ARRAY['web'::text, 'api'::text, 'phone'::text, 'paper'::text, 'system'::text])),
  constraint audit_entry_check CHECK (channel <> 'system'::text OR actor_id IS NULL AND reason IS NOT NULL),
  constraint audit_entry_reason_check CHECK (length(reason) <= 1000),
  constraint audit_entry_state_check CHECK (state ~ '^[a-z_]+$'::text),
  constraint audit_entry_subject_id_check CHECK (length(subject_id) >= 1 AND length(subject_id) <= 100),
  constraint audit_entry_subject_kind_check CHECK (subject_kind ~ '^[a-zA-Z]+$'::text)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX audit_entry_of_subject ON public.audit_entry USING btree (region_id, subject_kind, subject_id, seq);
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant select on public.audit_entry to yuinowa_app, yuinowa_audit, yuinowa_verify;
grant insert on public.audit_entry (region_id) to yuinowa_app;
grant insert on public.audit_entry (at) to yuinowa_app;
grant insert on public.audit_entry (actor_id) to yuinowa_app;
grant insert on public.audit_entry (acting_for) to yuinowa_app;
grant insert on public.audit_entry (channel) to yuinowa_app;
grant insert on public.audit_entry (reason) to yuinowa_app;
grant insert on public.audit_entry (action) to yuinowa_app;
grant insert on public.audit_entry (subject_kind) to yuinowa_app;
grant insert on public.audit_entry (subject_id) to yuinowa_app;
grant insert on public.audit_entry (state) to yuinowa_app;
grant insert on public.audit_entry (detail) to yuinowa_app;

create view public.audit_v1_entries (
  region integer,
  transfer uuid,
  kind text,
  account text,
  amount bigint,
  posted_at timestamp with time zone,
  reference text
);
as SELECT e.region_id AS region,
    e.transfer_id AS transfer,
    t.kind,
    a.code AS account,
    e.amount,
    t.posted_at,
    t.reference
   FROM public.ledger_entry e
     JOIN public.ledger_transfer t ON t.region_id = e.region_id AND t.id = e.transfer_id
     JOIN public.ledger_account a ON a.region_id = e.region_id AND a.id = e.account_id;
owner yuinowa_owner with (security_invoker=true);
grant select on public.audit_v1_entries to yuinowa_app, yuinowa_verify;

create view public.audit_v1_payouts (
  region integer,
  payee uuid,
  amount bigint,
  state text,
  batch uuid,
  file_hash text
);
as SELECT p.region_id AS region,
    p.worker_id AS payee,
    p.amount,
    p.state,
    p.batch_id AS batch,
    b.file_sha256 AS file_hash
   FROM public.payout p
     LEFT JOIN public.payout_batch b ON b.region_id = p.region_id AND b.id = p.batch_id;
owner yuinowa_owner with (security_invoker=true);
grant select on public.audit_v1_payouts to yuinowa_app, yuinowa_verify;

create view public.audit_v1_refunds (
  region integer,
  payee uuid,
  source uuid,
  amount bigint,
  state text,
  batch uuid,
  file_hash text
);
as SELECT r.region_id AS region,
    r.payer_id AS payee,
    COALESCE(r.milestone_id, r.deposit_id) AS source,
    r.amount,
    r.state,
    r.batch_id AS batch,
    b.file_sha256 AS file_hash
   FROM public.refund r
     LEFT JOIN public.payout_batch b ON b.region_id = r.region_id AND b.id = r.batch_id;
owner yuinowa_owner with (security_invoker=true);
grant select on public.audit_v1_refunds to yuinowa_app, yuinowa_verify;

create table public.bank_account (
  region_id integer not null,
  id uuid not null,
  person_id uuid not null,
  bank_code text not null,
  branch_code text not null,
  account_type integer not null,
  sealed bytea not null,
  last_digits text not null,
  usable_from timestamp with time zone not null,
  replaced_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint bank_account_pkey PRIMARY KEY (region_id, id),
  constraint bank_account_region_id_id_person_id_key UNIQUE (region_id, id, person_id),
  constraint bank_account_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint bank_account_account_type_check CHECK (account_type = ANY (ARRAY[1, 2, 4])),
  constraint bank_account_bank_code_check CHECK (bank_code ~ '^[0-9]{4}$'::text),
  constraint bank_account_branch_code_check CHECK (branch_code ~ '^[0-9]{3}$'::text),
  constraint bank_account_last_digits_check CHECK (last_digits ~ '^[0-9]{2}$'::text)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE UNIQUE INDEX bank_account_one_current ON public.bank_account USING btree (region_id, person_id) WHERE (replaced_at IS NULL);
grant insert, select on public.bank_account to yuinowa_app;
grant update on public.bank_account (replaced_at) to yuinowa_app;

create table public.batch_approval (
  region_id integer not null,
  batch_id uuid not null,
  person_id uuid not null,
  approved_at timestamp with time zone not null,
  list_sha256 text not null,
  constraint batch_approval_pkey PRIMARY KEY (region_id, batch_id, person_id),
  constraint batch_approval_region_id_batch_id_fkey FOREIGN KEY (region_id, batch_id) REFERENCES public.payout_batch(region_id, id),
  constraint batch_approval_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER batch_approval_keeps_refunded_apart BEFORE INSERT ON public.batch_approval FOR EACH ROW EXECUTE FUNCTION public.batch_keeps_refunded_apart();
CREATE TRIGGER batch_approval_separates_duties BEFORE INSERT ON public.batch_approval FOR EACH ROW EXECUTE FUNCTION public.batch_approval_separates_duties();
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.batch_approval FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.batch_approval FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.batch_approval to yuinowa_app;
grant select on public.batch_approval to yuinowa_verify;

create table public.batch_declaration_withdrawn (
  region_id integer not null,
  batch_id uuid not null,
  person_id uuid not null,
  reason text not null,
  withdrawn_at timestamp with time zone not null,
  constraint batch_declaration_withdrawn_pkey PRIMARY KEY (region_id, batch_id, person_id),
  constraint batch_declaration_withdrawn_region_id_batch_id_person_id_fkey FOREIGN KEY (region_id, batch_id, person_id) REFERENCES public.batch_not_uploaded(region_id, batch_id, person_id),
  constraint batch_declaration_withdrawn_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 500)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER batch_declaration_is_withdrawn_duly BEFORE INSERT ON public.batch_declaration_withdrawn FOR EACH ROW EXECUTE FUNCTION public.batch_declaration_is_withdrawn_duly();
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.batch_declaration_withdrawn FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.batch_declaration_withdrawn FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.batch_declaration_withdrawn to yuinowa_app;
grant select on public.batch_declaration_withdrawn to yuinowa_verify;

create table public.batch_not_uploaded (
  region_id integer not null,
  batch_id uuid not null,
  person_id uuid not null,
  declared_at timestamp with time zone not null,
  constraint batch_not_uploaded_pkey PRIMARY KEY (region_id, batch_id, person_id),
  constraint batch_not_uploaded_region_id_batch_id_fkey FOREIGN KEY (region_id, batch_id) REFERENCES public.payout_batch(region_id, id),
  constraint batch_not_uploaded_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER batch_not_uploaded_is_declared_duly BEFORE INSERT ON public.batch_not_uploaded FOR EACH ROW EXECUTE FUNCTION public.batch_not_uploaded_is_declared_duly();
CREATE TRIGGER batch_not_uploaded_keeps_refunded_apart BEFORE INSERT ON public.batch_not_uploaded FOR EACH ROW EXECUTE FUNCTION public.batch_keeps_refunded_apart();
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.batch_not_uploaded FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.batch_not_uploaded FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.batch_not_uploaded to yuinowa_app;
grant select on public.batch_not_uploaded to yuinowa_verify;

create table public.calendar_address (
  region_id integer not null,
  person_id uuid not null,
  nonce text not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  constraint calendar_address_pkey PRIMARY KEY (region_id, person_id),
  constraint calendar_address_opens_one UNIQUE (region_id, token_hash),
  constraint calendar_address_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint calendar_address_nonce_check CHECK (length(nonce) = 43),
  constraint calendar_address_token_hash_check CHECK (length(token_hash) = 32)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
grant delete, insert, select on public.calendar_address to yuinowa_app;
grant update on public.calendar_address (nonce) to yuinowa_app;
grant update on public.calendar_address (token_hash) to yuinowa_app;
grant update on public.calendar_address (made_at) to yuinowa_app;

create table public.conditions_notice (
  region_id integer not null,
  contract_id uuid not null,
  version integer not null,
  body text not null,
  sha256 text not null,
  issued_at timestamp with time zone not null,
  issued_by uuid not null,
  constraint conditions_notice_pkey PRIMARY KEY (region_id, contract_id, version),
  constraint conditions_notice_region_id_contract_id_version_sha256_key UNIQUE (region_id, contract_id, version, sha256),
  constraint conditions_notice_region_id_contract_id_fkey FOREIGN KEY (region_id, contract_id) REFERENCES public.contract(region_id, id),
  constraint conditions_notice_region_id_issued_by_fkey FOREIGN KEY (region_id, issued_by) REFERENCES public.membership(region_id, person_id),
  constraint conditions_notice_check CHECK (sha256 = encode(sha256(convert_to(body, 'UTF8'::name)), 'hex'::text)),
  constraint conditions_notice_version_check CHECK (version >= 1)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.conditions_notice FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.conditions_notice FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.conditions_notice to yuinowa_app;
grant select on public.conditions_notice to yuinowa_verify;
grant select on public.conditions_notice (region_id) to yuinowa_sweep;
grant select on public.conditions_notice (contract_id) to yuinowa_sweep;
grant select on public.conditions_notice (issued_at) to yuinowa_sweep;

create table public.consultation (
  region_id integer not null,
  id uuid not null,
  organization_id uuid not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  wish text not null,
  done_by uuid,
  done_at timestamp with time zone,
  outcome text,
  constraint consultation_pkey PRIMARY KEY (region_id, id),
  constraint consultation_region_id_asked_by_fkey FOREIGN KEY (region_id, asked_by) REFERENCES public.membership(region_id, person_id),
  constraint consultation_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES public.organization(region_id, id),
  constraint consultation_check CHECK ((done_at IS NULL) = (done_by IS NULL) AND (done_at IS NULL) = (outcome IS NULL))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE UNIQUE INDEX consultation_open ON public.consultation USING btree (region_id, organization_id) WHERE (done_at IS NULL);
grant insert, select on public.consultation to yuinowa_app;
grant update on public.consultation (done_by) to yuinowa_app;
grant update on public.consultation (done_at) to yuinowa_app;
grant update on public.consultation (outcome) to yuinowa_app;

create table public.contract (
  region_id integer not null,
  id uuid not null,
  job_id uuid not null,
  proposal_id uuid not null,
  organization_id uuid not null,
  worker_id uuid not null,
  state text not null,
  title text not null,
  category text not null,
  withholding_kind text not null,
  withholds boolean not null,
  client_fee_bp integer not null,
  worker_fee_bp integer not null,
  offered_by uuid not null,
  offered_at timestamp with time zone not null,
  offer_expires_at timestamp with time zone not null,
  agreed_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint contract_pkey PRIMARY KEY (region_id, id),
  constraint contract_region_id_job_id_fkey FOREIGN KEY (region_id, job_id) REFERENCES public.job(region_id, id),
  constraint contract_region_id_offered_by_fkey FOREIGN KEY (region_id, offered_by) REFERENCES public.membership(region_id, person_id),
  constraint contract_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES public.organization(region_id, id),
  constraint contract_region_id_proposal_id_fkey FOREIGN KEY (region_id, proposal_id) REFERENCES public.proposal(region_id, id),
  constraint contract_region_id_worker_id_fkey FOREIGN KEY (region_id, worker_id) REFERENCES public.worker(region_id, person_id),
  constraint contract_check CHECK ((state <> ALL (ARRAY['agreed'::text, 'active'::text, 'completed'::text])) OR agreed_at IS NOT NULL),
  constraint contract_client_fee_bp_check CHECK (client_fee_bp >= 0 AND client_fee_bp <= 5000),
  constraint contract_state_check CHECK (state = ANY (ARRAY['offered'::text, 'agreed'::text, 'active'::text, 'completed'::text, 'ended'::text, 'lapsed'::text])),
  constraint contract_withholding_kind_check CHECK (withholding_kind = ANY (ARRAY['none'::text, 'a204_1'::text, 'a204_2'::text, 'a204_2_scrivener'::text, 'a204_4_5'::text])),
  constraint contract_worker_fee_bp_check CHECK (worker_fee_bp >= 0 AND worker_fee_bp <= 5000)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX contract_finished ON public.contract USING btree (region_id, category, ended_at DESC) WHERE (state = 'completed'::text);
CREATE INDEX contract_of_organization ON public.contract USING btree (region_id, organization_id, offered_at DESC);
CREATE INDEX contract_of_worker ON public.contract USING btree (region_id, worker_id, offered_at DESC);
CREATE INDEX contract_offer_expiry ON public.contract USING btree (offer_expires_at) WHERE (state = 'offered'::text);
CREATE UNIQUE INDEX contract_one_live_per_job ON public.contract USING btree (region_id, job_id) WHERE (state = ANY (ARRAY['offered'::text, 'agreed'::text, 'active'::text, 'completed'::text]));
CREATE INDEX contract_running ON public.contract USING btree (region_id, id) WHERE (state = ANY (ARRAY['agreed'::text, 'active'::text]));
CREATE INDEX contract_without_deposit ON public.contract USING btree (agreed_at) WHERE (state = 'agreed'::text);
CREATE TRIGGER contract_own_organization BEFORE INSERT ON public.contract FOR EACH ROW EXECUTE FUNCTION public.contract_refuse_own_organization();
grant insert, select on public.contract to yuinowa_app;
grant select on public.contract to yuinowa_verify;
grant select on public.contract (region_id) to yuinowa_sweep;
grant select on public.contract (id) to yuinowa_sweep;
grant select on public.contract (proposal_id) to yuinowa_sweep;
grant select on public.contract (state) to yuinowa_sweep;
grant update on public.contract (state) to yuinowa_app;
grant select on public.contract (offered_at) to yuinowa_sweep;
grant select on public.contract (offer_expires_at) to yuinowa_sweep;
grant select on public.contract (agreed_at) to yuinowa_sweep;
grant update on public.contract (agreed_at) to yuinowa_app;
grant select on public.contract (ended_at) to yuinowa_sweep;
grant update on public.contract (ended_at) to yuinowa_app;

create table public.contract_amendment (
  region_id integer not null,
  contract_id uuid not null,
  version integer not null,
  side text not null,
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  state text not null,
  ended_at timestamp with time zone,
  constraint contract_amendment_pkey PRIMARY KEY (region_id, contract_id, version),
  constraint contract_amendment_region_id_contract_id_version_fkey FOREIGN KEY (region_id, contract_id, version) REFERENCES public.conditions_notice(region_id, contract_id, version),
  constraint contract_amendment_region_id_proposed_by_fkey FOREIGN KEY (region_id, proposed_by) REFERENCES public.membership(region_id, person_id),
  constraint contract_amendment_check CHECK ((state = 'proposed'::text) = (ended_at IS NULL)),
  constraint contract_amendment_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 2000),
  constraint contract_amendment_side_check CHECK (side = ANY (ARRAY['client'::text, 'worker'::text])),
  constraint contract_amendment_state_check CHECK (state = ANY (ARRAY['proposed'::text, 'agreed'::text, 'refused'::text, 'withdrawn'::text, 'lapsed'::text])),
  constraint contract_amendment_version_check CHECK (version > 1)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX contract_amendment_due ON public.contract_amendment USING btree (expires_at) WHERE (state = 'proposed'::text);
CREATE UNIQUE INDEX contract_amendment_one_open ON public.contract_amendment USING btree (region_id, contract_id) WHERE (state = 'proposed'::text);
grant insert, select on public.contract_amendment to yuinowa_app;
grant select on public.contract_amendment to yuinowa_verify;
grant select on public.contract_amendment (region_id) to yuinowa_sweep;
grant select on public.contract_amendment (contract_id) to yuinowa_sweep;
grant select on public.contract_amendment (version) to yuinowa_sweep;
grant select on public.contract_amendment (expires_at) to yuinowa_sweep;
grant select on public.contract_amendment (state) to yuinowa_sweep;
grant update on public.contract_amendment (state) to yuinowa_app;
grant select on public.contract_amendment (ended_at) to yuinowa_sweep;
grant update on public.contract_amendment (ended_at) to yuinowa_app;

create table public.contract_asking (
  region_id integer not null,
  contract_id uuid not null,
  asked_at timestamp with time zone not null,
  constraint contract_asking_pkey PRIMARY KEY (region_id, contract_id, asked_at),
  constraint contract_asking_region_id_contract_id_fkey FOREIGN KEY (region_id, contract_id) REFERENCES public.contract(region_id, id)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.contract_asking FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.contract_asking FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.contract_asking to yuinowa_app;
grant select on public.contract_asking to yuinowa_sweep;

create view public.contract_last_act (
  region_id integer,
  contract_id uuid,
  at timestamp with time zone
);
as SELECT region_id,
    id AS contract_id,
    max(at) AS at
   FROM public.contract c
     CROSS JOIN LATERAL ( SELECT agreed_at AS at
        UNION ALL
         SELECT GREATEST(funded_at, accepted_at) AS "greatest"
           FROM public.milestone m
          WHERE region_id = region_id AND contract_id = id
        UNION ALL
         SELECT delivered_at
           FROM public.delivery d
             JOIN public.milestone m ON region_id = region_id AND id = milestone_id
          WHERE region_id = region_id AND contract_id = id
        UNION ALL
         SELECT asked_at
           FROM public.revision_request r
             JOIN public.milestone m ON region_id = region_id AND id = milestone_id
          WHERE region_id = region_id AND contract_id = id
        UNION ALL
         SELECT extended_at
           FROM public.acceptance_extension x
             JOIN public.milestone m ON region_id = region_id AND id = milestone_id
          WHERE region_id = region_id AND contract_id = id
        UNION ALL
         SELECT issued_at
           FROM public.conditions_notice n
          WHERE region_id = region_id AND contract_id = id
        UNION ALL
         SELECT agreed_at
           FROM public.notice_agreement g
          WHERE region_id = region_id AND contract_id = id
        UNION ALL
         SELECT ended_at
           FROM public.contract_amendment t
          WHERE region_id = region_id AND contract_id = id AND (state = ANY (ARRAY['refused'::text, 'withdrawn'::text]))
        UNION ALL
         SELECT told_at
           FROM public.contract_progress p
          WHERE region_id = region_id AND contract_id = id
        UNION ALL
         SELECT said_at
           FROM public.ending e
             JOIN public.ending_word w ON region_id = region_id AND ending_id = id
          WHERE region_id = region_id AND contract_id = id
        UNION ALL
         SELECT GREATEST(opened_at, closed_at) AS "greatest"
           FROM public.dispute s
          WHERE region_id = region_id AND contract_id = id
        UNION ALL
         SELECT said_at
           FROM public.dispute s
             JOIN public.dispute_word w ON region_id = region_id AND dispute_id = id
          WHERE region_id = region_id AND contract_id = id
        UNION ALL
         SELECT written_at
           FROM public.talk_message k
          WHERE region_id = region_id AND room_id = proposal_id) a
  WHERE state = ANY (ARRAY['agreed'::text, 'active'::text])
  GROUP BY region_id, id;
owner yuinowa_owner with (security_invoker=true);
grant select on public.contract_last_act to yuinowa_app, yuinowa_sweep;

create view public.contract_listed (
  region_id integer,
  id uuid,
  organization_id uuid,
  worker_id uuid,
  title text,
  state text,
  offered_at timestamp with time zone,
  organization_name text,
  worker_name text,
  offer_expires_at timestamp with time zone,
  reward bigint,
  payout bigint,
  milestones integer,
  accepted integer,
  delivered integer,
  acceptance_due_at timestamp with time zone,
  funded integer,
  due_on date
);
as SELECT region_id,
    id,
    organization_id,
    worker_id,
    title,
    state,
    offered_at,
    name AS organization_name,
    display_name AS worker_name,
    offer_expires_at,
    reward,
    payout,
    milestones,
    accepted,
    delivered,
    acceptance_due_at,
    funded,
    due_on
   FROM public.contract c
     JOIN public.organization o ON region_id = region_id AND id = organization_id
     JOIN public.person p ON id = worker_id
     CROSS JOIN LATERAL ( SELECT sum(reward)::bigint AS reward,
            sum(payout_amount)::bigint AS payout,
            count(*)::integer AS milestones,
            count(*) FILTER (WHERE state = 'accepted'::text)::integer AS accepted,
            count(*) FILTER (WHERE state = 'delivered'::text)::integer AS delivered,
            min(acceptance_due_at) FILTER (WHERE state = 'delivered'::text) AS acceptance_due_at,
            count(*) FILTER (WHERE state = 'funded'::text)::integer AS funded,
            min(due_on) FILTER (WHERE state = 'funded'::text) AS due_on
           FROM public.milestone s
          WHERE region_id = region_id AND contract_id = id) m;
owner yuinowa_owner with (security_invoker=true);
grant select on public.contract_listed to yuinowa_app;

create table public.contract_progress (
  region_id integer not null,
  contract_id uuid not null,
  side text not null,
  note text not null,
  told_by uuid not null,
  told_at timestamp with time zone not null,
  constraint contract_progress_pkey PRIMARY KEY (region_id, contract_id, side, told_at),
  constraint contract_progress_region_id_contract_id_fkey FOREIGN KEY (region_id, contract_id) REFERENCES public.contract(region_id, id),
  constraint contract_progress_region_id_told_by_fkey FOREIGN KEY (region_id, told_by) REFERENCES public.membership(region_id, person_id),
  constraint contract_progress_note_check CHECK (length(note) <= 4000),
  constraint contract_progress_side_check CHECK (side = ANY (ARRAY['client'::text, 'worker'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.contract_progress FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.contract_progress FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.contract_progress to yuinowa_app;
grant select on public.contract_progress (region_id) to yuinowa_sweep;
grant select on public.contract_progress (contract_id) to yuinowa_sweep;
grant select on public.contract_progress (told_at) to yuinowa_sweep;

create view public.contract_silence (
  region_id integer,
  contract_id uuid,
  quiet_from timestamp with time zone
);
as SELECT region_id,
    contract_id,
    LEAST(at + '30 days'::interval,
        CASE
            WHEN due_on IS NOT NULL THEN GREATEST(at + '14 days'::interval, ((due_on + 15)::timestamp without time zone AT TIME ZONE 'Asia/Tokyo'::text))
            ELSE NULL::timestamp with time zone
        END) AS quiet_from
   FROM public.contract_last_act l
     CROSS JOIN LATERAL ( SELECT min(due_on) FILTER (WHERE state = 'funded'::text) AS due_on,
            bool_or(state = 'held'::text) AS held
           FROM public.milestone
          WHERE region_id = region_id AND contract_id = contract_id) m
  WHERE NOT held AND NOT (EXISTS ( SELECT
           FROM public.contract_asking q
          WHERE region_id = region_id AND contract_id = contract_id AND asked_at > at));
owner yuinowa_owner with (security_invoker=true);
grant select on public.contract_silence to yuinowa_app, yuinowa_sweep;

create table public.contract_viewing (
  region_id integer not null,
  contract_id uuid not null,
  person_id uuid not null,
  viewed_at timestamp with time zone not null,
  reason text not null,
  constraint contract_viewing_pkey PRIMARY KEY (region_id, contract_id, person_id, viewed_at),
  constraint contract_viewing_region_id_contract_id_fkey FOREIGN KEY (region_id, contract_id) REFERENCES public.contract(region_id, id),
  constraint contract_viewing_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint contract_viewing_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 2000)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.contract_viewing FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.contract_viewing FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.contract_viewing to yuinowa_app;

create table public.delivery (
  region_id integer not null,
  id uuid not null,
  milestone_id uuid not null,
  version integer not null,
  note text not null,
  delivered_at timestamp with time zone not null,
  delivered_by uuid not null,
  constraint delivery_pkey PRIMARY KEY (region_id, id),
  constraint delivery_region_id_milestone_id_version_key UNIQUE (region_id, milestone_id, version),
  constraint delivery_region_id_delivered_by_fkey FOREIGN KEY (region_id, delivered_by) REFERENCES public.membership(region_id, person_id),
  constraint delivery_region_id_milestone_id_fkey FOREIGN KEY (region_id, milestone_id) REFERENCES public.milestone(region_id, id),
  constraint delivery_version_check CHECK (version >= 1)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.delivery FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.delivery FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.delivery to yuinowa_app;
grant select on public.delivery (region_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.delivery (id) to yuinowa_verify;
grant select on public.delivery (milestone_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.delivery (version) to yuinowa_sweep;
grant select on public.delivery (delivered_at) to yuinowa_sweep;

create table public.delivery_file (
  region_id integer not null,
  delivery_id uuid not null,
  file_id uuid not null,
  constraint delivery_file_pkey PRIMARY KEY (region_id, delivery_id, file_id),
  constraint delivery_file_region_id_delivery_id_fkey FOREIGN KEY (region_id, delivery_id) REFERENCES public.delivery(region_id, id),
  constraint delivery_file_region_id_file_id_fkey FOREIGN KEY (region_id, file_id) REFERENCES public.file(region_id, id)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.delivery_file FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.delivery_file FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.delivery_file to yuinowa_app;

create table public.deposit (
  region_id integer not null,
  id uuid not null,
  state text not null,
  milestone_id uuid,
  reference text,
  amount bigint not null,
  announced_at timestamp with time zone,
  received_on date,
  payer_name text,
  bank_line text,
  recorded_by uuid,
  recorded_at timestamp with time zone,
  note text,
  funded_by uuid,
  reference_written text,
  constraint deposit_pkey PRIMARY KEY (region_id, id),
  constraint deposit_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint deposit_region_id_funded_by_fkey FOREIGN KEY (region_id, funded_by) REFERENCES public.deposit(region_id, id),
  constraint deposit_region_id_milestone_id_fkey FOREIGN KEY (region_id, milestone_id) REFERENCES public.milestone(region_id, id),
  constraint deposit_region_id_recorded_by_fkey FOREIGN KEY (region_id, recorded_by) REFERENCES public.membership(region_id, person_id),
  constraint deposit_amount_check CHECK (amount >= 1 AND amount <= 1000000000),
  constraint deposit_bank_line_check CHECK (bank_line ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}/[1-9][0-9]*$'::text),
  constraint deposit_came_by_state CHECK (state = 'announced'::text OR received_on IS NOT NULL AND recorded_by IS NOT NULL AND (bank_line IS NULL) = (funded_by IS NOT NULL)),
  constraint deposit_check CHECK (state <> 'announced'::text OR milestone_id IS NOT NULL AND announced_at IS NOT NULL),
  constraint deposit_reference_by_state CHECK (reference IS NOT NULL OR milestone_id IS NULL),
  constraint deposit_reference_check CHECK (reference ~ '^[A-Z0-9]{4,12}$'::text),
  constraint deposit_reference_read_or_written CHECK (reference IS NULL OR reference_written IS NULL),
  constraint deposit_reference_written_check CHECK (length(reference_written) >= 1 AND length(reference_written) <= 100),
  constraint deposit_state_check CHECK (state = ANY (ARRAY['announced'::text, 'received'::text, 'matched'::text, 'in_suspense'::text, 'refunded'::text, 'mistaken'::text])),
  constraint deposit_suspense_says_why CHECK (state <> 'in_suspense'::text OR note IS NOT NULL)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE UNIQUE INDEX deposit_bank_line_once ON public.deposit USING btree (region_id, bank_line) WHERE ((bank_line IS NOT NULL) AND (state <> 'mistaken'::text));
CREATE INDEX deposit_funded_by ON public.deposit USING btree (region_id, funded_by) WHERE (funded_by IS NOT NULL);
CREATE UNIQUE INDEX deposit_one_per_milestone ON public.deposit USING btree (region_id, milestone_id) WHERE (state = ANY (ARRAY['announced'::text, 'matched'::text]));
CREATE INDEX deposit_open ON public.deposit USING btree (region_id, state, announced_at);
CREATE UNIQUE INDEX deposit_reference_taken ON public.deposit USING btree (region_id, reference) WHERE ((state = ANY (ARRAY['announced'::text, 'matched'::text])) AND (milestone_id IS NOT NULL));
CREATE TRIGGER bank_line_is_no_fee_transfer BEFORE INSERT OR UPDATE OF bank_line ON public.deposit FOR EACH ROW WHEN (new.bank_line IS NOT NULL) EXECUTE FUNCTION public.bank_line_is_no_fee_transfer();
CREATE TRIGGER bank_line_is_one_thing BEFORE INSERT OR UPDATE OF bank_line ON public.deposit FOR EACH ROW WHEN (new.bank_line IS NOT NULL) EXECUTE FUNCTION public.bank_line_is_one_thing();
CREATE TRIGGER deposit_keeps_to_its_mistake BEFORE UPDATE OF state ON public.deposit FOR EACH ROW EXECUTE FUNCTION public.deposit_keeps_to_its_mistake();
CREATE CONSTRAINT TRIGGER deposit_parts_add_up AFTER UPDATE OF funded_by ON public.deposit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.funded_by IS NOT NULL) EXECUTE FUNCTION public.deposit_parts_add_up();
CREATE TRIGGER keep_announced BEFORE UPDATE OF amount, announced_at ON public.deposit FOR EACH ROW EXECUTE FUNCTION public.deposit_keep_announced();
grant insert, select on public.deposit to yuinowa_app;
grant select on public.deposit (region_id) to yuinowa_verify;
grant select on public.deposit (id) to yuinowa_verify;
grant select on public.deposit (state) to yuinowa_verify;
grant update on public.deposit (state) to yuinowa_app;
grant select on public.deposit (milestone_id) to yuinowa_verify;
grant select on public.deposit (amount) to yuinowa_verify;
grant update on public.deposit (amount) to yuinowa_app;
grant update on public.deposit (announced_at) to yuinowa_app;
grant update on public.deposit (received_on) to yuinowa_app;
grant update on public.deposit (payer_name) to yuinowa_app;
grant update on public.deposit (bank_line) to yuinowa_app;
grant update on public.deposit (recorded_by) to yuinowa_app;
grant update on public.deposit (recorded_at) to yuinowa_app;
grant select on public.deposit (funded_by) to yuinowa_verify;
grant update on public.deposit (funded_by) to yuinowa_app;

create table public.deposit_mistake (
  region_id integer not null,
  deposit_id uuid not null,
  declared_at timestamp with time zone not null,
  declared_by uuid not null,
  reason text not null,
  state text not null default 'declared'::text,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint deposit_mistake_pkey PRIMARY KEY (region_id, deposit_id, declared_at),
  constraint deposit_mistake_region_id_decided_by_fkey FOREIGN KEY (region_id, decided_by) REFERENCES public.membership(region_id, person_id),
  constraint deposit_mistake_region_id_declared_by_fkey FOREIGN KEY (region_id, declared_by) REFERENCES public.membership(region_id, person_id),
  constraint deposit_mistake_region_id_deposit_id_fkey FOREIGN KEY (region_id, deposit_id) REFERENCES public.deposit(region_id, id),
  constraint deposit_mistake_by_two CHECK (state <> 'confirmed'::text OR decided_by <> declared_by),
  constraint deposit_mistake_check CHECK ((state = 'declared'::text) = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  constraint deposit_mistake_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 1000),
  constraint deposit_mistake_state_check CHECK (state = ANY (ARRAY['declared'::text, 'confirmed'::text, 'refused'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE UNIQUE INDEX deposit_mistake_one_open ON public.deposit_mistake USING btree (region_id, deposit_id) WHERE (state <> 'refused'::text);
CREATE INDEX deposit_mistake_waiting ON public.deposit_mistake USING btree (region_id) WHERE (state = 'declared'::text);
CREATE TRIGGER deposit_mistake_is_decided_once BEFORE INSERT OR UPDATE ON public.deposit_mistake FOR EACH ROW EXECUTE FUNCTION public.deposit_mistake_is_decided_once();
grant insert, select on public.deposit_mistake to yuinowa_app;
grant select on public.deposit_mistake to yuinowa_verify;
grant update on public.deposit_mistake (state) to yuinowa_app;
grant update on public.deposit_mistake (decided_by) to yuinowa_app;
grant update on public.deposit_mistake (decided_at) to yuinowa_app;

create table public.deposit_part (
  region_id integer not null,
  deposit_id uuid not null,
  suspended_id uuid not null,
  amount bigint not null,
  constraint deposit_part_pkey PRIMARY KEY (region_id, deposit_id, suspended_id),
  constraint deposit_part_region_id_deposit_id_fkey FOREIGN KEY (region_id, deposit_id) REFERENCES public.deposit(region_id, id),
  constraint deposit_part_region_id_suspended_id_fkey FOREIGN KEY (region_id, suspended_id) REFERENCES public.deposit(region_id, id),
  constraint deposit_part_amount_check CHECK (amount > 0),
  constraint deposit_part_check CHECK (deposit_id <> suspended_id)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX deposit_part_of_suspended ON public.deposit_part USING btree (region_id, suspended_id);
CREATE CONSTRAINT TRIGGER deposit_parts_add_up AFTER INSERT ON public.deposit_part DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.deposit_parts_add_up();
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.deposit_part FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.deposit_part FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.deposit_part to yuinowa_app;
grant select on public.deposit_part to yuinowa_verify;

create table public.dispute (
  region_id integer not null,
  id uuid not null,
  contract_id uuid not null,
  origin text not null,
  state text not null,
  reason text not null,
  opened_by uuid,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone,
  closed_at timestamp with time zone,
  outcome text,
  constraint dispute_pkey PRIMARY KEY (region_id, id),
  constraint dispute_region_id_contract_id_fkey FOREIGN KEY (region_id, contract_id) REFERENCES public.contract(region_id, id),
  constraint dispute_region_id_opened_by_fkey FOREIGN KEY (region_id, opened_by) REFERENCES public.membership(region_id, person_id),
  constraint dispute_check CHECK ((state = ANY (ARRAY['statement'::text, 'proposal'::text, 'answers'::text])) = (due_at IS NOT NULL)),
  constraint dispute_check1 CHECK ((state = 'closed'::text) = (closed_at IS NOT NULL AND outcome IS NOT NULL)),
  constraint dispute_check2 CHECK ((origin = 'ending'::text) = (opened_by IS NULL)),
  constraint dispute_origin_check CHECK (origin = ANY (ARRAY['client'::text, 'worker'::text, 'hold'::text, 'ending'::text])),
  constraint dispute_outcome_check CHECK (outcome = ANY (ARRAY['mediated'::text, 'agreed'::text, 'outside'::text, 'withdrawn'::text])),
  constraint dispute_state_check CHECK (state = ANY (ARRAY['statement'::text, 'proposal'::text, 'answers'::text, 'unsettled'::text, 'closed'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX dispute_due ON public.dispute USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE UNIQUE INDEX dispute_one_open ON public.dispute USING btree (region_id, contract_id) WHERE (state <> 'closed'::text);
grant insert, select on public.dispute to yuinowa_app;
grant select on public.dispute (region_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.dispute (id) to yuinowa_sweep, yuinowa_verify;
grant select on public.dispute (contract_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.dispute (state) to yuinowa_sweep, yuinowa_verify;
grant update on public.dispute (state) to yuinowa_app;
grant select on public.dispute (opened_at) to yuinowa_sweep;
grant select on public.dispute (due_at) to yuinowa_sweep;
grant update on public.dispute (due_at) to yuinowa_app;
grant select on public.dispute (closed_at) to yuinowa_sweep;
grant update on public.dispute (closed_at) to yuinowa_app;
grant update on public.dispute (outcome) to yuinowa_app;

create table public.dispute_answer (
  region_id integer not null,
  dispute_id uuid not null,
  side text not null,
  accepts boolean not null,
  person_id uuid not null,
  answered_at timestamp with time zone not null,
  constraint dispute_answer_pkey PRIMARY KEY (region_id, dispute_id, side),
  constraint dispute_answer_region_id_dispute_id_fkey FOREIGN KEY (region_id, dispute_id) REFERENCES public.dispute(region_id, id),
  constraint dispute_answer_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint dispute_answer_side_check CHECK (side = ANY (ARRAY['client'::text, 'worker'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.dispute_answer FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.dispute_answer FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.dispute_answer to yuinowa_app;

create table public.dispute_milestone (
  region_id integer not null,
  dispute_id uuid not null,
  milestone_id uuid not null,
  held_from text not null,
  constraint dispute_milestone_pkey PRIMARY KEY (region_id, dispute_id, milestone_id),
  constraint dispute_milestone_region_id_dispute_id_fkey FOREIGN KEY (region_id, dispute_id) REFERENCES public.dispute(region_id, id),
  constraint dispute_milestone_region_id_milestone_id_fkey FOREIGN KEY (region_id, milestone_id) REFERENCES public.milestone(region_id, id),
  constraint dispute_milestone_held_from_check CHECK (held_from = ANY (ARRAY['funded'::text, 'delivered'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.dispute_milestone FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.dispute_milestone FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.dispute_milestone to yuinowa_app;
grant select on public.dispute_milestone to yuinowa_verify;

create table public.dispute_settlement (
  region_id integer not null,
  id uuid not null,
  dispute_id uuid not null,
  state text not null,
  statement text not null,
  payout_amount bigint not null,
  refund_amount bigint not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  constraint dispute_settlement_pkey PRIMARY KEY (region_id, id),
  constraint dispute_settlement_region_id_dispute_id_fkey FOREIGN KEY (region_id, dispute_id) REFERENCES public.dispute(region_id, id),
  constraint dispute_settlement_region_id_ended_by_fkey FOREIGN KEY (region_id, ended_by) REFERENCES public.membership(region_id, person_id),
  constraint dispute_settlement_region_id_proposed_by_fkey FOREIGN KEY (region_id, proposed_by) REFERENCES public.membership(region_id, person_id),
  constraint dispute_settlement_by_two CHECK (state <> 'confirmed'::text OR ended_by <> proposed_by),
  constraint dispute_settlement_check CHECK ((state = 'proposed'::text) = (ended_by IS NULL) AND (ended_by IS NULL) = (ended_at IS NULL)),
  constraint dispute_settlement_payout_amount_check CHECK (payout_amount >= 0),
  constraint dispute_settlement_refund_amount_check CHECK (refund_amount >= 0),
  constraint dispute_settlement_state_check CHECK (state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'refused'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX dispute_settlement_of_dispute ON public.dispute_settlement USING btree (region_id, dispute_id, proposed_at DESC);
CREATE UNIQUE INDEX dispute_settlement_one_open ON public.dispute_settlement USING btree (region_id, dispute_id) WHERE (state = 'proposed'::text);
CREATE TRIGGER dispute_settlement_is_decided_once BEFORE INSERT OR UPDATE ON public.dispute_settlement FOR EACH ROW EXECUTE FUNCTION public.dispute_settlement_is_decided_once();
grant insert, select on public.dispute_settlement to yuinowa_app;
grant select on public.dispute_settlement to yuinowa_verify;
grant update on public.dispute_settlement (state) to yuinowa_app;
grant update on public.dispute_settlement (ended_by) to yuinowa_app;
grant update on public.dispute_settlement (ended_at) to yuinowa_app;

create table public.dispute_settlement_share (
  region_id integer not null,
  settlement_id uuid not null,
  milestone_id uuid not null,
  percent integer,
  constraint dispute_settlement_share_pkey PRIMARY KEY (region_id, settlement_id, milestone_id),
  constraint dispute_settlement_share_region_id_milestone_id_fkey FOREIGN KEY (region_id, milestone_id) REFERENCES public.milestone(region_id, id),
  constraint dispute_settlement_share_region_id_settlement_id_fkey FOREIGN KEY (region_id, settlement_id) REFERENCES public.dispute_settlement(region_id, id),
  constraint dispute_settlement_share_percent_check CHECK (percent >= 0 AND percent <= 100)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.dispute_settlement_share FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.dispute_settlement_share FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.dispute_settlement_share to yuinowa_app;

create table public.dispute_share (
  region_id integer not null,
  dispute_id uuid not null,
  source text not null,
  milestone_id uuid not null,
  percent integer,
  constraint dispute_share_pkey PRIMARY KEY (region_id, dispute_id, source, milestone_id),
  constraint dispute_share_region_id_dispute_id_milestone_id_fkey FOREIGN KEY (region_id, dispute_id, milestone_id) REFERENCES public.dispute_milestone(region_id, dispute_id, milestone_id),
  constraint dispute_share_region_id_dispute_id_source_fkey FOREIGN KEY (region_id, dispute_id, source) REFERENCES public.dispute_terms(region_id, dispute_id, source),
  constraint dispute_share_percent_check CHECK (percent >= 0 AND percent <= 100)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.dispute_share FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.dispute_share FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.dispute_share to yuinowa_app;

create table public.dispute_terms (
  region_id integer not null,
  dispute_id uuid not null,
  source text not null,
  statement text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint dispute_terms_pkey PRIMARY KEY (region_id, dispute_id, source),
  constraint dispute_terms_region_id_dispute_id_fkey FOREIGN KEY (region_id, dispute_id) REFERENCES public.dispute(region_id, id),
  constraint dispute_terms_region_id_written_by_fkey FOREIGN KEY (region_id, written_by) REFERENCES public.membership(region_id, person_id),
  constraint dispute_terms_source_check CHECK (source = ANY (ARRAY['mediator'::text, 'outside'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER dispute_terms_from_neither_side BEFORE INSERT ON public.dispute_terms FOR EACH ROW EXECUTE FUNCTION public.dispute_terms_from_neither_side();
CREATE TRIGGER dispute_terms_outside_by_two BEFORE INSERT ON public.dispute_terms FOR EACH ROW EXECUTE FUNCTION public.dispute_terms_outside_by_two();
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.dispute_terms FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.dispute_terms FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.dispute_terms to yuinowa_app;

create table public.dispute_word (
  region_id integer not null,
  dispute_id uuid not null,
  version integer not null,
  side text not null,
  person_id uuid not null,
  statement text not null,
  said_at timestamp with time zone not null,
  constraint dispute_word_pkey PRIMARY KEY (region_id, dispute_id, version),
  constraint dispute_word_region_id_dispute_id_fkey FOREIGN KEY (region_id, dispute_id) REFERENCES public.dispute(region_id, id),
  constraint dispute_word_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint dispute_word_side_check CHECK (side = ANY (ARRAY['client'::text, 'worker'::text])),
  constraint dispute_word_version_check CHECK (version >= 1)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.dispute_word FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.dispute_word FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.dispute_word to yuinowa_app;
grant select on public.dispute_word (region_id) to yuinowa_sweep;
grant select on public.dispute_word (dispute_id) to yuinowa_sweep;
grant select on public.dispute_word (said_at) to yuinowa_sweep;

create table public.email_change (
  region_id integer not null,
  id uuid not null,
  person_id uuid not null,
  new_email text not null,
  old_email text,
  confirm_hash bytea not null,
  objection_hash bytea not null,
  asked_at timestamp with time zone not null,
  confirm_until timestamp with time zone not null,
  usable_from timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  state text not null default 'open'::text,
  constraint email_change_pkey PRIMARY KEY (region_id, id),
  constraint email_change_confirmed_once UNIQUE (region_id, confirm_hash),
  constraint email_change_objected_once UNIQUE (region_id, objection_hash),
  constraint email_change_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint email_change_new_email_check CHECK (new_email = lower(new_email) AND new_email ~~ '%_@_%'::text),
  constraint email_change_state_check CHECK (state = ANY (ARRAY['open'::text, 'used'::text, 'objected'::text, 'replaced'::text, 'lapsed'::text, 'taken'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX email_change_due ON public.email_change USING btree (usable_from) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX email_change_open ON public.email_change USING btree (region_id, person_id) WHERE (state = 'open'::text);
grant insert, select on public.email_change to yuinowa_app;
grant select on public.email_change (region_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.email_change (id) to yuinowa_sweep, yuinowa_verify;
grant select on public.email_change (confirm_until) to yuinowa_sweep;
grant select on public.email_change (usable_from) to yuinowa_sweep;
grant select on public.email_change (confirmed_at) to yuinowa_sweep;
grant update on public.email_change (confirmed_at) to yuinowa_app;
grant select on public.email_change (state) to yuinowa_sweep, yuinowa_verify;
grant update on public.email_change (state) to yuinowa_app;

create table public.ending (
  region_id integer not null,
  id uuid not null,
  contract_id uuid not null,
  kind text not null,
  state text not null,
  opened_side text not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint ending_pkey PRIMARY KEY (region_id, id),
  constraint ending_region_id_contract_id_fkey FOREIGN KEY (region_id, contract_id) REFERENCES public.contract(region_id, id),
  constraint ending_region_id_opened_by_fkey FOREIGN KEY (region_id, opened_by) REFERENCES public.membership(region_id, person_id),
  constraint ending_check CHECK ((state = 'open'::text) = (closed_at IS NULL)),
  constraint ending_kind_check CHECK (kind = ANY (ARRAY['refund'::text, 'share'::text])),
  constraint ending_opened_side_check CHECK (opened_side = ANY (ARRAY['client'::text, 'worker'::text])),
  constraint ending_state_check CHECK (state = ANY (ARRAY['open'::text, 'carried_out'::text, 'refused'::text, 'lapsed'::text, 'mediated'::text, 'withdrawn'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX ending_due ON public.ending USING btree (due_at) WHERE (state = 'open'::text);
CREATE INDEX ending_of_contract ON public.ending USING btree (region_id, contract_id, opened_at DESC);
CREATE UNIQUE INDEX ending_one_open ON public.ending USING btree (region_id, contract_id) WHERE (state = 'open'::text);
grant insert, select on public.ending to yuinowa_app;
grant select on public.ending (region_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.ending (id) to yuinowa_sweep, yuinowa_verify;
grant select on public.ending (contract_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.ending (state) to yuinowa_sweep, yuinowa_verify;
grant update on public.ending (state) to yuinowa_app;
grant select on public.ending (due_at) to yuinowa_sweep;
grant update on public.ending (closed_at) to yuinowa_app;

create table public.ending_share (
  region_id integer not null,
  ending_id uuid not null,
  version integer not null,
  milestone_id uuid not null,
  percent integer not null,
  constraint ending_share_pkey PRIMARY KEY (region_id, ending_id, version, milestone_id),
  constraint ending_share_region_id_ending_id_version_fkey FOREIGN KEY (region_id, ending_id, version) REFERENCES public.ending_word(region_id, ending_id, version),
  constraint ending_share_region_id_milestone_id_fkey FOREIGN KEY (region_id, milestone_id) REFERENCES public.milestone(region_id, id),
  constraint ending_share_percent_check CHECK (percent >= 0 AND percent <= 100)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.ending_share FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.ending_share FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.ending_share to yuinowa_app;

create table public.ending_word (
  region_id integer not null,
  ending_id uuid not null,
  version integer not null,
  side text not null,
  person_id uuid not null,
  statement text not null,
  said_at timestamp with time zone not null,
  constraint ending_word_pkey PRIMARY KEY (region_id, ending_id, version),
  constraint ending_word_region_id_ending_id_fkey FOREIGN KEY (region_id, ending_id) REFERENCES public.ending(region_id, id),
  constraint ending_word_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint ending_word_side_check CHECK (side = ANY (ARRAY['client'::text, 'worker'::text])),
  constraint ending_word_version_check CHECK (version >= 1)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.ending_word FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.ending_word FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.ending_word to yuinowa_app;
grant select on public.ending_word (region_id) to yuinowa_sweep;
grant select on public.ending_word (ending_id) to yuinowa_sweep;
grant select on public.ending_word (said_at) to yuinowa_sweep;

create table public.escrow_holder (
  region_id integer not null,
  effective_from date not null,
  organization_id uuid not null,
  organization_kind text not null,
  constraint escrow_holder_pkey PRIMARY KEY (region_id, effective_from),
  constraint escrow_holder_region_id_organization_id_organization_kind_fkey FOREIGN KEY (region_id, organization_id, organization_kind) REFERENCES public.organization(region_id, id, kind),
  constraint escrow_holder_organization_kind_check CHECK (organization_kind = 'operator'::text)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.escrow_holder FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.escrow_holder FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.escrow_holder to yuinowa_app;

create table public.fee_sweep (
  region_id integer not null,
  id uuid not null,
  state text not null,
  fee bigint not null,
  fee_tax bigint not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  approved_by uuid,
  approved_at timestamp with time zone,
  transferred_on date,
  bank_line text,
  withdrawn_reason text,
  constraint fee_sweep_pkey PRIMARY KEY (region_id, id),
  constraint fee_sweep_region_id_approved_by_fkey FOREIGN KEY (region_id, approved_by) REFERENCES public.membership(region_id, person_id),
  constraint fee_sweep_region_id_ended_by_fkey FOREIGN KEY (region_id, ended_by) REFERENCES public.membership(region_id, person_id),
  constraint fee_sweep_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint fee_sweep_region_id_proposed_by_fkey FOREIGN KEY (region_id, proposed_by) REFERENCES public.membership(region_id, person_id),
  constraint fee_sweep_approved_by_state CHECK ((approved_by IS NULL) = (approved_at IS NULL) AND (state = 'withdrawn'::text OR (state = ANY (ARRAY['approved'::text, 'transferred'::text])) = (approved_by IS NOT NULL))),
  constraint fee_sweep_bank_line_check CHECK (bank_line ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}/[1-9][0-9]*$'::text),
  constraint fee_sweep_by_two CHECK ((state <> 'confirmed'::text OR ended_by <> proposed_by) AND approved_by IS DISTINCT FROM proposed_by),
  constraint fee_sweep_ended_by_state CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text])) = (ended_by IS NULL) AND (ended_by IS NULL) = (ended_at IS NULL)),
  constraint fee_sweep_fee_check CHECK (fee > 0),
  constraint fee_sweep_fee_tax_check CHECK (fee_tax >= 0),
  constraint fee_sweep_reason_by_state CHECK (withdrawn_reason IS NULL OR state = 'withdrawn'::text),
  constraint fee_sweep_state_check CHECK (state = ANY (ARRAY['proposed'::text, 'approved'::text, 'transferred'::text, 'withdrawn'::text, 'confirmed'::text])),
  constraint fee_sweep_transferred_by_state CHECK ((state = 'transferred'::text) = (transferred_on IS NOT NULL) AND (transferred_on IS NULL) = (bank_line IS NULL)),
  constraint fee_sweep_withdrawn_reason_check CHECK (length(withdrawn_reason) >= 1 AND length(withdrawn_reason) <= 300)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE UNIQUE INDEX fee_sweep_bank_line_once ON public.fee_sweep USING btree (region_id, bank_line) WHERE (bank_line IS NOT NULL);
CREATE UNIQUE INDEX fee_sweep_one_open ON public.fee_sweep USING btree (region_id) WHERE (state = ANY (ARRAY['proposed'::text, 'approved'::text]));
CREATE TRIGGER bank_line_is_no_fee_transfer BEFORE UPDATE OF bank_line ON public.fee_sweep FOR EACH ROW WHEN (new.bank_line IS NOT NULL) EXECUTE FUNCTION public.bank_line_is_no_fee_transfer();
CREATE TRIGGER fee_sweep_is_decided_once BEFORE INSERT OR UPDATE ON public.fee_sweep FOR EACH ROW EXECUTE FUNCTION public.fee_sweep_is_decided_once();
grant insert, select on public.fee_sweep to yuinowa_app;
grant select on public.fee_sweep to yuinowa_verify;
grant update on public.fee_sweep (state) to yuinowa_app;
grant update on public.fee_sweep (ended_by) to yuinowa_app;
grant update on public.fee_sweep (ended_at) to yuinowa_app;
grant update on public.fee_sweep (approved_by) to yuinowa_app;
grant update on public.fee_sweep (approved_at) to yuinowa_app;
grant update on public.fee_sweep (transferred_on) to yuinowa_app;
grant update on public.fee_sweep (bank_line) to yuinowa_app;
grant update on public.fee_sweep (withdrawn_reason) to yuinowa_app;

create table public.file (
  region_id integer not null,
  id uuid not null,
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  name text not null,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  constraint file_pkey PRIMARY KEY (region_id, id),
  constraint file_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint file_name_check CHECK (length(name) >= 1 AND length(name) <= 255),
  constraint file_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint file_size_check CHECK (size > 0)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX file_by_bytes ON public.file USING btree (region_id, sha256);
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.file FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.file FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.file to yuinowa_app;

create table public.inquiry (
  region_id integer not null,
  id uuid not null,
  state text not null,
  name text not null,
  reach text not null,
  message text not null,
  sent_at timestamp with time zone not null,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint inquiry_pkey PRIMARY KEY (region_id, id),
  constraint inquiry_region_id_answered_by_fkey FOREIGN KEY (region_id, answered_by) REFERENCES public.membership(region_id, person_id),
  constraint inquiry_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint inquiry_answer_check CHECK (length(answer) >= 1 AND length(answer) <= 1000),
  constraint inquiry_check CHECK ((state = 'answered'::text) = (answered_at IS NOT NULL AND answered_by IS NOT NULL AND answer IS NOT NULL)),
  constraint inquiry_message_check CHECK (length(message) >= 1 AND length(message) <= 2000),
  constraint inquiry_name_check CHECK (length(name) >= 1 AND length(name) <= 60),
  constraint inquiry_reach_check CHECK (length(reach) >= 1 AND length(reach) <= 200),
  constraint inquiry_state_check CHECK (state = ANY (ARRAY['open'::text, 'answered'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX inquiry_answered ON public.inquiry USING btree (answered_at) WHERE (state = 'answered'::text);
CREATE INDEX inquiry_open ON public.inquiry USING btree (region_id, sent_at) WHERE (state = 'open'::text);
grant delete, insert, select on public.inquiry to yuinowa_app;
grant select on public.inquiry (region_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.inquiry (id) to yuinowa_sweep, yuinowa_verify;
grant select on public.inquiry (state) to yuinowa_sweep, yuinowa_verify;
grant update on public.inquiry (state) to yuinowa_app;
grant select on public.inquiry (sent_at) to yuinowa_sweep;
grant update on public.inquiry (answer) to yuinowa_app;
grant update on public.inquiry (answered_by) to yuinowa_app;
grant select on public.inquiry (answered_at) to yuinowa_sweep;
grant update on public.inquiry (answered_at) to yuinowa_app;

create table public.job (
  region_id integer not null,
  id uuid not null,
  organization_id uuid not null,
  state text not null,
  format text not null,
  title text not null,
  description text not null,
  category text not null,
  withholding_kind text not null,
  delivery_due date,
  expense_handling text not null,
  ip_handling text not null,
  contact text not null,
  delivery_place text not null,
  acceptance_criteria text not null,
  revisions_included integer,
  expected_hours integer,
  application_deadline date,
  phone_enough boolean not null,
  beginners_welcome boolean not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  check_note text,
  checked_by uuid,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  engagement_model text not null default 'direct'::text,
  original_orderer text not null default ''::text,
  deliverable_format text not null default ''::text,
  sample_result text not null default ''::text,
  employment_signs text[] not null default '{}'::text[],
  proposals_protected boolean not null default false,
  applicant_questions text not null default ''::text,
  low_pay_reason text not null default ''::text,
  submitted_at timestamp with time zone,
  close_reason text,
  closed_by uuid,
  ending_told_at timestamp with time zone,
  applications_ended_at timestamp with time zone,
  answers_told_at timestamp with time zone,
  skills text[] not null default '{}'::text[],
  workplace text not null default 'home'::text,
  work_area text not null default ''::text,
  week_times text[] not null default '{}'::text[],
  constraint job_pkey PRIMARY KEY (region_id, id),
  constraint job_closed_by_fkey FOREIGN KEY (region_id, closed_by) REFERENCES public.membership(region_id, person_id),
  constraint job_region_id_checked_by_fkey FOREIGN KEY (region_id, checked_by) REFERENCES public.membership(region_id, person_id),
  constraint job_region_id_created_by_fkey FOREIGN KEY (region_id, created_by) REFERENCES public.membership(region_id, person_id),
  constraint job_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES public.organization(region_id, id),
  constraint job_applicant_questions_check CHECK (length(applicant_questions) <= 500),
  constraint job_check1 CHECK ((state <> ALL (ARRAY['open'::text, 'filled'::text])) OR checked_by IS NOT NULL AND opened_at IS NOT NULL),
  constraint job_check2 CHECK ((state = ANY (ARRAY['draft'::text, 'returned'::text, 'in_check'::text])) OR withholding_kind <> 'ask'::text),
  constraint job_close_reason_check CHECK (length(close_reason) <= 500),
  constraint job_complete CHECK ((state = ANY (ARRAY['draft'::text, 'returned'::text])) OR length(title) >= 5 AND length(description) >= 20 AND length(acceptance_criteria) >= 2 AND length(expense_handling) >= 2 AND length(ip_handling) >= 2 AND length(contact) >= 2 AND length(delivery_place) >= 2 AND category <> ''::text AND delivery_due IS NOT NULL AND application_deadline IS NOT NULL AND application_deadline <= delivery_due AND expected_hours IS NOT NULL AND revisions_included IS NOT NULL),
  constraint job_deliverable_format_check CHECK (length(deliverable_format) <= 200),
  constraint job_employment_signs_check CHECK (employment_signs <@ ARRAY['hours'::text, 'place'::text, 'instructions'::text, 'person'::text, 'none'::text]),
  constraint job_engagement_model_check CHECK (engagement_model = ANY (ARRAY['direct'::text, 'mediated'::text, 're-entrusted'::text])),
  constraint job_expected_hours_check CHECK (expected_hours >= 1 AND expected_hours <= 2000),
  constraint job_format_check CHECK (format = 'fixedProject'::text),
  constraint job_low_pay_reason_check CHECK (length(low_pay_reason) <= 200),
  constraint job_original_orderer_check CHECK (length(original_orderer) <= 200),
  constraint job_revisions_included_check CHECK (revisions_included >= 0 AND revisions_included <= 10),
  constraint job_sample_result_check CHECK (length(sample_result) <= 2000),
  constraint job_skills_check CHECK (cardinality(skills) <= 8 AND array_position(skills, NULL::text) IS NULL),
  constraint job_state_check CHECK (state = ANY (ARRAY['draft'::text, 'in_check'::text, 'returned'::text, 'open'::text, 'filled'::text, 'closed'::text])),
  constraint job_text_sizes CHECK (length(title) <= 80 AND length(description) <= 4000 AND length(expense_handling) <= 1000 AND length(ip_handling) <= 1000 AND length(contact) <= 300 AND length(delivery_place) <= 300 AND length(acceptance_criteria) <= 1000),
  constraint job_week_times_check CHECK (week_times <@ ARRAY['monMorning'::text, 'monAfternoon'::text, 'monEvening'::text, 'monNight'::text, 'tueMorning'::text, 'tueAfternoon'::text, 'tueEvening'::text, 'tueNight'::text, 'wedMorning'::text, 'wedAfternoon'::text, 'wedEvening'::text, 'wedNight'::text, 'thuMorning'::text, 'thuAfternoon'::text, 'thuEvening'::text, 'thuNight'::text, 'friMorning'::text, 'friAfternoon'::text, 'friEvening'::text, 'friNight'::text, 'satMorning'::text, 'satAfternoon'::text, 'satEvening'::text, 'satNight'::text, 'sunMorning'::text, 'sunAfternoon'::text, 'sunEvening'::text, 'sunNight'::text]),
  constraint job_withholding_kind_check CHECK (withholding_kind = ANY (ARRAY['none'::text, 'a204_1'::text, 'a204_2'::text, 'a204_2_scrivener'::text, 'a204_4_5'::text, 'ask'::text])),
  constraint job_work_area CHECK ((state = ANY (ARRAY['draft'::text, 'returned'::text])) OR workplace = 'home'::text OR work_area <> ''::text),
  constraint job_work_area_check CHECK (length(work_area) <= 60),
  constraint job_workplace_check CHECK (workplace = ANY (ARRAY['home'::text, 'onSite'::text, 'either'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX job_deadline ON public.job USING btree (application_deadline) WHERE (state = 'open'::text);
CREATE INDEX job_of_category ON public.job USING btree (region_id, category) INCLUDE (id);
CREATE INDEX job_of_organization ON public.job USING btree (region_id, organization_id, created_at DESC);
CREATE INDEX job_open ON public.job USING btree (region_id, opened_at DESC) WHERE (state = 'open'::text);
CREATE INDEX job_queue ON public.job USING btree (region_id, submitted_at) WHERE (state = 'in_check'::text);
grant insert, select on public.job to yuinowa_app;
grant select on public.job (region_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.job (id) to yuinowa_sweep, yuinowa_verify;
grant select on public.job (organization_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.job (state) to yuinowa_sweep, yuinowa_verify;
grant update on public.job (state) to yuinowa_app;
grant update on public.job (title) to yuinowa_app;
grant update on public.job (description) to yuinowa_app;
grant update on public.job (category) to yuinowa_app;
grant update on public.job (withholding_kind) to yuinowa_app;
grant update on public.job (delivery_due) to yuinowa_app;
grant update on public.job (expense_handling) to yuinowa_app;
grant update on public.job (ip_handling) to yuinowa_app;
grant update on public.job (contact) to yuinowa_app;
grant update on public.job (delivery_place) to yuinowa_app;
grant update on public.job (acceptance_criteria) to yuinowa_app;
grant update on public.job (revisions_included) to yuinowa_app;
grant update on public.job (expected_hours) to yuinowa_app;
grant select on public.job (application_deadline) to yuinowa_sweep;
grant update on public.job (application_deadline) to yuinowa_app;
grant select on public.job (phone_enough) to yuinowa_sweep;
grant update on public.job (phone_enough) to yuinowa_app;
grant update on public.job (beginners_welcome) to yuinowa_app;
grant update on public.job (check_note) to yuinowa_app;
grant update on public.job (checked_by) to yuinowa_app;
grant update on public.job (opened_at) to yuinowa_app;
grant update on public.job (closed_at) to yuinowa_app;
grant update on public.job (engagement_model) to yuinowa_app;
grant update on public.job (original_orderer) to yuinowa_app;
grant update on public.job (deliverable_format) to yuinowa_app;
grant update on public.job (sample_result) to yuinowa_app;
grant update on public.job (employment_signs) to yuinowa_app;
grant update on public.job (proposals_protected) to yuinowa_app;
grant update on public.job (applicant_questions) to yuinowa_app;
grant update on public.job (low_pay_reason) to yuinowa_app;
grant update on public.job (submitted_at) to yuinowa_app;
grant update on public.job (close_reason) to yuinowa_app;
grant update on public.job (closed_by) to yuinowa_app;
grant select on public.job (ending_told_at) to yuinowa_sweep;
grant update on public.job (ending_told_at) to yuinowa_app;
grant select on public.job (applications_ended_at) to yuinowa_sweep;
grant update on public.job (applications_ended_at) to yuinowa_app;
grant select on public.job (answers_told_at) to yuinowa_sweep;
grant update on public.job (answers_told_at) to yuinowa_app;
grant update on public.job (skills) to yuinowa_app;
grant update on public.job (workplace) to yuinowa_app;
grant update on public.job (work_area) to yuinowa_app;
grant update on public.job (week_times) to yuinowa_app;

create table public.job_check (
  region_id integer not null,
  job_id uuid not null,
  round integer not null,
  decision text not null,
  note text not null,
  comments jsonb not null,
  checked_by uuid not null,
  checked_at timestamp with time zone not null,
  constraint job_check_pkey PRIMARY KEY (region_id, job_id, round),
  constraint job_check_region_id_checked_by_fkey FOREIGN KEY (region_id, checked_by) REFERENCES public.membership(region_id, person_id),
  constraint job_check_region_id_job_id_fkey FOREIGN KEY (region_id, job_id) REFERENCES public.job(region_id, id),
  constraint job_check_decision_check CHECK (decision = ANY (ARRAY['open'::text, 'returned'::text])),
  constraint job_check_note_check CHECK (length(note) <= 1000),
  constraint job_check_round_check CHECK (round >= 1)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX job_check_returned ON public.job_check USING btree (region_id, checked_at DESC, job_id DESC, round DESC) WHERE (decision = 'returned'::text);
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.job_check FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.job_check FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.job_check to yuinowa_app;

create table public.job_file (
  region_id integer not null,
  job_id uuid not null,
  file_id uuid not null,
  audience text not null,
  description text not null,
  added_at timestamp with time zone not null,
  constraint job_file_pkey PRIMARY KEY (region_id, job_id, file_id),
  constraint job_file_region_id_file_id_fkey FOREIGN KEY (region_id, file_id) REFERENCES public.file(region_id, id),
  constraint job_file_region_id_job_id_fkey FOREIGN KEY (region_id, job_id) REFERENCES public.job(region_id, id),
  constraint job_file_audience_check CHECK (audience = ANY (ARRAY['signedIn'::text, 'public'::text, 'agreed'::text])),
  constraint job_file_description_check CHECK (length(description) <= 100)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
grant delete, insert, select on public.job_file to yuinowa_app;

create view public.job_listed (
  region_id integer,
  id uuid,
  organization_id uuid,
  title text,
  state text,
  organization_name text,
  application_deadline date,
  delivery_due date,
  expected_hours integer,
  phone_enough boolean,
  beginners_welcome boolean,
  opened_at timestamp with time zone,
  created_at timestamp with time zone,
  total bigint,
  proposals integer,
  category text,
  submitted_at timestamp with time zone,
  skills text[],
  workplace text,
  work_area text,
  week_times text[],
  is_chosen boolean
);
as SELECT region_id,
    id,
    organization_id,
    title,
    state,
    name AS organization_name,
    application_deadline,
    delivery_due,
    expected_hours,
    phone_enough,
    beginners_welcome,
    opened_at,
    created_at,
    ( SELECT sum(reward)::bigint AS sum
           FROM public.job_milestone m
          WHERE region_id = region_id AND job_id = id) AS total,
    ( SELECT count(*)::integer AS count
           FROM public.proposal p
          WHERE region_id = region_id AND job_id = id AND (state = ANY (ARRAY['submitted'::text, 'selected'::text]))) AS proposals,
    category,
    submitted_at,
    skills,
    workplace,
    work_area,
    week_times,
    (( SELECT id
           FROM public.proposal p
          WHERE region_id = region_id AND job_id = id AND state = 'selected'::text)) IS NOT NULL AS is_chosen
   FROM public.job j
     JOIN public.organization o ON region_id = region_id AND id = organization_id;
owner yuinowa_owner with (security_invoker=true);
grant select on public.job_listed to yuinowa_app;

create table public.job_match (
  region_id integer not null,
  job_id uuid not null,
  worker_id uuid not null,
  score integer not null,
  matched_at timestamp with time zone not null,
  constraint job_match_pkey PRIMARY KEY (region_id, job_id, worker_id),
  constraint job_match_region_id_job_id_fkey FOREIGN KEY (region_id, job_id) REFERENCES public.job(region_id, id),
  constraint job_match_region_id_worker_id_fkey FOREIGN KEY (region_id, worker_id) REFERENCES public.worker(region_id, person_id),
  constraint job_match_score_check CHECK (score > 0)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX job_match_lately ON public.job_match USING btree (region_id, matched_at);
grant insert, select on public.job_match to yuinowa_app;

create table public.job_milestone (
  region_id integer not null,
  job_id uuid not null,
  "position" integer not null,
  title text not null,
  reward bigint,
  due_on date,
  constraint job_milestone_pkey PRIMARY KEY (region_id, job_id, "position"),
  constraint job_milestone_region_id_job_id_fkey FOREIGN KEY (region_id, job_id) REFERENCES public.job(region_id, id),
  constraint job_milestone_position_check CHECK ("position" >= 1 AND "position" <= 12),
  constraint job_milestone_reward_check CHECK (reward >= 1 AND reward <= 100000000),
  constraint job_milestone_title_check CHECK (length(title) <= 80)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
grant delete, insert, select on public.job_milestone to yuinowa_app;

create table public.job_not_for_me (
  region_id integer not null,
  person_id uuid not null,
  job_id uuid not null,
  counts boolean not null default true,
  said_at timestamp with time zone not null,
  constraint job_not_for_me_pkey PRIMARY KEY (region_id, person_id, job_id),
  constraint job_not_for_me_region_id_job_id_fkey FOREIGN KEY (region_id, job_id) REFERENCES public.job(region_id, id),
  constraint job_not_for_me_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.worker(region_id, person_id)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX job_not_for_me_of_job ON public.job_not_for_me USING btree (region_id, job_id);
grant delete, insert, select on public.job_not_for_me to yuinowa_app;
grant update on public.job_not_for_me (counts) to yuinowa_app;

create table public.job_question (
  region_id integer not null,
  id uuid not null,
  job_id uuid not null,
  asked_by uuid not null,
  question text not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  reminded_at timestamp with time zone,
  constraint job_question_pkey PRIMARY KEY (region_id, id),
  constraint job_question_region_id_answered_by_fkey FOREIGN KEY (region_id, answered_by) REFERENCES public.membership(region_id, person_id),
  constraint job_question_region_id_asked_by_fkey FOREIGN KEY (region_id, asked_by) REFERENCES public.membership(region_id, person_id),
  constraint job_question_region_id_job_id_fkey FOREIGN KEY (region_id, job_id) REFERENCES public.job(region_id, id),
  constraint job_question_answer_check CHECK (length(answer) >= 1 AND length(answer) <= 1000),
  constraint job_question_check CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL)),
  constraint job_question_question_check CHECK (length(question) >= 2 AND length(question) <= 500)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX job_question_of_job ON public.job_question USING btree (region_id, job_id, asked_at);
CREATE INDEX job_question_waiting ON public.job_question USING btree (asked_at) WHERE ((answered_at IS NULL) AND (reminded_at IS NULL));
grant insert, select on public.job_question to yuinowa_app;
grant select on public.job_question (region_id) to yuinowa_sweep;
grant select on public.job_question (id) to yuinowa_sweep;
grant select on public.job_question (asked_at) to yuinowa_sweep;
grant update on public.job_question (answer) to yuinowa_app;
grant update on public.job_question (answered_by) to yuinowa_app;
grant select on public.job_question (answered_at) to yuinowa_sweep;
grant update on public.job_question (answered_at) to yuinowa_app;
grant select on public.job_question (reminded_at) to yuinowa_sweep;
grant update on public.job_question (reminded_at) to yuinowa_app;

create view public.job_taking (
  region_id integer,
  id uuid,
  application_deadline date,
  phone_enough boolean
);
as SELECT j.region_id,
    j.id,
    j.application_deadline,
    j.phone_enough
   FROM public.job j
     JOIN public.organization o ON o.region_id = j.region_id AND o.id = j.organization_id
  WHERE j.state = 'open'::text AND o.state <> 'suspended'::text;
owner yuinowa_owner with (security_invoker=true);
grant select on public.job_taking to yuinowa_app, yuinowa_sweep;

create table public.job_version (
  region_id integer not null,
  job_id uuid not null,
  version integer not null,
  facts jsonb not null,
  note text not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint job_version_pkey PRIMARY KEY (region_id, job_id, version),
  constraint job_version_region_id_changed_by_fkey FOREIGN KEY (region_id, changed_by) REFERENCES public.membership(region_id, person_id),
  constraint job_version_region_id_job_id_fkey FOREIGN KEY (region_id, job_id) REFERENCES public.job(region_id, id),
  constraint job_version_note_check CHECK (length(note) <= 300),
  constraint job_version_version_check CHECK (version >= 1)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.job_version FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.job_version FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.job_version to yuinowa_app;

create table public.kept_upload (
  region_id integer not null,
  id uuid not null,
  sha256 text not null,
  size bigint not null,
  kept_by uuid not null,
  kept_at timestamp with time zone not null,
  constraint kept_upload_pkey PRIMARY KEY (region_id, id),
  constraint kept_upload_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint kept_upload_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint kept_upload_size_check CHECK (size > 0)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX kept_upload_by_time ON public.kept_upload USING btree (kept_at);
CREATE INDEX kept_upload_of_person ON public.kept_upload USING btree (region_id, kept_by, kept_at);
grant delete, insert, select on public.kept_upload to yuinowa_app;
grant select on public.kept_upload (region_id) to yuinowa_sweep;
grant select on public.kept_upload (kept_at) to yuinowa_sweep;

create table public.late_return (
  region_id integer not null,
  batch_id uuid not null,
  line_no integer not null,
  returned_on date not null,
  bank_line text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint late_return_pkey PRIMARY KEY (region_id, batch_id, line_no),
  constraint late_return_bank_line_once UNIQUE (region_id, bank_line),
  constraint late_return_region_id_batch_id_line_no_fkey FOREIGN KEY (region_id, batch_id, line_no) REFERENCES public.payout_line(region_id, batch_id, line_no),
  constraint late_return_region_id_recorded_by_fkey FOREIGN KEY (region_id, recorded_by) REFERENCES public.membership(region_id, person_id),
  constraint late_return_bank_line_check CHECK (bank_line ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}/[1-9][0-9]*$'::text)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER bank_line_is_no_fee_transfer BEFORE INSERT ON public.late_return FOR EACH ROW EXECUTE FUNCTION public.bank_line_is_no_fee_transfer();
CREATE TRIGGER bank_line_is_one_thing BEFORE INSERT ON public.late_return FOR EACH ROW EXECUTE FUNCTION public.bank_line_is_one_thing();
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.late_return FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.late_return FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.late_return to yuinowa_app;
grant select on public.late_return to yuinowa_verify;

create table public.ledger_account (
  region_id integer not null,
  id bigint not null generated always as identity,
  kind text not null,
  subject uuid,
  code text not null generated always as (kind || COALESCE((':'::text || (subject)::text), ''::text)) stored,
  balance bigint,
  constraint ledger_account_pkey PRIMARY KEY (region_id, id),
  constraint ledger_account_code_taken UNIQUE (region_id, code),
  constraint ledger_account_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint ledger_account_balance_by_kind CHECK ((subject IS NULL) = (balance IS NULL)),
  constraint ledger_account_kind_check CHECK (kind = ANY (ARRAY['bank'::text, 'escrow'::text, 'payable'::text, 'refundable'::text, 'fee'::text, 'fee_tax'::text, 'suspense'::text, 'in_transit'::text])),
  constraint ledger_account_never_negative CHECK (balance >= 0),
  constraint ledger_account_subject_by_kind CHECK ((kind = ANY (ARRAY['bank'::text, 'fee'::text, 'fee_tax'::text, 'in_transit'::text])) = (subject IS NULL))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER by_ledger_post BEFORE INSERT OR UPDATE ON public.ledger_account FOR EACH ROW WHEN (CURRENT_USER <> 'yuinowa_ledger'::name) EXECUTE FUNCTION public.ledger_refuse_other_writer();
CREATE TRIGGER stays BEFORE DELETE ON public.ledger_account FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.ledger_account FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.ledger_account to yuinowa_ledger;
grant select on public.ledger_account to yuinowa_app, yuinowa_verify;
grant update on public.ledger_account (balance) to yuinowa_ledger;

create table public.ledger_entry (
  region_id integer not null,
  transfer_id uuid not null,
  line_no integer not null,
  seq bigint not null generated always as identity,
  account_id bigint not null,
  amount bigint not null,
  balance_after bigint,
  constraint ledger_entry_pkey PRIMARY KEY (region_id, transfer_id, line_no),
  constraint ledger_entry_region_id_transfer_id_fkey FOREIGN KEY (region_id, transfer_id) REFERENCES public.ledger_transfer(region_id, id),
  constraint ledger_entry_amount_check CHECK (amount <> 0),
  constraint ledger_entry_balance_after_check CHECK (balance_after >= 0),
  constraint ledger_entry_line_no_check CHECK (line_no >= 1)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX ledger_entry_of_account ON public.ledger_entry USING btree (region_id, account_id, seq);
CREATE TRIGGER by_ledger_post BEFORE INSERT ON public.ledger_entry FOR EACH ROW WHEN (CURRENT_USER <> 'yuinowa_ledger'::name) EXECUTE FUNCTION public.ledger_refuse_other_writer();
CREATE TRIGGER entry_belongs BEFORE INSERT ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.ledger_entry_belongs();
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.ledger_entry to yuinowa_ledger;
grant select on public.ledger_entry to yuinowa_app, yuinowa_verify;

create table public.ledger_transfer (
  region_id integer not null,
  id uuid not null,
  key text not null,
  kind text not null,
  reference text not null,
  escrow_of uuid,
  reverses uuid,
  settles uuid,
  line_count integer not null,
  lines_sha256 bytea not null,
  posted_at timestamp with time zone not null,
  actor_id uuid,
  xact_id xid8 not null default pg_current_xact_id(),
  constraint ledger_transfer_pkey PRIMARY KEY (region_id, id),
  constraint ledger_transfer_key_taken UNIQUE (region_id, key),
  constraint ledger_transfer_region_id_reverses_fkey FOREIGN KEY (region_id, reverses) REFERENCES public.ledger_transfer(region_id, id),
  constraint ledger_transfer_region_id_settles_fkey FOREIGN KEY (region_id, settles) REFERENCES public.ledger_transfer(region_id, id),
  constraint ledger_transfer_key_check CHECK (length(key) >= 3 AND length(key) <= 120),
  constraint ledger_transfer_kind_check CHECK (kind = ANY (ARRAY['deposit'::text, 'unmatched'::text, 'match_suspense'::text, 'release'::text, 'refund'::text, 'sent'::text, 'settled'::text, 'returned'::text, 'came_back'::text, 'fee_sweep'::text, 'reversal'::text])),
  constraint ledger_transfer_line_count_check CHECK (line_count >= 2),
  constraint ledger_transfer_reference_check CHECK (length(reference) <= 200),
  constraint ledger_transfer_reverses_by_kind CHECK ((kind = ANY (ARRAY['returned'::text, 'came_back'::text, 'reversal'::text])) = (reverses IS NOT NULL)),
  constraint ledger_transfer_settles_by_kind CHECK ((kind = 'settled'::text) = (settles IS NOT NULL))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE UNIQUE INDEX ledger_transfer_ends_once ON public.ledger_transfer USING btree (region_id, COALESCE(reverses, settles)) WHERE ((reverses IS NOT NULL) OR (settles IS NOT NULL));
CREATE INDEX ledger_transfer_of_escrow ON public.ledger_transfer USING btree (region_id, escrow_of) WHERE (escrow_of IS NOT NULL);
CREATE UNIQUE INDEX ledger_transfer_one_release ON public.ledger_transfer USING btree (region_id, escrow_of) WHERE (kind = 'release'::text);
CREATE INDEX ledger_transfer_posted ON public.ledger_transfer USING btree (region_id, posted_at);
CREATE TRIGGER by_ledger_post BEFORE INSERT ON public.ledger_transfer FOR EACH ROW WHEN (CURRENT_USER <> 'yuinowa_ledger'::name) EXECUTE FUNCTION public.ledger_refuse_other_writer();
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.ledger_transfer FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.ledger_transfer FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE CONSTRAINT TRIGGER transfer_balances AFTER INSERT ON public.ledger_transfer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_prove_transfer();
grant insert, select on public.ledger_transfer to yuinowa_ledger;
grant select on public.ledger_transfer to yuinowa_app, yuinowa_verify;

create table public.mail_invitation (
  region_id integer not null,
  id uuid not null,
  organization_id uuid not null,
  email text not null,
  role text not null,
  approval_limit bigint,
  invited_by uuid not null,
  token_hash bytea not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint mail_invitation_pkey PRIMARY KEY (region_id, id),
  constraint mail_invitation_region_id_organization_id_email_key UNIQUE (region_id, organization_id, email),
  constraint mail_invitation_region_id_token_hash_key UNIQUE (region_id, token_hash),
  constraint mail_invitation_region_id_invited_by_fkey FOREIGN KEY (region_id, invited_by) REFERENCES public.membership(region_id, person_id),
  constraint mail_invitation_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES public.organization(region_id, id),
  constraint mail_invitation_approval_limit_check CHECK (approval_limit > 0),
  constraint mail_invitation_email_check CHECK (email = lower(email) AND email ~~ '%_@_%'::text),
  constraint mail_invitation_role_check CHECK (role = ANY (ARRAY['clientDrafter'::text, 'clientApprover'::text, 'clientPayer'::text, 'clientViewer'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX mail_invitation_over ON public.mail_invitation USING btree (expires_at);
CREATE TRIGGER forgets_letter AFTER DELETE ON public.mail_invitation FOR EACH ROW EXECUTE FUNCTION platform.forget_letter('mail-invitation');
grant delete, insert, select on public.mail_invitation to yuinowa_app;
grant select on public.mail_invitation (region_id) to yuinowa_sweep;
grant select on public.mail_invitation (id) to yuinowa_sweep;
grant select on public.mail_invitation (expires_at) to yuinowa_sweep;

create table public.membership (
  region_id integer not null,
  person_id uuid not null,
  state text not null default 'active'::text,
  joined_at timestamp with time zone not null,
  suspension_reason text,
  constraint membership_pkey PRIMARY KEY (region_id, person_id),
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id),
  constraint membership_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint membership_state_check CHECK (state = ANY (ARRAY['active'::text, 'suspended'::text, 'left'::text])),
  constraint membership_suspension_reason CHECK (state = 'suspended'::text OR suspension_reason IS NULL)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
grant insert, select on public.membership to yuinowa_app;
grant select on public.membership to yuinowa_sweep;
grant select on public.membership (region_id) to yuinowa_verify;
grant select on public.membership (person_id) to yuinowa_verify;
grant select on public.membership (state) to yuinowa_verify;
grant update on public.membership (state) to yuinowa_app;
grant update on public.membership (suspension_reason) to yuinowa_app;

create table public.membership_role (
  region_id integer not null,
  person_id uuid not null,
  role text not null,
  granted_at timestamp with time zone not null,
  granted_by uuid,
  constraint membership_role_pkey PRIMARY KEY (region_id, person_id, role),
  constraint membership_role_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint membership_role_role_check CHECK (role = ANY (ARRAY['worker'::text, 'csp'::text, 'operator'::text, 'paymentApprover'::text, 'officer'::text, 'centreStaff'::text, 'mediator'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
grant delete, insert, select on public.membership_role to yuinowa_app;
grant select on public.membership_role (region_id) to yuinowa_verify;
grant select on public.membership_role (person_id) to yuinowa_verify;
grant select on public.membership_role (role) to yuinowa_verify;

create table public.milestone (
  region_id integer not null,
  id uuid not null,
  contract_id uuid not null,
  "position" integer not null,
  title text not null,
  due_on date not null,
  state text not null,
  reward bigint not null,
  tax bigint not null,
  withholding bigint not null,
  client_fee bigint not null,
  worker_fee bigint not null,
  deposit_amount bigint not null,
  payout_amount bigint not null,
  funded_at timestamp with time zone,
  received_on date,
  acceptance_due_at timestamp with time zone,
  payment_on date,
  accepted_at timestamp with time zone,
  auto_accepted boolean,
  deposit_asked_on date,
  deposit_due_on date,
  constraint milestone_pkey PRIMARY KEY (region_id, id),
  constraint milestone_region_id_contract_id_position_key UNIQUE (region_id, contract_id, "position"),
  constraint milestone_region_id_contract_id_fkey FOREIGN KEY (region_id, contract_id) REFERENCES public.contract(region_id, id),
  constraint milestone_check CHECK (tax = (reward * 10 / 110)),
  constraint milestone_check1 CHECK (withholding >= 0 AND withholding < reward),
  constraint milestone_check2 CHECK (deposit_amount = (reward - withholding + client_fee)),
  constraint milestone_check3 CHECK (payout_amount = (reward - withholding - worker_fee) AND payout_amount > 0),
  constraint milestone_check4 CHECK ((state <> ALL (ARRAY['delivered'::text, 'accepted'::text])) OR received_on IS NOT NULL AND acceptance_due_at IS NOT NULL AND payment_on IS NOT NULL),
  constraint milestone_check5 CHECK (payment_on IS NULL OR payment_on <= (received_on + 59)),
  constraint milestone_check6 CHECK (state <> 'accepted'::text OR accepted_at IS NOT NULL AND auto_accepted IS NOT NULL),
  constraint milestone_check7 CHECK ((deposit_asked_on IS NULL) = (deposit_due_on IS NULL) AND deposit_due_on >= deposit_asked_on),
  constraint milestone_client_fee_check CHECK (client_fee >= 0),
  constraint milestone_position_check CHECK ("position" >= 1 AND "position" <= 12),
  constraint milestone_reward_check CHECK (reward >= 1 AND reward <= 100000000),
  constraint milestone_state_check CHECK (state = ANY (ARRAY['planned'::text, 'funded'::text, 'cancelled'::text, 'delivered'::text, 'refunded'::text, 'held'::text, 'accepted'::text, 'split'::text])),
  constraint milestone_worker_fee_check CHECK (worker_fee >= 0)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX milestone_acceptance_due ON public.milestone USING btree (acceptance_due_at) WHERE (state = 'delivered'::text);
CREATE INDEX milestone_accepted ON public.milestone USING btree (region_id, id) WHERE (state = 'accepted'::text);
CREATE INDEX milestone_planned ON public.milestone USING btree (region_id, contract_id) WHERE (state = 'planned'::text);
CREATE UNIQUE INDEX milestone_with_deposit ON public.milestone USING btree (region_id, id, deposit_amount);
CREATE TRIGGER keep_agreed BEFORE UPDATE OF due_on, reward, tax, withholding, client_fee, worker_fee, deposit_amount, payout_amount ON public.milestone FOR EACH ROW EXECUTE FUNCTION public.milestone_keep_agreed();
CREATE TRIGGER owes AFTER INSERT OR UPDATE OF state ON public.milestone FOR EACH ROW WHEN (new.state = ANY (ARRAY['accepted'::text, 'split'::text, 'refunded'::text])) EXECUTE FUNCTION public.milestone_owes();
grant insert, select on public.milestone to yuinowa_app;
grant select on public.milestone to yuinowa_verify;
grant select on public.milestone (region_id) to yuinowa_sweep;
grant select on public.milestone (id) to yuinowa_sweep;
grant select on public.milestone (contract_id) to yuinowa_sweep;
grant select on public.milestone (due_on) to yuinowa_sweep;
grant update on public.milestone (due_on) to yuinowa_app;
grant select on public.milestone (state) to yuinowa_sweep;
grant update on public.milestone (state) to yuinowa_app;
grant update on public.milestone (reward) to yuinowa_app;
grant update on public.milestone (tax) to yuinowa_app;
grant update on public.milestone (withholding) to yuinowa_app;
grant update on public.milestone (client_fee) to yuinowa_app;
grant update on public.milestone (worker_fee) to yuinowa_app;
grant update on public.milestone (deposit_amount) to yuinowa_app;
grant update on public.milestone (payout_amount) to yuinowa_app;
grant select on public.milestone (funded_at) to yuinowa_sweep;
grant update on public.milestone (funded_at) to yuinowa_app;
grant update on public.milestone (received_on) to yuinowa_app;
grant select on public.milestone (acceptance_due_at) to yuinowa_sweep;
grant update on public.milestone (acceptance_due_at) to yuinowa_app;
grant update on public.milestone (payment_on) to yuinowa_app;
grant select on public.milestone (accepted_at) to yuinowa_sweep;
grant update on public.milestone (accepted_at) to yuinowa_app;
grant update on public.milestone (auto_accepted) to yuinowa_app;
grant select on public.milestone (deposit_asked_on) to yuinowa_sweep;
grant update on public.milestone (deposit_asked_on) to yuinowa_app;
grant select on public.milestone (deposit_due_on) to yuinowa_sweep;
grant update on public.milestone (deposit_due_on) to yuinowa_app;

create table public.milestone_end (
  region_id integer not null,
  milestone_id uuid not null,
  kind text not null,
  payout_amount bigint not null,
  refund_amount bigint not null,
  deposit_amount bigint not null generated always as (payout_amount + refund_amount) stored,
  decided_at timestamp with time zone not null,
  decided_by uuid,
  payment_on date,
  constraint milestone_end_pkey PRIMARY KEY (region_id, milestone_id),
  constraint milestone_end_region_id_decided_by_fkey FOREIGN KEY (region_id, decided_by) REFERENCES public.membership(region_id, person_id),
  constraint milestone_end_region_id_milestone_id_deposit_amount_fkey FOREIGN KEY (region_id, milestone_id, deposit_amount) REFERENCES public.milestone(region_id, id, deposit_amount),
  constraint milestone_end_check CHECK ((kind = 'refunded'::text) = (payout_amount = 0)),
  constraint milestone_end_check1 CHECK ((payout_amount > 0) = (payment_on IS NOT NULL)),
  constraint milestone_end_kind_check CHECK (kind = ANY (ARRAY['refunded'::text, 'split'::text])),
  constraint milestone_end_payout_amount_check CHECK (payout_amount >= 0),
  constraint milestone_end_refund_amount_check CHECK (refund_amount >= 0)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER milestone_end_within_pay BEFORE INSERT ON public.milestone_end FOR EACH ROW EXECUTE FUNCTION public.milestone_end_within_pay();
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.milestone_end FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.milestone_end FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.milestone_end to yuinowa_app;
grant select on public.milestone_end to yuinowa_verify;
grant select on public.milestone_end (region_id) to yuinowa_sweep;
grant select on public.milestone_end (milestone_id) to yuinowa_sweep;
grant select on public.milestone_end (payout_amount) to yuinowa_sweep;
grant select on public.milestone_end (refund_amount) to yuinowa_sweep;
grant select on public.milestone_end (decided_at) to yuinowa_sweep;

create table public.milestone_owed (
  region_id integer not null,
  milestone_id uuid not null,
  constraint milestone_owed_pkey PRIMARY KEY (region_id, milestone_id),
  constraint milestone_owed_region_id_milestone_id_fkey FOREIGN KEY (region_id, milestone_id) REFERENCES public.milestone(region_id, id)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
grant select on public.milestone_owed to yuinowa_app, yuinowa_sweep;

create table public.notice_agreement (
  region_id integer not null,
  contract_id uuid not null,
  version integer not null,
  side text not null,
  person_id uuid not null,
  sha256 text not null,
  agreed_at timestamp with time zone not null,
  constraint notice_agreement_pkey PRIMARY KEY (region_id, contract_id, version, side),
  constraint notice_agreement_region_id_contract_id_version_sha256_fkey FOREIGN KEY (region_id, contract_id, version, sha256) REFERENCES public.conditions_notice(region_id, contract_id, version, sha256),
  constraint notice_agreement_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint notice_agreement_side_check CHECK (side = ANY (ARRAY['client'::text, 'worker'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.notice_agreement FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.notice_agreement FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.notice_agreement to yuinowa_app;
grant select on public.notice_agreement to yuinowa_verify;
grant select on public.notice_agreement (region_id) to yuinowa_sweep;
grant select on public.notice_agreement (contract_id) to yuinowa_sweep;
grant select on public.notice_agreement (agreed_at) to yuinowa_sweep;

create table public.notice_mail (
  region_id integer not null,
  notification_id uuid not null,
  person_id uuid not null,
  how text not null,
  due_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint notice_mail_pkey PRIMARY KEY (region_id, notification_id),
  constraint notice_mail_region_id_notification_id_fkey FOREIGN KEY (region_id, notification_id) REFERENCES public.notification(region_id, id),
  constraint notice_mail_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint notice_mail_how_check CHECK (how = ANY (ARRAY['alone'::text, 'digest'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX notice_mail_of_person ON public.notice_mail USING btree (region_id, person_id) WHERE (done_at IS NULL);
CREATE INDEX notice_mail_waiting ON public.notice_mail USING btree (due_at) WHERE (done_at IS NULL);
grant insert, select on public.notice_mail to yuinowa_app;
grant select on public.notice_mail (region_id) to yuinowa_sweep;
grant select on public.notice_mail (person_id) to yuinowa_sweep;
grant select on public.notice_mail (due_at) to yuinowa_sweep;
grant update on public.notice_mail (due_at) to yuinowa_app;
grant select on public.notice_mail (done_at) to yuinowa_sweep;
grant update on public.notice_mail (done_at) to yuinowa_app;

create table public.notification (
  region_id integer not null,
  id uuid not null,
  person_id uuid not null,
  key text not null,
  kind text not null,
  data jsonb not null,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notification_pkey PRIMARY KEY (region_id, id),
  constraint notification_region_id_key_key UNIQUE (region_id, key),
  constraint notification_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint notification_kind_check CHECK (kind ~ '^[a-z-]+$'::text)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX notification_of_person ON public.notification USING btree (region_id, person_id, created_at DESC);
CREATE INDEX notification_unread ON public.notification USING btree (region_id, person_id, created_at DESC) WHERE (read_at IS NULL);
grant insert, select on public.notification to yuinowa_app;
grant select on public.notification (region_id) to yuinowa_verify;
grant select on public.notification (id) to yuinowa_verify;
grant select on public.notification (key) to yuinowa_verify;
grant select on public.notification (kind) to yuinowa_verify;
grant select on public.notification (created_at) to yuinowa_verify;
grant update on public.notification (read_at) to yuinowa_app;

create table public.notification_preference (
  region_id integer not null,
  person_id uuid not null,
  quiet_from time without time zone,
  quiet_until time without time zone,
  digest_at time without time zone not null,
  changed_at timestamp with time zone not null,
  constraint notification_preference_pkey PRIMARY KEY (region_id, person_id),
  constraint notification_preference_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint notification_preference_check CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
grant insert, select on public.notification_preference to yuinowa_app;
grant update on public.notification_preference (quiet_from) to yuinowa_app;
grant update on public.notification_preference (quiet_until) to yuinowa_app;
grant update on public.notification_preference (digest_at) to yuinowa_app;
grant update on public.notification_preference (changed_at) to yuinowa_app;

create table public.notification_way (
  region_id integer not null,
  person_id uuid not null,
  topic text not null,
  way text not null,
  constraint notification_way_pkey PRIMARY KEY (region_id, person_id, topic),
  constraint notification_way_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint notification_way_topic_check CHECK (topic ~ '^[a-z]+$'::text),
  constraint notification_way_way_check CHECK (way = ANY (ARRAY['daily'::text, 'atOnce'::text, 'none'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
grant insert, select on public.notification_way to yuinowa_app;
grant update on public.notification_way (way) to yuinowa_app;

create view public.order_hours (
  region_id integer,
  worker_id uuid,
  contract_id uuid,
  until date,
  a_week integer
);
as SELECT region_id,
    worker_id,
    id AS contract_id,
    until,
    (expected_hours * 7 + days - 1) / days AS a_week
   FROM public.contract c
     JOIN public.job j ON region_id = region_id AND id = job_id
     CROSS JOIN LATERAL ( SELECT max(due_on) FILTER (WHERE state = ANY (ARRAY['planned'::text, 'funded'::text])) AS until,
            max(due_on) AS last
           FROM public.milestone m_1
          WHERE region_id = region_id AND contract_id = id AND state <> 'cancelled'::text) m
     CROSS JOIN LATERAL ( SELECT GREATEST(7, last - (agreed_at AT TIME ZONE 'Asia/Tokyo'::text)::date + 1) AS days) d
  WHERE (state = ANY (ARRAY['agreed'::text, 'active'::text])) AND until IS NOT NULL;
owner yuinowa_owner with (security_invoker=true);
grant select on public.order_hours to yuinowa_app;

create table public.organization (
  region_id integer not null,
  id uuid not null,
  kind text not null,
  legal_form text not null,
  corporate_number text,
  name text not null,
  name_kana text not null,
  representative text not null,
  postal_code text not null,
  address text not null,
  phone text not null,
  email text,
  has_employees boolean not null,
  officers integer not null,
  pays_salary boolean not null,
  capital_yen bigint not null,
  regular_employees integer not null,
  state text not null,
  check_note text,
  checked_by uuid,
  checked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  business text not null default ''::text,
  introduction text not null default ''::text,
  suspended_from text,
  suspension_reason text,
  constraint organization_pkey PRIMARY KEY (region_id, id),
  constraint organization_region_id_id_kind_key UNIQUE (region_id, id, kind),
  constraint organization_region_id_checked_by_fkey FOREIGN KEY (region_id, checked_by) REFERENCES public.membership(region_id, person_id),
  constraint organization_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint organization_capital_yen_check CHECK (capital_yen >= 0),
  constraint organization_check CHECK (legal_form <> 'corporation'::text OR corporate_number IS NOT NULL),
  constraint organization_check1 CHECK (state <> 'checked'::text OR checked_by IS NOT NULL AND checked_at IS NOT NULL),
  constraint organization_corporate_number_check CHECK (corporate_number ~ '^[1-9][0-9]{12}$'::text),
  constraint organization_kind_check CHECK (kind = ANY (ARRAY['client'::text, 'operator'::text, 'csp'::text, 'municipality'::text])),
  constraint organization_legal_form_check CHECK (legal_form = ANY (ARRAY['corporation'::text, 'soleProprietor'::text, 'publicBody'::text])),
  constraint organization_officers_check CHECK (officers >= 0 AND officers <= 1000),
  constraint organization_phone_check CHECK (phone ~ '^\+81[0-9]{9,10}$'::text),
  constraint organization_postal_code_check CHECK (postal_code ~ '^[0-9]{7}$'::text),
  constraint organization_regular_employees_check CHECK (regular_employees >= 0),
  constraint organization_state_check CHECK (state = ANY (ARRAY['registered'::text, 'checked'::text, 'returned'::text, 'suspended'::text])),
  constraint organization_suspended_from_check CHECK (suspended_from = ANY (ARRAY['registered'::text, 'checked'::text, 'returned'::text])),
  constraint organization_suspension CHECK ((state = 'suspended'::text) = (suspended_from IS NOT NULL) AND (state = 'suspended'::text) = (suspension_reason IS NOT NULL))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE UNIQUE INDEX organization_corporate_number_taken ON public.organization USING btree (region_id, corporate_number) WHERE ((kind = 'client'::text) AND (corporate_number IS NOT NULL));
CREATE INDEX organization_queue ON public.organization USING btree (region_id, state, created_at);
grant insert, select on public.organization to yuinowa_app;
grant select on public.organization (region_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.organization (id) to yuinowa_sweep, yuinowa_verify;
grant update on public.organization (legal_form) to yuinowa_app;
grant update on public.organization (corporate_number) to yuinowa_app;
grant update on public.organization (name) to yuinowa_app;
grant update on public.organization (name_kana) to yuinowa_app;
grant update on public.organization (representative) to yuinowa_app;
grant update on public.organization (postal_code) to yuinowa_app;
grant update on public.organization (address) to yuinowa_app;
grant update on public.organization (phone) to yuinowa_app;
grant update on public.organization (email) to yuinowa_app;
grant update on public.organization (has_employees) to yuinowa_app;
grant update on public.organization (officers) to yuinowa_app;
grant update on public.organization (pays_salary) to yuinowa_app;
grant update on public.organization (capital_yen) to yuinowa_app;
grant update on public.organization (regular_employees) to yuinowa_app;
grant select on public.organization (state) to yuinowa_sweep, yuinowa_verify;
grant update on public.organization (state) to yuinowa_app;
grant update on public.organization (check_note) to yuinowa_app;
grant update on public.organization (checked_by) to yuinowa_app;
grant update on public.organization (checked_at) to yuinowa_app;
grant update on public.organization (business) to yuinowa_app;
grant update on public.organization (introduction) to yuinowa_app;
grant update on public.organization (suspended_from) to yuinowa_app;
grant update on public.organization (suspension_reason) to yuinowa_app;

create table public.organization_correction (
  region_id integer not null,
  id uuid not null,
  organization_id uuid not null,
  facts jsonb not null,
  corrected_by uuid not null,
  corrected_at timestamp with time zone not null,
  constraint organization_correction_pkey PRIMARY KEY (region_id, id),
  constraint organization_correction_region_id_corrected_by_fkey FOREIGN KEY (region_id, corrected_by) REFERENCES public.membership(region_id, person_id),
  constraint organization_correction_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES public.organization(region_id, id)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX organization_correction_of ON public.organization_correction USING btree (region_id, organization_id, corrected_at);
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.organization_correction FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.organization_correction FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.organization_correction to yuinowa_app;

create table public.organization_member (
  region_id integer not null,
  organization_id uuid not null,
  person_id uuid not null,
  role text not null,
  approval_limit bigint,
  joined_at timestamp with time zone not null,
  invited_as text,
  accepted_at timestamp with time zone,
  constraint organization_member_pkey PRIMARY KEY (region_id, organization_id, person_id),
  constraint organization_member_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES public.organization(region_id, id),
  constraint organization_member_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint organization_member_approval_limit_check CHECK (approval_limit > 0),
  constraint organization_member_check CHECK (accepted_at IS NOT NULL OR invited_as IS NOT NULL),
  constraint organization_member_role_check CHECK (role = ANY (ARRAY['clientDrafter'::text, 'clientApprover'::text, 'clientPayer'::text, 'clientViewer'::text, 'staff'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX organization_member_person ON public.organization_member USING btree (region_id, person_id);
CREATE TRIGGER organization_member_contract BEFORE INSERT OR UPDATE OF accepted_at ON public.organization_member FOR EACH ROW WHEN (new.accepted_at IS NOT NULL) EXECUTE FUNCTION public.organization_member_refuse_worker();
grant delete, insert, select on public.organization_member to yuinowa_app;
grant update on public.organization_member (role) to yuinowa_app;
grant update on public.organization_member (approval_limit) to yuinowa_app;
grant update on public.organization_member (accepted_at) to yuinowa_app;

create table public.organization_need (
  region_id integer not null,
  organization_id uuid not null,
  troubles text[] not null,
  note text not null,
  told_at timestamp with time zone not null,
  told_by uuid not null,
  constraint organization_need_pkey PRIMARY KEY (region_id, organization_id),
  constraint organization_need_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES public.organization(region_id, id)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
grant insert, select on public.organization_need to yuinowa_app;
grant update on public.organization_need (troubles) to yuinowa_app;
grant update on public.organization_need (note) to yuinowa_app;
grant update on public.organization_need (told_at) to yuinowa_app;
grant update on public.organization_need (told_by) to yuinowa_app;

create table public.password_reset (
  token_hash bytea not null,
  person_id uuid not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint password_reset_pkey PRIMARY KEY (token_hash),
  constraint password_reset_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id)
);
owner yuinowa_owner;
grant delete, insert, select on public.password_reset to yuinowa_app;
grant update on public.password_reset (used_at) to yuinowa_app;

create table public.payout (
  region_id integer not null,
  id uuid not null,
  milestone_id uuid not null,
  worker_id uuid not null,
  organization_id uuid not null,
  state text not null,
  amount bigint not null,
  pay_on date not null,
  batch_id uuid,
  held_by uuid,
  held_at timestamp with time zone,
  hold_reason text,
  constraint payout_pkey PRIMARY KEY (region_id, id),
  constraint payout_once_per_milestone UNIQUE (region_id, milestone_id),
  constraint payout_region_id_id_worker_id_amount_key UNIQUE (region_id, id, worker_id, amount),
  constraint payout_region_id_batch_id_fkey FOREIGN KEY (region_id, batch_id) REFERENCES public.payout_batch(region_id, id),
  constraint payout_region_id_held_by_fkey FOREIGN KEY (region_id, held_by) REFERENCES public.membership(region_id, person_id),
  constraint payout_region_id_milestone_id_fkey FOREIGN KEY (region_id, milestone_id) REFERENCES public.milestone(region_id, id),
  constraint payout_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES public.organization(region_id, id),
  constraint payout_region_id_worker_id_fkey FOREIGN KEY (region_id, worker_id) REFERENCES public.worker(region_id, person_id),
  constraint payout_amount_check CHECK (amount > 0),
  constraint payout_check CHECK ((state = ANY (ARRAY['batched'::text, 'settled'::text])) = (batch_id IS NOT NULL)),
  constraint payout_held_by_whom CHECK ((held_by IS NULL) = (held_at IS NULL) AND (held_by IS NULL) = (hold_reason IS NULL)),
  constraint payout_held_is_planned CHECK (held_by IS NULL OR state = 'planned'::text),
  constraint payout_hold_reason_check CHECK (length(hold_reason) >= 1 AND length(hold_reason) <= 300),
  constraint payout_state_check CHECK (state = ANY (ARRAY['planned'::text, 'batched'::text, 'settled'::text, 'returned'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX payout_of_worker ON public.payout USING btree (region_id, worker_id, pay_on DESC);
CREATE INDEX payout_planned ON public.payout USING btree (region_id, pay_on) WHERE (state = 'planned'::text);
CREATE TRIGGER planned AFTER INSERT ON public.payout FOR EACH ROW EXECUTE FUNCTION public.milestone_is_planned();
grant insert, select on public.payout to yuinowa_app;
grant select on public.payout to yuinowa_verify;
grant select on public.payout (region_id) to yuinowa_sweep;
grant select on public.payout (milestone_id) to yuinowa_sweep;
grant update on public.payout (state) to yuinowa_app;
grant update on public.payout (batch_id) to yuinowa_app;
grant update on public.payout (held_by) to yuinowa_app;
grant update on public.payout (held_at) to yuinowa_app;
grant update on public.payout (hold_reason) to yuinowa_app;

create table public.payout_batch (
  region_id integer not null,
  id uuid not null,
  state text not null,
  pay_on date not null,
  count integer not null,
  total bigint not null,
  largest bigint not null,
  list_sha256 text not null,
  locked_by uuid not null,
  locked_at timestamp with time zone not null,
  file_sha256 text,
  exported_by uuid,
  exported_at timestamp with time zone,
  sent_by uuid,
  sent_at timestamp with time zone,
  originator jsonb not null,
  warn_on date,
  hand_in_by date,
  constraint payout_batch_pkey PRIMARY KEY (region_id, id),
  constraint payout_batch_region_id_exported_by_fkey FOREIGN KEY (region_id, exported_by) REFERENCES public.membership(region_id, person_id),
  constraint payout_batch_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint payout_batch_region_id_locked_by_fkey FOREIGN KEY (region_id, locked_by) REFERENCES public.membership(region_id, person_id),
  constraint payout_batch_region_id_sent_by_fkey FOREIGN KEY (region_id, sent_by) REFERENCES public.membership(region_id, person_id),
  constraint payout_batch_check CHECK ((state <> ALL (ARRAY['exported'::text, 'sent'::text, 'settled'::text])) OR file_sha256 IS NOT NULL AND exported_by IS NOT NULL),
  constraint payout_batch_check1 CHECK ((state <> ALL (ARRAY['sent'::text, 'settled'::text])) OR sent_by IS NOT NULL),
  constraint payout_batch_count_check CHECK (count >= 1 AND count <= 5000),
  constraint payout_batch_file_sha256_check CHECK (file_sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint payout_batch_hand_in_before_pay CHECK (warn_on <= hand_in_by AND hand_in_by <= pay_on),
  constraint payout_batch_largest_check CHECK (largest > 0),
  constraint payout_batch_list_sha256_check CHECK (list_sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint payout_batch_state_check CHECK (state = ANY (ARRAY['locked'::text, 'approved'::text, 'exported'::text, 'sent'::text, 'settled'::text, 'cancelled'::text])),
  constraint payout_batch_total_check CHECK (total > 0)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX payout_batch_waiting ON public.payout_batch USING btree (region_id, id) WHERE (state = ANY (ARRAY['locked'::text, 'approved'::text, 'exported'::text]));
CREATE TRIGGER payout_batch_is_born_locked BEFORE INSERT ON public.payout_batch FOR EACH ROW EXECUTE FUNCTION public.payout_batch_is_born_locked();
CREATE TRIGGER payout_batch_moves_forward BEFORE UPDATE ON public.payout_batch FOR EACH ROW EXECUTE FUNCTION public.payout_batch_moves_forward();
CREATE TRIGGER payout_batch_proves_cancel BEFORE UPDATE ON public.payout_batch FOR EACH ROW EXECUTE FUNCTION public.payout_batch_proves_cancel();
grant insert, select on public.payout_batch to yuinowa_app;
grant select on public.payout_batch to yuinowa_sweep, yuinowa_verify;
grant update on public.payout_batch (state) to yuinowa_app;
grant update on public.payout_batch (file_sha256) to yuinowa_app;
grant update on public.payout_batch (exported_by) to yuinowa_app;
grant update on public.payout_batch (exported_at) to yuinowa_app;
grant update on public.payout_batch (sent_by) to yuinowa_app;
grant update on public.payout_batch (sent_at) to yuinowa_app;

create table public.payout_line (
  region_id integer not null,
  batch_id uuid not null,
  line_no integer not null,
  payout_id uuid,
  worker_id uuid,
  amount bigint not null,
  bank_account_id uuid,
  state text not null,
  return_reason text,
  refund_id uuid,
  payer_id uuid,
  refund_account_id uuid,
  constraint payout_line_pkey PRIMARY KEY (region_id, batch_id, line_no),
  constraint payout_line_region_id_bank_account_id_worker_id_fkey FOREIGN KEY (region_id, bank_account_id, worker_id) REFERENCES public.bank_account(region_id, id, person_id),
  constraint payout_line_region_id_batch_id_fkey FOREIGN KEY (region_id, batch_id) REFERENCES public.payout_batch(region_id, id),
  constraint payout_line_region_id_payout_id_worker_id_amount_fkey FOREIGN KEY (region_id, payout_id, worker_id, amount) REFERENCES public.payout(region_id, id, worker_id, amount),
  constraint payout_line_region_id_refund_account_id_payer_id_fkey FOREIGN KEY (region_id, refund_account_id, payer_id) REFERENCES public.refund_account(region_id, id, payer_id),
  constraint payout_line_region_id_refund_id_payer_id_amount_fkey FOREIGN KEY (region_id, refund_id, payer_id, amount) REFERENCES public.refund(region_id, id, payer_id, amount),
  constraint payout_line_line_no_check CHECK (line_no >= 1),
  constraint payout_line_one_kind CHECK (num_nonnulls(payout_id, worker_id, bank_account_id) = 3 AND num_nonnulls(refund_id, payer_id, refund_account_id) = 0 OR num_nonnulls(payout_id, worker_id, bank_account_id) = 0 AND num_nonnulls(refund_id, payer_id, refund_account_id) = 3),
  constraint payout_line_state_check CHECK (state = ANY (ARRAY['live'::text, 'settled'::text, 'returned'::text, 'cancelled'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX payout_line_of_payer ON public.payout_line USING btree (region_id, payer_id) WHERE (payer_id IS NOT NULL);
CREATE INDEX payout_line_of_worker ON public.payout_line USING btree (region_id, worker_id) WHERE (worker_id IS NOT NULL);
CREATE UNIQUE INDEX payout_line_one_live ON public.payout_line USING btree (region_id, payout_id) WHERE (state = ANY (ARRAY['live'::text, 'settled'::text]));
CREATE UNIQUE INDEX payout_line_one_live_refund ON public.payout_line USING btree (region_id, refund_id) WHERE ((state = ANY (ARRAY['live'::text, 'settled'::text])) AND (refund_id IS NOT NULL));
CREATE TRIGGER payout_line_comes_before_approval BEFORE INSERT ON public.payout_line FOR EACH ROW EXECUTE FUNCTION public.payout_line_comes_before_approval();
CREATE TRIGGER payout_line_ends_once BEFORE UPDATE ON public.payout_line FOR EACH ROW EXECUTE FUNCTION public.payout_line_ends_once();
grant insert, select on public.payout_line to yuinowa_app;
grant select on public.payout_line to yuinowa_verify;
grant update on public.payout_line (state) to yuinowa_app;
grant update on public.payout_line (return_reason) to yuinowa_app;

create table public.person (
  id uuid not null,
  login_name text not null,
  email text,
  family_name text not null default ''::text,
  given_name text not null default ''::text,
  family_kana text not null default ''::text,
  given_kana text not null default ''::text,
  display_name text not null,
  phone text,
  password_hash text,
  language text not null default 'ja'::text,
  created_at timestamp with time zone not null,
  email_verified_at timestamp with time zone,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_email_taken UNIQUE (email),
  constraint person_login_name_taken UNIQUE (login_name),
  constraint person_email_check CHECK (email = lower(email) AND email ~~ '%_@_%'::text),
  constraint person_email_verified CHECK ((email IS NULL) = (email_verified_at IS NULL)),
  constraint person_language_check CHECK (language = ANY (ARRAY['ja'::text, 'en'::text])),
  constraint person_login_name_check CHECK (login_name = lower(login_name) AND length(login_name) >= 3 AND length(login_name) <= 60 AND login_name !~ '@'::text),
  constraint person_phone_check CHECK (phone ~ '^\+81[0-9]{9,10}$'::text)
);
owner yuinowa_owner;
grant insert, select on public.person to yuinowa_app;
grant update on public.person (email) to yuinowa_app;
grant update on public.person (family_name) to yuinowa_app;
grant update on public.person (given_name) to yuinowa_app;
grant update on public.person (family_kana) to yuinowa_app;
grant update on public.person (given_kana) to yuinowa_app;
grant update on public.person (display_name) to yuinowa_app;
grant update on public.person (phone) to yuinowa_app;
grant update on public.person (password_hash) to yuinowa_app;
grant update on public.person (language) to yuinowa_app;
grant update on public.person (email_verified_at) to yuinowa_app;

create table public.proposal (
  region_id integer not null,
  id uuid not null,
  job_id uuid not null,
  worker_id uuid not null,
  state text not null,
  message text not null,
  submitted_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  own_hours integer,
  available_from date,
  available_to date,
  answer text not null default ''::text,
  unanswered boolean not null default false,
  constraint proposal_pkey PRIMARY KEY (region_id, id),
  constraint proposal_region_id_job_id_fkey FOREIGN KEY (region_id, job_id) REFERENCES public.job(region_id, id),
  constraint proposal_region_id_worker_id_fkey FOREIGN KEY (region_id, worker_id) REFERENCES public.worker(region_id, person_id),
  constraint proposal_answer_check CHECK (length(answer) <= 2000),
  constraint proposal_message_check CHECK (length(message) >= 10 AND length(message) <= 2000),
  constraint proposal_own_hours_check CHECK (own_hours >= 1 AND own_hours <= 2000),
  constraint proposal_period CHECK (available_from IS NULL OR available_to IS NULL OR available_from <= available_to),
  constraint proposal_state_check CHECK (state = ANY (ARRAY['submitted'::text, 'selected'::text, 'declined'::text, 'withdrawn'::text, 'lapsed'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX proposal_of_worker ON public.proposal USING btree (region_id, worker_id, submitted_at DESC);
CREATE UNIQUE INDEX proposal_once_per_worker ON public.proposal USING btree (region_id, job_id, worker_id) WHERE (state = ANY (ARRAY['submitted'::text, 'selected'::text]));
CREATE UNIQUE INDEX proposal_one_selected ON public.proposal USING btree (region_id, job_id) WHERE (state = 'selected'::text);
grant insert, select on public.proposal to yuinowa_app;
grant select on public.proposal (region_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.proposal (id) to yuinowa_verify;
grant select on public.proposal (job_id) to yuinowa_sweep;
grant select on public.proposal (state) to yuinowa_sweep, yuinowa_verify;
grant update on public.proposal (state) to yuinowa_app;
grant select on public.proposal (decided_at) to yuinowa_sweep;
grant update on public.proposal (decided_at) to yuinowa_app;
grant update on public.proposal (unanswered) to yuinowa_app;

create view public.proposal_listed (
  region_id integer,
  id uuid,
  job_id uuid,
  job_title text,
  worker_id uuid,
  worker_name text,
  introduction text,
  state text,
  message text,
  submitted_at timestamp with time zone,
  own_hours integer,
  available_from date,
  available_to date,
  answer text,
  unanswered boolean,
  application_deadline date,
  expected_hours integer,
  total bigint,
  has_changed boolean
);
as SELECT region_id,
    id,
    job_id,
    title AS job_title,
    worker_id,
    display_name AS worker_name,
    introduction,
    state,
    message,
    submitted_at,
    own_hours,
    available_from,
    available_to,
    answer,
    unanswered,
    application_deadline,
    expected_hours,
    ( SELECT sum(reward)::bigint AS sum
           FROM public.job_milestone m
          WHERE region_id = region_id AND job_id = id) AS total,
    (EXISTS ( SELECT
           FROM public.job_version v
          WHERE region_id = region_id AND job_id = id AND version > 1 AND changed_at > submitted_at)) AS has_changed
   FROM public.proposal p
     JOIN public.job j ON region_id = region_id AND id = job_id
     JOIN public.worker w ON region_id = region_id AND person_id = worker_id
     JOIN public.person n ON id = worker_id;
owner yuinowa_owner with (security_invoker=true);
grant select on public.proposal_listed to yuinowa_app;

create table public.refund (
  region_id integer not null,
  id uuid not null,
  milestone_id uuid,
  contract_id uuid,
  deposit_id uuid,
  organization_id uuid,
  payer_id uuid not null generated always as COALESCE(organization_id, deposit_id) stored,
  payer_name text not null,
  payer_key text not null,
  state text not null,
  amount bigint not null,
  pay_on date not null,
  batch_id uuid,
  planned_at timestamp with time zone not null,
  held_by uuid,
  held_at timestamp with time zone,
  hold_reason text,
  constraint refund_pkey PRIMARY KEY (region_id, id),
  constraint refund_once_per_deposit UNIQUE (region_id, deposit_id),
  constraint refund_once_per_milestone UNIQUE (region_id, milestone_id),
  constraint refund_region_id_id_payer_id_amount_key UNIQUE (region_id, id, payer_id, amount),
  constraint refund_region_id_batch_id_fkey FOREIGN KEY (region_id, batch_id) REFERENCES public.payout_batch(region_id, id),
  constraint refund_region_id_contract_id_fkey FOREIGN KEY (region_id, contract_id) REFERENCES public.contract(region_id, id),
  constraint refund_region_id_deposit_id_fkey FOREIGN KEY (region_id, deposit_id) REFERENCES public.deposit(region_id, id),
  constraint refund_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint refund_region_id_held_by_fkey FOREIGN KEY (region_id, held_by) REFERENCES public.membership(region_id, person_id),
  constraint refund_region_id_milestone_id_fkey FOREIGN KEY (region_id, milestone_id) REFERENCES public.milestone(region_id, id),
  constraint refund_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES public.organization(region_id, id),
  constraint refund_amount_check CHECK (amount > 0),
  constraint refund_check CHECK ((milestone_id IS NULL) <> (deposit_id IS NULL) AND (milestone_id IS NULL) = (contract_id IS NULL)),
  constraint refund_check1 CHECK (organization_id IS NOT NULL OR deposit_id IS NOT NULL),
  constraint refund_check2 CHECK ((state = ANY (ARRAY['batched'::text, 'settled'::text])) = (batch_id IS NOT NULL)),
  constraint refund_held_by_whom CHECK ((held_by IS NULL) = (held_at IS NULL) AND (held_by IS NULL) = (hold_reason IS NULL)),
  constraint refund_held_is_planned CHECK (held_by IS NULL OR state = 'planned'::text),
  constraint refund_hold_reason_check CHECK (length(hold_reason) >= 1 AND length(hold_reason) <= 300),
  constraint refund_state_check CHECK (state = ANY (ARRAY['planned'::text, 'batched'::text, 'settled'::text, 'returned'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX refund_of_payer ON public.refund USING btree (region_id, payer_id);
CREATE INDEX refund_planned ON public.refund USING btree (region_id, pay_on) WHERE (state = 'planned'::text);
CREATE TRIGGER planned AFTER INSERT ON public.refund FOR EACH ROW WHEN (new.milestone_id IS NOT NULL) EXECUTE FUNCTION public.milestone_is_planned();
grant insert, select on public.refund to yuinowa_app;
grant select on public.refund (region_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.refund (id) to yuinowa_verify;
grant select on public.refund (milestone_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.refund (contract_id) to yuinowa_verify;
grant select on public.refund (deposit_id) to yuinowa_verify;
grant select on public.refund (organization_id) to yuinowa_verify;
grant select on public.refund (payer_id) to yuinowa_verify;
grant select on public.refund (state) to yuinowa_verify;
grant update on public.refund (state) to yuinowa_app;
grant select on public.refund (amount) to yuinowa_verify;
grant select on public.refund (pay_on) to yuinowa_verify;
grant select on public.refund (batch_id) to yuinowa_verify;
grant update on public.refund (batch_id) to yuinowa_app;
grant update on public.refund (held_by) to yuinowa_app;
grant update on public.refund (held_at) to yuinowa_app;
grant update on public.refund (hold_reason) to yuinowa_app;

create table public.refund_account (
  region_id integer not null,
  id uuid not null,
  organization_id uuid,
  deposit_id uuid,
  payer_id uuid not null generated always as COALESCE(organization_id, deposit_id) stored,
  payer_key text not null,
  bank_code text not null,
  branch_code text not null,
  account_type integer not null,
  sealed bytea not null,
  last_digits text not null,
  usable_from timestamp with time zone not null,
  replaced_at timestamp with time zone,
  entered_by uuid not null,
  reason text,
  created_at timestamp with time zone not null,
  constraint refund_account_pkey PRIMARY KEY (region_id, id),
  constraint refund_account_region_id_id_payer_id_key UNIQUE (region_id, id, payer_id),
  constraint refund_account_region_id_deposit_id_fkey FOREIGN KEY (region_id, deposit_id) REFERENCES public.deposit(region_id, id),
  constraint refund_account_region_id_entered_by_fkey FOREIGN KEY (region_id, entered_by) REFERENCES public.membership(region_id, person_id),
  constraint refund_account_region_id_organization_id_fkey FOREIGN KEY (region_id, organization_id) REFERENCES public.organization(region_id, id),
  constraint refund_account_account_type_check CHECK (account_type = ANY (ARRAY[1, 2, 4])),
  constraint refund_account_bank_code_check CHECK (bank_code ~ '^[0-9]{4}$'::text),
  constraint refund_account_branch_code_check CHECK (branch_code ~ '^[0-9]{3}$'::text),
  constraint refund_account_check CHECK ((organization_id IS NULL) <> (deposit_id IS NULL)),
  constraint refund_account_last_digits_check CHECK (last_digits ~ '^[0-9]{2}$'::text),
  constraint refund_account_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 500),
  constraint refund_account_reason_of_unknown CHECK (deposit_id IS NULL OR reason IS NOT NULL)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE UNIQUE INDEX refund_account_one_current ON public.refund_account USING btree (region_id, payer_id, payer_key) WHERE (replaced_at IS NULL);
grant insert, select on public.refund_account to yuinowa_app;
grant update on public.refund_account (replaced_at) to yuinowa_app;

create table public.region (
  id integer not null,
  slug text not null,
  municipality_code text not null,
  name_ja text not null,
  name_en text not null,
  section_ja text not null,
  section_en text not null,
  phone text not null,
  created_at timestamp with time zone not null,
  key_colour text,
  logo text,
  picture text,
  picture_small text,
  picture_alt_ja text,
  picture_alt_en text,
  lead_ja text,
  lead_en text,
  constraint region_pkey PRIMARY KEY (id),
  constraint region_slug_key UNIQUE (slug),
  constraint region_id_logo_fkey FOREIGN KEY (id, logo) REFERENCES public.region_picture(region_id, sha256),
  constraint region_id_picture_fkey FOREIGN KEY (id, picture) REFERENCES public.region_picture(region_id, sha256),
  constraint region_id_picture_small_fkey FOREIGN KEY (id, picture_small) REFERENCES public.region_picture(region_id, sha256),
  constraint region_id_check CHECK (id > 0),
  constraint region_key_colour_check CHECK (key_colour ~ '^#[0-9a-f]{6}$'::text),
  constraint region_lead_en_check CHECK (length(lead_en) >= 1 AND length(lead_en) <= 200),
  constraint region_lead_in_both_languages CHECK ((lead_ja IS NULL) = (lead_en IS NULL)),
  constraint region_lead_ja_check CHECK (length(lead_ja) >= 1 AND length(lead_ja) <= 200),
  constraint region_municipality_code_check CHECK (municipality_code ~ '^[0-9]{6}$'::text),
  constraint region_picture_alt_en_check CHECK (length(picture_alt_en) >= 1 AND length(picture_alt_en) <= 200),
  constraint region_picture_alt_ja_check CHECK (length(picture_alt_ja) >= 1 AND length(picture_alt_ja) <= 200),
  constraint region_picture_in_two_sizes CHECK ((picture IS NULL) = (picture_small IS NULL)),
  constraint region_picture_with_words CHECK (picture IS NULL OR picture_alt_ja IS NOT NULL AND picture_alt_en IS NOT NULL),
  constraint region_slug_check CHECK (slug ~ '^[a-z][a-z0-9-]{1,30}$'::text)
);
owner yuinowa_owner;
row level security forced;
create policy everyone_reads for select to public using (true);
create policy makes for insert to public with check (id = platform.current_region());
create policy region for update to public using (id = platform.current_region());
grant insert, select on public.region to yuinowa_app;
grant select on public.region to yuinowa_verify;
grant update on public.region (municipality_code) to yuinowa_app;
grant update on public.region (name_ja) to yuinowa_app;
grant update on public.region (name_en) to yuinowa_app;
grant update on public.region (section_ja) to yuinowa_app;
grant update on public.region (section_en) to yuinowa_app;
grant update on public.region (phone) to yuinowa_app;
grant update on public.region (key_colour) to yuinowa_app;
grant update on public.region (logo) to yuinowa_app;
grant update on public.region (picture) to yuinowa_app;
grant update on public.region (picture_small) to yuinowa_app;
grant update on public.region (picture_alt_ja) to yuinowa_app;
grant update on public.region (picture_alt_en) to yuinowa_app;
grant update on public.region (lead_ja) to yuinowa_app;
grant update on public.region (lead_en) to yuinowa_app;

create table public.region_picture (
  region_id integer not null,
  sha256 text not null,
  bytes bytea not null,
  kept_at timestamp with time zone not null,
  constraint region_picture_pkey PRIMARY KEY (region_id, sha256),
  constraint region_picture_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint region_picture_bytes_check CHECK (octet_length(bytes) >= 1 AND octet_length(bytes) <= 4000000),
  constraint region_picture_check CHECK (sha256 = encode(sha256(bytes), 'hex'::text))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.region_picture FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.region_picture FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.region_picture to yuinowa_app;

create table public.region_setting (
  region_id integer not null,
  name text not null,
  effective_from date not null,
  set_at timestamp with time zone not null,
  value jsonb not null,
  set_by uuid,
  constraint region_setting_pkey PRIMARY KEY (region_id, name, effective_from, set_at),
  constraint region_setting_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint region_setting_name_check CHECK (name ~ '^[a-zA-Z]+$'::text)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.region_setting FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.region_setting FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.region_setting to yuinowa_app;

create table public.region_setting_withdrawal (
  region_id integer not null,
  name text not null,
  effective_from date not null,
  set_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone not null,
  withdrawn_by uuid,
  constraint region_setting_withdrawal_pkey PRIMARY KEY (region_id, name, effective_from, set_at),
  constraint region_setting_withdrawal_region_id_name_effective_from_se_fkey FOREIGN KEY (region_id, name, effective_from, set_at) REFERENCES public.region_setting(region_id, name, effective_from, set_at),
  constraint withdrawn_after_written CHECK (withdrawn_at >= set_at),
  constraint withdrawn_before_its_day CHECK ((withdrawn_at AT TIME ZONE 'Asia/Tokyo'::text)::date < effective_from)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.region_setting_withdrawal FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.region_setting_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.region_setting_withdrawal to yuinowa_app;

create view public.region_setting_written (
  region_id integer,
  name text,
  effective_from date,
  set_at timestamp with time zone,
  value jsonb,
  set_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid
);
as SELECT region_id,
    name,
    effective_from,
    set_at,
    value,
    set_by,
    withdrawn_at,
    withdrawn_by
   FROM public.region_setting s
     LEFT JOIN LATERAL ( SELECT withdrawn_at,
            withdrawn_by
           FROM public.region_setting_withdrawal w_1
          WHERE region_id = region_id AND name = name AND effective_from = effective_from AND set_at >= set_at
          ORDER BY set_at
         LIMIT 1) w ON true;
owner yuinowa_owner with (security_invoker=true);
grant select on public.region_setting_written to yuinowa_app;

create table public.region_story (
  region_id integer not null,
  kind text not null,
  language text not null,
  title text not null,
  steps text not null,
  ending text not null,
  invented boolean not null,
  constraint region_story_pkey PRIMARY KEY (region_id, kind, language),
  constraint region_story_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint region_story_ending_check CHECK (length(ending) >= 1 AND length(ending) <= 300),
  constraint region_story_kind_check CHECK (kind = ANY (ARRAY['worker'::text, 'company'::text])),
  constraint region_story_language_check CHECK (language = ANY (ARRAY['ja'::text, 'en'::text])),
  constraint region_story_steps_check CHECK (length(steps) >= 1 AND length(steps) <= 1000),
  constraint region_story_title_check CHECK (length(title) >= 1 AND length(title) <= 60)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
grant delete, insert, select on public.region_story to yuinowa_app;
grant update on public.region_story (title) to yuinowa_app;
grant update on public.region_story (steps) to yuinowa_app;
grant update on public.region_story (ending) to yuinowa_app;
grant update on public.region_story (invented) to yuinowa_app;

create table public.registration_draft (
  region_id integer not null,
  person_id uuid not null,
  kind text not null,
  typed jsonb not null,
  done text[] not null,
  updated_at timestamp with time zone not null,
  warned_at timestamp with time zone,
  constraint registration_draft_pkey PRIMARY KEY (region_id, person_id, kind),
  constraint registration_draft_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint registration_draft_kind_check CHECK (kind = ANY (ARRAY['worker'::text, 'organization'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX registration_draft_by_age ON public.registration_draft USING btree (updated_at);
grant delete, insert, select on public.registration_draft to yuinowa_app;
grant select on public.registration_draft (region_id) to yuinowa_sweep;
grant select on public.registration_draft (person_id) to yuinowa_sweep;
grant select on public.registration_draft (kind) to yuinowa_sweep;
grant update on public.registration_draft (typed) to yuinowa_app;
grant update on public.registration_draft (done) to yuinowa_app;
grant select on public.registration_draft (updated_at) to yuinowa_sweep;
grant update on public.registration_draft (updated_at) to yuinowa_app;
grant select on public.registration_draft (warned_at) to yuinowa_sweep;
grant update on public.registration_draft (warned_at) to yuinowa_app;

create table public.reminder (
  region_id integer not null,
  what text not null,
  id uuid not null,
  step text not null,
  reminded_at timestamp with time zone not null,
  constraint reminder_pkey PRIMARY KEY (region_id, what, id, step),
  constraint reminder_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint reminder_step_check CHECK (length(step) >= 1 AND length(step) <= 60),
  constraint reminder_what_check CHECK (what ~ '^[a-z-]+$'::text)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.reminder FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.reminder FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.reminder to yuinowa_app;
grant select on public.reminder (region_id) to yuinowa_sweep;
grant select on public.reminder (what) to yuinowa_sweep;
grant select on public.reminder (id) to yuinowa_sweep;
grant select on public.reminder (step) to yuinowa_sweep;

create table public.review (
  region_id integer not null,
  contract_id uuid not null,
  side text not null,
  as_agreed boolean,
  in_time boolean,
  again boolean not null,
  note text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint review_pkey PRIMARY KEY (region_id, contract_id, side),
  constraint review_region_id_contract_id_fkey FOREIGN KEY (region_id, contract_id) REFERENCES public.review_period(region_id, contract_id),
  constraint review_region_id_written_by_fkey FOREIGN KEY (region_id, written_by) REFERENCES public.membership(region_id, person_id),
  constraint review_note_check CHECK (length(note) <= 4000),
  constraint review_of_result CHECK ((as_agreed IS NULL) = (in_time IS NULL) AND (side = 'client'::text OR as_agreed IS NOT NULL)),
  constraint review_side_check CHECK (side = ANY (ARRAY['client'::text, 'worker'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.review FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.review FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.review to yuinowa_app;
grant select on public.review (region_id) to yuinowa_sweep;
grant select on public.review (contract_id) to yuinowa_sweep;
grant select on public.review (side) to yuinowa_sweep;

create table public.review_period (
  region_id integer not null,
  contract_id uuid not null,
  opened_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint review_period_pkey PRIMARY KEY (region_id, contract_id),
  constraint review_period_region_id_contract_id_fkey FOREIGN KEY (region_id, contract_id) REFERENCES public.contract(region_id, id),
  constraint review_period_check CHECK (ends_at > opened_at)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX review_period_end ON public.review_period USING btree (ends_at);
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.review_period FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.review_period FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.review_period to yuinowa_app;
grant select on public.review_period to yuinowa_sweep;

create table public.revision_request (
  region_id integer not null,
  delivery_id uuid not null,
  milestone_id uuid not null,
  item text not null,
  expected text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  constraint revision_request_pkey PRIMARY KEY (region_id, delivery_id),
  constraint revision_request_region_id_asked_by_fkey FOREIGN KEY (region_id, asked_by) REFERENCES public.membership(region_id, person_id),
  constraint revision_request_region_id_delivery_id_fkey FOREIGN KEY (region_id, delivery_id) REFERENCES public.delivery(region_id, id),
  constraint revision_request_region_id_milestone_id_fkey FOREIGN KEY (region_id, milestone_id) REFERENCES public.milestone(region_id, id),
  constraint revision_request_expected_check CHECK (length(expected) >= 1 AND length(expected) <= 4000),
  constraint revision_request_item_check CHECK (item = ANY (ARRAY['content'::text, 'quantity'::text, 'criteria'::text, 'due'::text, 'place'::text, 'rights'::text, 'information'::text]))
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX revision_request_of_milestone ON public.revision_request USING btree (region_id, milestone_id);
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.revision_request FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.revision_request FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.revision_request to yuinowa_app;
grant select on public.revision_request (region_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.revision_request (delivery_id) to yuinowa_verify;
grant select on public.revision_request (milestone_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.revision_request (asked_at) to yuinowa_sweep;

create table public.saved_search (
  region_id integer not null,
  id uuid not null,
  person_id uuid not null,
  address text not null,
  created_at timestamp with time zone not null,
  looked_at timestamp with time zone not null,
  constraint saved_search_pkey PRIMARY KEY (region_id, id),
  constraint saved_search_region_id_person_id_address_key UNIQUE (region_id, person_id, address),
  constraint saved_search_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.worker(region_id, person_id),
  constraint saved_search_address_check CHECK (address <> ''::text AND length(address) <= 2000)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX saved_search_looked ON public.saved_search USING btree (looked_at);
grant delete, insert, select on public.saved_search to yuinowa_app;
grant select on public.saved_search (region_id) to yuinowa_sweep;
grant select on public.saved_search (id) to yuinowa_sweep;
grant select on public.saved_search (looked_at) to yuinowa_sweep;
grant update on public.saved_search (looked_at) to yuinowa_app;

create table public.search_document (
  region_id integer not null,
  id uuid not null,
  owner_id uuid not null,
  hidden boolean not null default false,
  stale boolean not null default false,
  opened_at timestamp with time zone not null,
  week integer not null generated always as public.search_week(opened_at) stored,
  last_day date not null,
  due_on date not null,
  words text not null,
  facets integer[] not null,
  tokens integer[] not null,
  constraint search_document_pkey PRIMARY KEY (region_id, id),
  constraint search_document_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id)
);
owner yuinowa_owner;
CREATE INDEX search_document_newest ON public.search_document USING btree (region_id, opened_at DESC, id DESC);
CREATE INDEX search_document_of_owner ON public.search_document USING btree (region_id, owner_id);
CREATE INDEX search_document_stale ON public.search_document USING btree (region_id, id) WHERE stale;
CREATE INDEX search_document_tokens ON public.search_document USING gin (tokens) WITH (fastupdate=off);
CREATE TRIGGER keep_to_region BEFORE INSERT OR DELETE OR UPDATE ON public.search_document FOR EACH ROW EXECUTE FUNCTION public.search_keep_to_region();
grant delete, insert, select, update on public.search_document to yuinowa_app;
grant select on public.search_document (region_id) to yuinowa_sweep, yuinowa_verify;
grant select on public.search_document (id) to yuinowa_sweep, yuinowa_verify;
grant select on public.search_document (hidden) to yuinowa_sweep, yuinowa_verify;
grant select on public.search_document (stale) to yuinowa_sweep, yuinowa_verify;

create table public.session (
  token_hash bytea not null,
  person_id uuid not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  device text not null default ''::text,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id),
  constraint session_device_check CHECK (length(device) <= 60)
);
owner yuinowa_owner;
CREATE INDEX session_person ON public.session USING btree (person_id);
grant delete, insert, select on public.session to yuinowa_app;
grant update on public.session (last_seen_at) to yuinowa_app;

create table public.sign_in_failure (
  bucket text not null,
  failed_at timestamp with time zone not null,
  id uuid not null,
  constraint sign_in_failure_pkey PRIMARY KEY (bucket, failed_at, id)
);
owner yuinowa_owner;
grant delete, insert, select on public.sign_in_failure to yuinowa_app;

create table public.talk_message (
  region_id integer not null,
  id uuid not null,
  room_id uuid not null,
  "position" integer not null,
  side text not null,
  author_id uuid not null,
  text text not null,
  lures text[] not null default '{}'::text[],
  written_at timestamp with time zone not null,
  constraint talk_message_pkey PRIMARY KEY (region_id, id),
  constraint talk_message_region_id_room_id_position_key UNIQUE (region_id, room_id, "position"),
  constraint talk_message_region_id_author_id_fkey FOREIGN KEY (region_id, author_id) REFERENCES public.membership(region_id, person_id),
  constraint talk_message_region_id_room_id_fkey FOREIGN KEY (region_id, room_id) REFERENCES public.talk_room(region_id, id),
  constraint talk_message_lures_check CHECK (lures <@ ARRAY['email'::text, 'phone'::text, 'chat'::text, 'outside'::text, 'unpaid'::text]),
  constraint talk_message_position_check CHECK ("position" >= 1),
  constraint talk_message_side_check CHECK (side = ANY (ARRAY['client'::text, 'worker'::text])),
  constraint talk_message_text_check CHECK (length(text) <= 4000)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX talk_message_of_author ON public.talk_message USING btree (region_id, author_id, written_at);
CREATE INDEX talk_message_with_lures ON public.talk_message USING btree (region_id, written_at) WHERE (lures <> '{}'::text[]);
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.talk_message FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.talk_message FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.talk_message to yuinowa_app;
grant select on public.talk_message (region_id) to yuinowa_sweep;
grant select on public.talk_message (room_id) to yuinowa_sweep;
grant select on public.talk_message (written_at) to yuinowa_sweep;

create table public.talk_message_file (
  region_id integer not null,
  message_id uuid not null,
  file_id uuid not null,
  constraint talk_message_file_pkey PRIMARY KEY (region_id, message_id, file_id),
  constraint talk_message_file_region_id_file_id_fkey FOREIGN KEY (region_id, file_id) REFERENCES public.file(region_id, id),
  constraint talk_message_file_region_id_message_id_fkey FOREIGN KEY (region_id, message_id) REFERENCES public.talk_message(region_id, id)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX talk_message_file_by_file ON public.talk_message_file USING btree (region_id, file_id);
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public.talk_message_file FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stays_whole BEFORE TRUNCATE ON public.talk_message_file FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
grant insert, select on public.talk_message_file to yuinowa_app;

create table public.talk_read (
  region_id integer not null,
  room_id uuid not null,
  person_id uuid not null,
  "position" integer not null,
  read_at timestamp with time zone not null,
  constraint talk_read_pkey PRIMARY KEY (region_id, room_id, person_id),
  constraint talk_read_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint talk_read_region_id_room_id_fkey FOREIGN KEY (region_id, room_id) REFERENCES public.talk_room(region_id, id),
  constraint talk_read_position_check CHECK ("position" >= 1)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
grant insert, select on public.talk_read to yuinowa_app;
grant update on public.talk_read ("position") to yuinowa_app;
grant update on public.talk_read (read_at) to yuinowa_app;

create table public.talk_room (
  region_id integer not null,
  id uuid not null,
  organization_id uuid not null,
  worker_id uuid not null,
  title text not null,
  opened_at timestamp with time zone not null,
  messages integer not null default 0,
  constraint talk_room_pkey PRIMARY KEY (region_id, id),
  constraint talk_room_region_id_worker_id_fkey FOREIGN KEY (region_id, worker_id) REFERENCES public.membership(region_id, person_id),
  constraint talk_room_messages_check CHECK (messages >= 0)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE INDEX talk_room_of_organization ON public.talk_room USING btree (region_id, organization_id);
CREATE INDEX talk_room_of_worker ON public.talk_room USING btree (region_id, worker_id);
grant insert, select on public.talk_room to yuinowa_app;
grant update on public.talk_room (messages) to yuinowa_app;

create table public.wide_area_offer (
  region_id integer not null,
  id uuid not null,
  with_region_id integer not null,
  offered_at timestamp with time zone not null,
  offered_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint wide_area_offer_pkey PRIMARY KEY (region_id, id),
  constraint wide_area_offer_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id),
  constraint wide_area_offer_with_region_id_fkey FOREIGN KEY (with_region_id) REFERENCES public.region(id),
  constraint wide_area_offer_check CHECK (with_region_id <> region_id)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
CREATE UNIQUE INDEX wide_area_offer_stands ON public.wide_area_offer USING btree (region_id, with_region_id) WHERE (ended_at IS NULL);
CREATE INDEX wide_area_offer_to ON public.wide_area_offer USING btree (with_region_id) WHERE (ended_at IS NULL);
grant insert, select on public.wide_area_offer to yuinowa_app;
grant select on public.wide_area_offer (region_id) to yuinowa_sweep;
grant select on public.wide_area_offer (id) to yuinowa_sweep;
grant select on public.wide_area_offer (with_region_id) to yuinowa_sweep;
grant select on public.wide_area_offer (offered_at) to yuinowa_sweep;
grant select on public.wide_area_offer (ended_at) to yuinowa_sweep;
grant update on public.wide_area_offer (ended_at) to yuinowa_app;
grant update on public.wide_area_offer (ended_by) to yuinowa_app;

create table public.worker (
  region_id integer not null,
  person_id uuid not null,
  kind text not null,
  company_name text,
  company_kana text,
  has_employees boolean not null,
  birth_date date not null,
  postal_code text not null,
  address text not null,
  introduction text not null,
  lives_in_japan boolean not null,
  terms_version text not null,
  terms_agreed_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint worker_pkey PRIMARY KEY (region_id, person_id),
  constraint worker_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.membership(region_id, person_id),
  constraint worker_check CHECK ((kind = 'company'::text) = (company_name IS NOT NULL AND company_kana IS NOT NULL)),
  constraint worker_kind_check CHECK (kind = ANY (ARRAY['individual'::text, 'company'::text])),
  constraint worker_lives_in_japan_check CHECK (lives_in_japan),
  constraint worker_postal_code_check CHECK (postal_code ~ '^[0-9]{7}$'::text)
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
grant insert, select on public.worker to yuinowa_app;
grant select on public.worker (region_id) to yuinowa_verify;
grant select on public.worker (person_id) to yuinowa_verify;
grant update on public.worker (postal_code) to yuinowa_app;
grant update on public.worker (address) to yuinowa_app;
grant update on public.worker (introduction) to yuinowa_app;

create table public.worker_circumstance (
  region_id integer not null,
  person_id uuid not null,
  hours_per_week integer not null,
  months integer[] not null,
  devices text[] not null,
  before_work text not null,
  private_reason text not null,
  shows_availability boolean not null default false,
  updated_at timestamp with time zone not null,
  week_times text[] not null,
  wishes text not null default ''::text,
  skills text[] not null default '{}'::text[],
  constraint worker_circumstance_pkey PRIMARY KEY (region_id, person_id),
  constraint worker_circumstance_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES public.worker(region_id, person_id),
  constraint worker_circumstance_devices_check CHECK (devices <@ ARRAY['phone'::text, 'tablet'::text, 'computer'::text]),
  constraint worker_circumstance_hours_per_week_check CHECK (hours_per_week >= 1 AND hours_per_week <= 80),
  constraint worker_circumstance_months_check CHECK (months <@ ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  constraint worker_circumstance_skills_check CHECK (cardinality(skills) <= 100 AND array_position(skills, NULL::text) IS NULL),
  constraint worker_circumstance_week_times_check CHECK (week_times <@ ARRAY['monMorning'::text, 'monAfternoon'::text, 'monEvening'::text, 'monNight'::text, 'tueMorning'::text, 'tueAfternoon'::text, 'tueEvening'::text, 'tueNight'::text, 'wedMorning'::text, 'wedAfternoon'::text, 'wedEvening'::text, 'wedNight'::text, 'thuMorning'::text, 'thuAfternoon'::text, 'thuEvening'::text, 'thuNight'::text, 'friMorning'::text, 'friAfternoon'::text, 'friEvening'::text, 'friNight'::text, 'satMorning'::text, 'satAfternoon'::text, 'satEvening'::text, 'satNight'::text, 'sunMorning'::text, 'sunAfternoon'::text, 'sunEvening'::text, 'sunNight'::text])
);
owner yuinowa_owner;
row level security forced;
create policy across for select to yuinowa_sweep, yuinowa_verify using (true);
create policy region to public using (region_id = platform.current_region()) with check (region_id = platform.current_region());
grant insert, select on public.worker_circumstance to yuinowa_app;
grant update on public.worker_circumstance (hours_per_week) to yuinowa_app;
grant update on public.worker_circumstance (months) to yuinowa_app;
grant update on public.worker_circumstance (devices) to yuinowa_app;
grant update on public.worker_circumstance (before_work) to yuinowa_app;
grant update on public.worker_circumstance (private_reason) to yuinowa_app;
grant update on public.worker_circumstance (shows_availability) to yuinowa_app;
grant update on public.worker_circumstance (updated_at) to yuinowa_app;
grant update on public.worker_circumstance (week_times) to yuinowa_app;
grant update on public.worker_circumstance (wishes) to yuinowa_app;
grant update on public.worker_circumstance (skills) to yuinowa_app;

create view public.worker_refusal (
  region_id integer,
  person_id uuid,
  category text,
  skill text,
  times integer
);
as SELECT region_id,
    person_id,
    category,
    NULL::text AS skill,
    count(*)::integer AS times
   FROM public.job_not_for_me n
     JOIN public.job j ON region_id = region_id AND id = job_id
  WHERE counts
  GROUP BY region_id, person_id, category
UNION ALL
 SELECT region_id,
    person_id,
    NULL::text AS category,
    skill,
    count(*)::integer AS times
   FROM public.job_not_for_me n
     JOIN public.job j ON region_id = region_id AND id = job_id
     CROSS JOIN LATERAL unnest(skills) u(skill)
  WHERE counts
  GROUP BY region_id, person_id, skill;
owner yuinowa_owner with (security_invoker=true);
grant select on public.worker_refusal to yuinowa_app;

create view public.worker_taste (
  region_id integer,
  person_id uuid,
  categories jsonb,
  skills jsonb
);
as SELECT region_id,
    person_id,
    COALESCE(jsonb_object_agg(category, times) FILTER (WHERE category IS NOT NULL), '{}'::jsonb) AS categories,
    COALESCE(jsonb_object_agg(skill, times) FILTER (WHERE skill IS NOT NULL), '{}'::jsonb) AS skills
   FROM public.worker_refusal r
  GROUP BY region_id, person_id;
owner yuinowa_owner with (security_invoker=true);
grant select on public.worker_taste to yuinowa_app;

CREATE OR REPLACE PROCEDURE platform.append_only(IN target regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create trigger stays before update or delete on %s for each row execute function platform.refuse_change()', target);
  execute format('create trigger stays_whole before truncate on %s for each statement execute function platform.refuse_change()', target);
end $procedure$;
owner yuinowa_owner;
grant execute on platform.append_only(regclass) to public;

CREATE OR REPLACE FUNCTION platform.current_region()
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.region_id', true), '')::integer $function$;
owner yuinowa_owner;
grant execute on platform.current_region() to public;

CREATE OR REPLACE FUNCTION platform.enqueue(region integer, task text, payload jsonb, run_at timestamp with time zone, key text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if region is distinct from platform.current_region() then
    raise exception 'a task belongs to the region of its transaction' using errcode = '42501';
  end if;
  perform graphile_worker.add_job(task, jsonb_build_object('region', region, 'payload', payload)::json,
    run_at => run_at, job_key => key, job_key_mode => 'replace', max_attempts => 12);
end $function$;
owner yuinowa_queue;
grant execute on platform.enqueue(integer,text,jsonb,timestamp with time zone,text) to yuinowa_app;

CREATE OR REPLACE FUNCTION platform.forget_letter()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  delete from platform.outbox where region_id = old.region_id and key = tg_argv[0] || ':' || old.id;
  return null;
end $function$;
owner yuinowa_owner;

CREATE OR REPLACE PROCEDURE platform.hand_over(IN target regprocedure, IN new_owner text)
 LANGUAGE plpgsql
AS $procedure$
declare home text := (select quote_ident(n.nspname) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.oid = target);
begin
  execute format('revoke all on function %s from public', target);
  execute format('grant create on schema %s to %I', home, new_owner);
  execute format('alter function %s owner to %I', target, new_owner);
  execute format('revoke create on schema %s from %I', home, new_owner);
end $procedure$;
owner yuinowa_owner;
grant execute on platform.hand_over(regprocedure,text) to public;

CREATE OR REPLACE FUNCTION platform.mail_waiting()
 RETURNS TABLE(waiting bigint, failed bigint, since timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(*) filter (where o.state = 'waiting'), count(*) filter (where o.state = 'failed'),
    min(o.created_at) filter (where o.state = 'waiting')
  from platform.outbox o where o.state <> 'sent' $function$;
owner yuinowa_sweep;
grant execute on platform.mail_waiting() to yuinowa_app;

CREATE OR REPLACE PROCEDURE platform.protect(IN target regclass, IN app_privileges text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy region on %s using (region_id = platform.current_region()) with check (region_id = platform.current_region())', target);
  execute format('create policy across on %s for select to yuinowa_sweep, yuinowa_verify using (true)', target);
  execute format('grant %s on %s to yuinowa_app', app_privileges, target);
end $procedure$;
owner yuinowa_owner;
grant execute on platform.protect(regclass,text) to public;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% on % is refused: what is written there stays', tg_op, tg_table_name using errcode = '42501';
end $function$;
owner yuinowa_owner;
grant execute on platform.refuse_change() to public;

CREATE OR REPLACE FUNCTION platform.tasks_waiting(at timestamp with time zone)
 RETURNS TABLE(waiting bigint, failed bigint, since timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
    select count(*) filter (where j.attempts < j.max_attempts and j.run_at <= at),
      count(*) filter (where j.attempts >= j.max_attempts),
      min(j.run_at) filter (where j.attempts < j.max_attempts and j.run_at <= at)
    from graphile_worker._private_jobs j;
end $function$;
owner yuinowa_queue;
grant execute on platform.tasks_waiting(timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.answers_due(waits_since timestamp with time zone)
 RETURNS TABLE(region_id integer, what text, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select x.region_id, x.what, x.id
    from (select i.region_id, 'inquiry' as what, i.id, i.sent_at as since from inquiry i where i.state = 'open'
      union all
      select a.region_id, 'report', a.id, a.reported_at from abuse_report a where a.state = 'open') x
    where x.since <= waits_since and not exists (select from reminder r
      where r.region_id = x.region_id and r.what = x.what and r.id = x.id and r.step = 'late')
    order by x.since limit 500
  $function$;
owner yuinowa_sweep;
grant execute on public.answers_due(timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.audit_block_of(seqs bigint[], OUT number integer, OUT previous_hash bytea, OUT entries_hash bytea, OUT hash bytea)
 RETURNS record
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare region integer := platform.current_region();
begin
  select b.number + 1, b.hash into number, previous_hash from audit_block b
   where b.region_id = region order by b.number desc limit 1;
  number := coalesce(number, 1);
  previous_hash := coalesce(previous_hash, decode(repeat('00', 32), 'hex'));
  select sha256(convert_to(string_agg(jsonb_build_array(e.region_id, e.seq,
           to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_id, e.acting_for, e.channel, e.reason,
           e.action, e.subject_kind, e.subject_id, e.state, e.detail)::text, E'\n' order by e.seq), 'UTF8'))
    into entries_hash from audit_entry e where e.region_id = region and e.seq = any (seqs);
  hash := sha256(convert_to(concat_ws('/', region, number, array_to_string(seqs, ',')), 'UTF8') || previous_hash || entries_hash);
end $function$;
owner yuinowa_audit;
grant execute on public.audit_block_of(bigint[]) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.audit_seal(seqs bigint[], expected_hash bytea, signed bytea)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare region integer := platform.current_region(); block record;
begin
  if seqs is null or seqs <> (select array_agg(distinct s order by s) from unnest(seqs) s)
    or cardinality(seqs) <> (select count(*) from audit_entry e where e.region_id = region and e.seq = any (seqs))
    or exists (select from audit_block b where b.region_id = region and b.last_seq >= seqs[1] and b.entry_seqs && seqs)
  then
    raise exception 'these entries are sealed or not there' using errcode = '23514', constraint = 'audit_block_of_unsealed';
  end if;
  select * into block from audit_block_of(seqs);
  if block.hash <> expected_hash then
    raise exception 'the block is not the one that was signed' using errcode = '23514', constraint = 'audit_block_signed';
  end if;
  insert into audit_block (region_id, number, entry_seqs, last_seq, previous_hash, entries_hash, hash, signature, sealed_at)
  values (region, block.number, seqs, seqs[cardinality(seqs)], block.previous_hash, block.entries_hash, block.hash, signed,
          clock_timestamp());
  return block.number;
end $function$;
owner yuinowa_audit;
grant execute on public.audit_seal(bigint[],bytea,bytea) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.audit_unsealed()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with bound as (
    select coalesce(max(b.last_seq) filter (where b.sealed_at < clock_timestamp() - interval '1 hour'), 0) as seq,
      coalesce(max(b.last_seq), 0) as newest
    from audit_block b where b.region_id = platform.current_region()),
  fresh as materialized (
    select e.seq from audit_entry e
    where e.region_id = platform.current_region() and e.seq > (select newest from bound) order by e.seq limit 1000),
  late as (
    select e.seq from audit_entry e, bound where e.region_id = platform.current_region() and e.seq > bound.seq
    except
    select unnest(b.entry_seqs) from audit_block b, bound where b.region_id = platform.current_region() and b.last_seq > bound.seq
    order by seq limit 1000)
  select array_agg(seq order by seq) from (
    select seq from fresh
    union all
    select seq from late where not exists (select from fresh)) as next
  $function$;
owner yuinowa_audit;
grant execute on public.audit_unsealed() to yuinowa_app;

CREATE OR REPLACE FUNCTION public.bank_line_is_no_fee_transfer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock(7116003, hashtext(new.region_id || '/' || new.bank_line));
  if (tg_table_name = 'fee_sweep' and (
        exists (select from public.deposit d
          where d.region_id = new.region_id and d.bank_line = new.bank_line and d.state <> 'mistaken')
        or exists (select from public.late_return r where r.region_id = new.region_id and r.bank_line = new.bank_line)))
     or (tg_table_name <> 'fee_sweep' and exists (select from public.fee_sweep s
        where s.region_id = new.region_id and s.bank_line = new.bank_line)) then
    raise exception 'this line of the statement is recorded already' using errcode = '23505', constraint = 'bank_line_is_one_thing';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.bank_line_is_no_fee_transfer() to public;

CREATE OR REPLACE FUNCTION public.bank_line_is_one_thing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock(7116003, hashtext(new.region_id || '/' || new.bank_line));
  if (tg_table_name = 'deposit' and exists (select from public.late_return r
        where r.region_id = new.region_id and r.bank_line = new.bank_line))
     or (tg_table_name = 'late_return' and exists (select from public.deposit d
        where d.region_id = new.region_id and d.bank_line = new.bank_line and d.state <> 'mistaken')) then
    raise exception 'this line of the statement is recorded already' using errcode = '23505', constraint = 'bank_line_is_one_thing';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.bank_line_is_one_thing() to public;

CREATE OR REPLACE FUNCTION public.batch_approval_separates_duties()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare batch payout_batch%rowtype;
begin
  select * into strict batch from payout_batch b where b.region_id = new.region_id and b.id = new.batch_id for update;
  if batch.state <> 'locked' or batch.list_sha256 <> new.list_sha256 then
    raise exception 'the batch is not the one that was shown' using errcode = '23514', constraint = 'batch_approval_of_what_was_shown';
  end if;
  if batch.locked_by = new.person_id then
    raise exception 'who locked a batch does not approve it' using errcode = '23514', constraint = 'batch_approval_by_another';
  end if;
  if exists (select from payout_line l where l.region_id = new.region_id and l.batch_id = new.batch_id and l.worker_id = new.person_id) then
    raise exception 'nobody approves their own pay' using errcode = '23514', constraint = 'batch_approval_no_payee';
  end if;
  if exists (select from payout_line l
             join payout p on p.region_id = l.region_id and p.id = l.payout_id
             join organization_member m on m.region_id = p.region_id and m.organization_id = p.organization_id
             where l.region_id = new.region_id and l.batch_id = new.batch_id and m.person_id = new.person_id
               and m.accepted_at is not null) then
    raise exception 'nobody of the client approves the payout' using errcode = '23514', constraint = 'batch_approval_no_client';
  end if;
  if not exists (select from organization_member m
                 join membership_role r on r.region_id = m.region_id and r.person_id = m.person_id and r.role = 'paymentApprover'
                 join membership s on s.region_id = m.region_id and s.person_id = m.person_id and s.state = 'active'
                 where m.region_id = new.region_id and m.person_id = new.person_id and m.accepted_at is not null and m.organization_id =
                   (select e.organization_id from escrow_holder e
                    where e.region_id = new.region_id and e.effective_from <= (new.approved_at at time zone 'Asia/Tokyo')::date
                    order by e.effective_from desc limit 1)) then
    raise exception 'an approver belongs to the escrow holder' using errcode = '23514', constraint = 'batch_approval_by_escrow_holder';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.batch_approval_separates_duties() to public;

CREATE OR REPLACE FUNCTION public.batch_declaration_is_withdrawn_duly()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare batch payout_batch%rowtype;
begin
  select * into strict batch from payout_batch b where b.region_id = new.region_id and b.id = new.batch_id for update;
  if batch.state <> 'exported' then
    raise exception 'what followed from a declaration stays' using errcode = '23514', constraint = 'batch_declaration_withdrawn_of_exported';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.batch_declaration_is_withdrawn_duly() to public;

CREATE OR REPLACE FUNCTION public.batch_keeps_refunded_apart()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from payout_line l
             join refund r on r.region_id = l.region_id and r.id = l.refund_id
             join organization_member m on m.region_id = r.region_id and m.organization_id = r.organization_id
             where l.region_id = new.region_id and l.batch_id = new.batch_id and m.person_id = new.person_id
               and m.accepted_at is not null) then
    raise exception 'nobody decides about a refund of their own organisation' using errcode = '23514', constraint = 'batch_refund_no_client';
  end if;
  if exists (select from payout_line l
             join refund_account a on a.region_id = l.region_id and a.id = l.refund_account_id
             where l.region_id = new.region_id and l.batch_id = new.batch_id and a.entered_by = new.person_id) then
    raise exception 'who entered an account does not decide about its payment' using errcode = '23514', constraint = 'batch_refund_not_entered';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.batch_keeps_refunded_apart() to public;

CREATE OR REPLACE FUNCTION public.batch_not_uploaded_is_declared_duly()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare batch payout_batch%rowtype;
begin
  select * into strict batch from payout_batch b where b.region_id = new.region_id and b.id = new.batch_id for update;
  if batch.state <> 'exported' then
    raise exception 'only an exported file can have stayed away from the bank' using errcode = '23514', constraint = 'batch_not_uploaded_of_exported';
  end if;
  if exists (select from payout_line l where l.region_id = new.region_id and l.batch_id = new.batch_id and l.worker_id = new.person_id) then
    raise exception 'nobody declares about their own pay' using errcode = '23514', constraint = 'batch_not_uploaded_no_payee';
  end if;
  if not exists (select from organization_member m
                 join membership_role r on r.region_id = m.region_id and r.person_id = m.person_id
                   and r.role in ('operator', 'paymentApprover')
                 join membership s on s.region_id = m.region_id and s.person_id = m.person_id and s.state = 'active'
                 where m.region_id = new.region_id and m.person_id = new.person_id and m.accepted_at is not null
                   and m.organization_id =
                   (select e.organization_id from escrow_holder e
                    where e.region_id = new.region_id and e.effective_from <= (new.declared_at at time zone 'Asia/Tokyo')::date
                    order by e.effective_from desc limit 1)) then
    raise exception 'who declares belongs to the escrow holder' using errcode = '23514', constraint = 'batch_not_uploaded_by_escrow_holder';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.batch_not_uploaded_is_declared_duly() to public;

CREATE OR REPLACE FUNCTION public.batches_due(at timestamp with time zone)
 RETURNS TABLE(region_id integer, id uuid, step text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with latest as (
    select distinct on (b.region_id, b.id) b.region_id, b.id, b.state || '-' || s.step as step
    from payout_batch b
      cross join lateral (values ('soon', b.warn_on), ('last', b.hand_in_by), ('late', b.hand_in_by + 1)) s (step, on_day)
    where b.state in ('locked', 'approved', 'exported') and s.on_day > (b.locked_at at time zone 'Asia/Tokyo')::date
      and (s.on_day + time '09:00') at time zone 'Asia/Tokyo' <= at
    order by b.region_id, b.id, s.on_day desc
  )
  select l.region_id, l.id, l.step from latest l where not exists (select from reminder r
    where r.region_id = l.region_id and r.what = 'batch' and r.id = l.id and r.step = l.step)
  $function$;
owner yuinowa_sweep;
grant execute on public.batches_due(timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.contract_changes_due(at timestamp with time zone)
 RETURNS TABLE(region_id integer, what text, contract_id uuid, version integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.region_id, 'amendment', a.contract_id, a.version from contract_amendment a
    where a.state = 'proposed' and a.expires_at <= at
  union all
  select a.region_id, 'amendment-soon', a.contract_id, a.version from contract_amendment a
    where a.state = 'proposed' and a.expires_at > at and a.expires_at <= at + interval '2 days' and not exists (
      select from reminder r where r.region_id = a.region_id and r.what = 'amendment' and r.id = a.contract_id
        and r.step = a.version::text)
  union all
  select p.region_id, 'review-soon', p.contract_id, 0 from review_period p
    where p.ends_at > at and p.ends_at <= at + interval '3 days' and not exists (
      select from reminder r where r.region_id = p.region_id and r.what = 'review' and r.id = p.contract_id
        and r.step = 'soon')
  union all
  select s.region_id, 'quiet', s.contract_id, 0 from contract_silence s where s.quiet_from <= at
  $function$;
owner yuinowa_sweep;
grant execute on public.contract_changes_due(timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.contract_endings_due(at timestamp with time zone)
 RETURNS TABLE(region_id integer, what text, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.region_id, 'ending_soon', e.id from ending e
    where e.state = 'open' and e.due_at - interval '1 day' <= at and not exists (
      select from reminder r where r.region_id = e.region_id and r.what = 'ending' and r.id = e.id and r.step = 'soon')
  union all
  select e.region_id, 'ending_due', e.id from ending e where e.state = 'open' and e.due_at <= at
  union all
  select d.region_id, d.state || '_soon', d.id from dispute d
    where d.due_at - interval '1 day' <= at and not exists (
      select from reminder r where r.region_id = d.region_id and r.what = 'dispute' and r.id = d.id and r.step = d.state)
  union all
  select d.region_id, d.state || '_due', d.id from dispute d where d.due_at <= at
  $function$;
owner yuinowa_sweep;
grant execute on public.contract_endings_due(timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.contract_refuse_own_organization()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform from organization o where o.region_id = new.region_id and o.id = new.organization_id for share;
  if exists (select from organization_member m where m.region_id = new.region_id and m.accepted_at is not null
             and m.organization_id = new.organization_id and m.person_id = new.worker_id) then
    raise exception 'nobody contracts with their own organisation' using errcode = '23514', constraint = 'contract_own_organization';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.contract_refuse_own_organization() to public;

CREATE OR REPLACE FUNCTION public.contract_reminders_due(at timestamp with time zone)
 RETURNS TABLE(region_id integer, what text, id uuid, step text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with moments as (
    select m.region_id, 'acceptance' as what, m.id, d.version || '-' || s.step as step, s.on_day
    from milestone m
      cross join lateral (select v.version, (v.delivered_at at time zone 'Asia/Tokyo')::date as on_day from delivery v
        where v.region_id = m.region_id and v.milestone_id = m.id order by v.version desc limit 1) d
      cross join lateral (select (m.acceptance_due_at at time zone 'Asia/Tokyo')::date as on_day) due
      cross join lateral (values ('3', d.on_day + 3), ('5', d.on_day + 5), ('last-' || due.on_day, due.on_day)) s (step, on_day)
    where m.state = 'delivered' and m.acceptance_due_at > at and s.on_day <= due.on_day
    union all
    select c.region_id, 'offer', c.id, s.step, ends.on_day - s.days
    from contract c
      cross join lateral (select (c.offer_expires_at at time zone 'Asia/Tokyo')::date as on_day) ends
      cross join lateral (values ('4-left', 4), ('1-left', 1)) s (step, days)
    where c.state = 'offered' and c.offer_expires_at > at
      and ends.on_day - s.days > (c.offered_at at time zone 'Asia/Tokyo')::date
    union all
    select u.region_id, 'deposit', u.contract_id, s.step || u.due_on, s.on_day
    from (select m.region_id, m.contract_id, max(m.deposit_asked_on) as asked_on, max(m.deposit_due_on) as due_on
        from milestone m join contract c on c.region_id = m.region_id and c.id = m.contract_id
        where m.state = 'planned' and c.state in ('agreed', 'active') and not exists (select from milestone p
          where p.region_id = m.region_id and p.contract_id = m.contract_id and p.state in ('funded', 'delivered', 'held'))
        group by m.region_id, m.contract_id) u
      cross join lateral (values ('half-', u.asked_on + (u.due_on - u.asked_on) / 2), ('eve-', u.due_on - 1),
        ('past-', u.due_on + 1), ('week-', u.due_on + 7)) s (step, on_day)
    where s.on_day > u.asked_on
  ), latest as (
    select distinct on (m.region_id, m.what, m.id) m.* from moments m
    where (m.on_day + time '09:00') at time zone 'Asia/Tokyo' <= at
    order by m.region_id, m.what, m.id, m.on_day desc, m.step desc
  )
  select l.region_id, l.what, l.id, l.step from latest l
  where not exists (select from reminder r
    where r.region_id = l.region_id and r.what = l.what and r.id = l.id and r.step = l.step) $function$;
owner yuinowa_sweep;
grant execute on public.contract_reminders_due(timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.contracts_due(at timestamp with time zone)
 RETURNS TABLE(region_id integer, what text, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.region_id, 'acceptance', m.id from milestone m where m.state = 'delivered' and m.acceptance_due_at <= at
  union all
  select c.region_id, 'offer', c.id from contract c where c.state = 'offered' and c.offer_expires_at <= at
  $function$;
owner yuinowa_sweep;
grant execute on public.contracts_due(timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.deposit_keep_announced()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state <> 'announced' or new.state <> 'announced' then
    raise exception 'only a deposit that has not come is announced anew' using errcode = '42501';
  end if;
  if not exists (select from milestone m where m.region_id = new.region_id and m.id = new.milestone_id
      and m.state = 'planned' and m.deposit_amount = new.amount) then
    raise exception 'a deposit is announced with the amount of its milestone' using errcode = '42501';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.deposit_keep_announced() to public;

CREATE OR REPLACE FUNCTION public.deposit_keeps_to_its_mistake()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if old.state = 'mistaken' then
    raise exception 'a mistake is not taken back' using errcode = '23514', constraint = 'deposit_mistake_order';
  end if;
  if (new.state = 'mistaken') <> exists (select from deposit_mistake m
      where m.region_id = new.region_id and m.deposit_id = new.id and m.state <> 'refused')
     or (new.state = 'mistaken' and not exists (select from deposit_mistake m
      where m.region_id = new.region_id and m.deposit_id = new.id and m.state = 'confirmed')) then
    raise exception 'deposit % and what was said of it differ', new.id using errcode = '23514', constraint = 'deposit_mistake_agrees';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.deposit_keeps_to_its_mistake() to public;

CREATE OR REPLACE FUNCTION public.deposit_mistake_is_decided_once()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'declared' then
      raise exception 'a mistake is declared first' using errcode = '23514', constraint = 'deposit_mistake_order';
    end if;
    if not exists (select from deposit d where d.region_id = new.region_id and d.id = new.deposit_id
        and d.state = 'in_suspense' and d.milestone_id is null)
       or exists (select from deposit_part p where p.region_id = new.region_id and p.suspended_id = new.deposit_id) then
      raise exception 'only a line of which nothing was used can be a mistake' using errcode = '23514', constraint = 'deposit_mistake_unused';
    end if;
    return new;
  end if;
  if old.state <> 'declared' then
    raise exception 'a mistake is decided once' using errcode = '23514', constraint = 'deposit_mistake_order';
  end if;
  if new.state = 'confirmed' and not exists (
       select from organization_member m
       join membership s on s.region_id = m.region_id and s.person_id = m.person_id and s.state = 'active'
       where m.region_id = new.region_id and m.person_id = new.decided_by and m.accepted_at is not null and m.organization_id =
         (select e.organization_id from escrow_holder e
          where e.region_id = new.region_id and e.effective_from <= (new.decided_at at time zone 'Asia/Tokyo')::date
          order by e.effective_from desc limit 1)) then
    raise exception 'who confirms belongs to the escrow holder' using errcode = '23514', constraint = 'deposit_mistake_by_holder';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.deposit_mistake_is_decided_once() to public;

CREATE OR REPLACE FUNCTION public.deposit_parts_add_up()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare of uuid := to_jsonb(new) ->> case tg_table_name when 'deposit' then 'id' else 'deposit_id' end;
begin
  if exists (select from deposit d where d.region_id = new.region_id and d.id = of
       and (d.state <> 'matched' or d.funded_by is null
         or d.amount <> (select coalesce(sum(p.amount), 0) from deposit_part p
           where p.region_id = d.region_id and p.deposit_id = d.id))) then
    raise exception 'the parts of deposit % are not its amount', of using errcode = '23514', constraint = 'deposit_parts_add_up';
  end if;
  if exists (select from deposit_part x join deposit s on s.region_id = x.region_id and s.id = x.suspended_id
       where x.region_id = new.region_id and x.deposit_id = of and (s.milestone_id is not null or s.amount <
         (select sum(p.amount) from deposit_part p where p.region_id = s.region_id and p.suspended_id = s.id))) then
    raise exception 'a line of the statement gave more than it had' using errcode = '23514', constraint = 'deposit_parts_within_line';
  end if;
  return null;
end $function$;
owner yuinowa_owner;
grant execute on public.deposit_parts_add_up() to public;

CREATE OR REPLACE FUNCTION public.dispute_settlement_is_decided_once()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  person uuid := case when tg_op = 'INSERT' then new.proposed_by else new.ended_by end;
begin
  if tg_op = 'INSERT' and new.state <> 'proposed' then
    raise exception 'a settlement begins proposed' using errcode = '23514', constraint = 'dispute_settlement_order';
  end if;
  if tg_op = 'UPDATE' and old.state <> 'proposed' then
    raise exception 'a settlement is decided once' using errcode = '23514', constraint = 'dispute_settlement_order';
  end if;
  if new.state = 'refused' then
    return new;
  end if;
  if exists (select from dispute d join contract c on c.region_id = d.region_id and c.id = d.contract_id
             where d.region_id = new.region_id and d.id = new.dispute_id and (c.worker_id = person or exists (
               select from organization_member m where m.region_id = c.region_id and m.organization_id = c.organization_id
                 and m.person_id = person)))
     or exists (select from dispute_terms t where t.region_id = new.region_id and t.dispute_id = new.dispute_id
                and t.source = 'mediator' and t.written_by = person)
     or not exists (select from membership m
                    join membership_role r on r.region_id = m.region_id and r.person_id = m.person_id
                    where m.region_id = new.region_id and m.person_id = person and m.state = 'active' and (r.role = 'operator'
                      or tg_op = 'UPDATE' and r.role = 'paymentApprover' and exists (
                        select from organization_member o
                        where o.region_id = m.region_id and o.person_id = person and o.accepted_at is not null
                          and o.organization_id = (select e.organization_id from escrow_holder e
                            where e.region_id = new.region_id
                              and e.effective_from <= (new.ended_at at time zone 'Asia/Tokyo')::date
                            order by e.effective_from desc limit 1)))) then
    raise exception 'a settlement is recorded by an operator and confirmed by an operator or an approver of the escrow holder, of neither side, who did not mediate'
      using errcode = '23514', constraint = 'dispute_settlement_neutral';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.dispute_settlement_is_decided_once() to public;

CREATE OR REPLACE FUNCTION public.dispute_terms_from_neither_side()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from dispute d join contract c on c.region_id = d.region_id and c.id = d.contract_id
             where d.region_id = new.region_id and d.id = new.dispute_id and (c.worker_id = new.written_by or exists (
               select from organization_member m where m.region_id = c.region_id and m.organization_id = c.organization_id
                 and m.person_id = new.written_by))) then
    raise exception 'nobody writes the terms of their own dispute' using errcode = '23514', constraint = 'dispute_terms_neutral';
  end if;
  if exists (select from dispute_terms t where t.region_id = new.region_id and t.dispute_id = new.dispute_id
             and t.source <> new.source and t.written_by = new.written_by) then
    raise exception 'who mediated does not settle it' using errcode = '23514', constraint = 'dispute_terms_by_another';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.dispute_terms_from_neither_side() to public;

CREATE OR REPLACE FUNCTION public.dispute_terms_outside_by_two()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.source = 'outside' and not exists (select from dispute_settlement s where s.region_id = new.region_id
      and s.dispute_id = new.dispute_id and s.state = 'confirmed' and s.proposed_by = new.written_by) then
    raise exception 'a settlement is confirmed before it is carried out' using errcode = '23514', constraint = 'dispute_terms_by_two';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.dispute_terms_outside_by_two() to public;

CREATE OR REPLACE FUNCTION public.email_changes_due(at timestamp with time zone)
 RETURNS TABLE(region_id integer, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select e.region_id, e.id from email_change e
    where e.state = 'open'
      and ((e.confirmed_at is not null and e.usable_from <= at) or (e.confirmed_at is null and e.confirm_until <= at))
    order by e.usable_from limit 500
  $function$;
owner yuinowa_sweep;
grant execute on public.email_changes_due(timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.fee_sweep_is_decided_once()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'proposed' then
      raise exception 'a sweep begins proposed' using errcode = '23514', constraint = 'fee_sweep_order';
    end if;
    return new;
  end if;
  if not ((old.state = 'proposed' and new.state in ('approved', 'withdrawn'))
          or (old.state = 'approved' and new.state in ('transferred', 'withdrawn')))
     or (old.approved_by is not null and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at)) then
    raise exception 'a sweep goes its way once' using errcode = '23514', constraint = 'fee_sweep_order';
  end if;
  if new.state = 'approved' and not exists (
       select from organization_member m
       join membership_role r on r.region_id = m.region_id and r.person_id = m.person_id and r.role = 'paymentApprover'
       join membership s on s.region_id = m.region_id and s.person_id = m.person_id and s.state = 'active'
       where m.region_id = new.region_id and m.person_id = new.approved_by and m.accepted_at is not null and m.organization_id =
         (select e.organization_id from escrow_holder e
          where e.region_id = new.region_id and e.effective_from <= (new.approved_at at time zone 'Asia/Tokyo')::date
          order by e.effective_from desc limit 1)) then
    raise exception 'who approves belongs to the escrow holder' using errcode = '23514', constraint = 'fee_sweep_by_escrow_holder';
  end if;
  if new.state = 'transferred' and not exists (
       select from ledger_transfer t where t.region_id = new.region_id and t.key = 'fee_sweep:' || new.id) then
    raise exception 'what the bank transferred stands in the books' using errcode = '23514', constraint = 'fee_sweep_in_books';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.fee_sweep_is_decided_once() to public;

CREATE OR REPLACE FUNCTION public.inquiries_due(answered_before timestamp with time zone)
 RETURNS TABLE(region_id integer, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select i.region_id, i.id from inquiry i
    where i.state = 'answered' and i.answered_at <= answered_before
    order by i.answered_at limit 500
  $function$;
owner yuinowa_sweep;
grant execute on public.inquiries_due(timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.jobs_due(at timestamp with time zone)
 RETURNS TABLE(region_id integer, what text, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select j.region_id, 'ending', j.id from job j
    where j.state = 'open' and j.ending_told_at is null and j.application_deadline - 2 <= (at at time zone 'Asia/Tokyo')::date
      and j.application_deadline >= (at at time zone 'Asia/Tokyo')::date
  union all
  select j.region_id, 'ended', j.id from job j
    where j.state = 'open' and j.applications_ended_at is null and j.application_deadline < (at at time zone 'Asia/Tokyo')::date
  union all
  select j.region_id, 'answers', j.id from job j
    where j.state = 'open' and j.answers_told_at is null and j.application_deadline + 4 < (at at time zone 'Asia/Tokyo')::date
      and exists (select from proposal p where p.region_id = j.region_id and p.job_id = j.id and p.state = 'submitted')
  union all
  select j.region_id, 'lapse', j.id from job j
    where j.state = 'open' and j.application_deadline + 7 < (at at time zone 'Asia/Tokyo')::date
      and not exists (select from proposal p where p.region_id = j.region_id and p.job_id = j.id
        and (p.state = 'selected' or (p.state in ('lapsed', 'withdrawn') and p.decided_at > at - interval '3 days')))
  union all
  select q.region_id, 'question', q.id from job_question q
    where q.answered_at is null and q.reminded_at is null and q.asked_at <= at - interval '48 hours'
  $function$;
owner yuinowa_sweep;
grant execute on public.jobs_due(timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.jobs_open(on_day date)
 RETURNS TABLE(region_id integer, open integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select j.region_id, count(*)::integer from job_taking j
  where j.application_deadline >= on_day
  group by j.region_id
  $function$;
owner yuinowa_sweep;
grant execute on public.jobs_open(date) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.kept_uploads_due(at timestamp with time zone)
 RETURNS TABLE(region_id integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct k.region_id from kept_upload k where k.kept_at <= at $function$;
owner yuinowa_sweep;
grant execute on public.kept_uploads_due(timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.ledger_check_fees(region integer)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(7116002, region);
  if exists (select from ledger_account a join ledger_entry e on e.region_id = a.region_id and e.account_id = a.id
              where a.region_id = region and a.code in ('fee', 'fee_tax')
              group by a.code having sum(e.amount) < 0) then
    raise exception 'more fee is taken than there is' using errcode = '23514', constraint = 'ledger_fee_never_negative';
  end if;
end $function$;
owner yuinowa_owner;
grant execute on public.ledger_check_fees(integer) to yuinowa_ledger;

CREATE OR REPLACE FUNCTION public.ledger_check_named(region integer, kind text, named uuid, codes text[], amounts bigint[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare original record; wanted bigint[];
begin
  select t.kind, t.settles, array_agg(a.code order by a.code collate "C") as codes,
      array_agg(e.amount order by a.code collate "C") as amounts
    into original
    from ledger_transfer t
    join ledger_entry e on e.region_id = t.region_id and e.transfer_id = t.id
    join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
   where t.region_id = region and t.id = named
   group by t.kind, t.settles;
  if (kind in ('settled', 'returned') and original.kind <> 'sent')
     or (kind = 'came_back' and original.kind <> 'settled')
     or (kind = 'reversal' and original.kind in ('settled', 'returned', 'came_back', 'reversal')) then
    raise exception '% cannot follow %', kind, original.kind using errcode = '23514', constraint = 'ledger_named_kind';
  end if;
  if kind = 'settled' then
    if original.amounts[1] <> amounts[1] then
      raise exception 'settled is not what was sent' using errcode = '23514', constraint = 'ledger_settles_what_was_sent';
    end if;
    return;
  end if;
  if kind = 'came_back' then
    -- Owed again on the account from which it was sent, to the yen; the other line is the bank's.
    if not exists (
      select from ledger_entry e join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
      where e.region_id = region and e.transfer_id = original.settles and a.code = codes[2] and e.amount = -amounts[2]) then
      raise exception 'what came back is not what was sent' using errcode = '23514', constraint = 'ledger_came_back_as_sent';
    end if;
    return;
  end if;
  select array_agg(-amount order by place) into wanted from unnest(amounts) with ordinality as line (amount, place);
  if original.codes <> codes or original.amounts <> wanted then
    raise exception 'a reversal negates its original exactly' using errcode = '23514', constraint = 'ledger_reversal_exact';
  end if;
end $function$;
owner yuinowa_owner;
grant execute on public.ledger_check_named(integer,text,uuid,text[],bigint[]) to yuinowa_ledger;

CREATE OR REPLACE FUNCTION public.ledger_entry_belongs()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare seen record;
begin
  select t.xact_id, t.line_count, a.balance into seen
    from public.ledger_transfer t, public.ledger_account a
   where t.region_id = new.region_id and t.id = new.transfer_id
     and a.region_id = new.region_id and a.id = new.account_id;
  if not found then
    raise exception 'an entry needs its transfer and its account' using errcode = '23503', constraint = 'ledger_entry_has_account';
  end if;
  if seen.xact_id <> pg_current_xact_id() then
    raise exception 'a posted transfer gets no further entries' using errcode = '23514', constraint = 'ledger_entry_in_its_transaction';
  end if;
  if new.line_no > seen.line_count or seen.balance is distinct from new.balance_after then
    raise exception 'the entry does not fit its transfer or account' using errcode = '23514', constraint = 'ledger_entry_fits';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.ledger_entry_belongs() to public;

CREATE OR REPLACE FUNCTION public.ledger_post(transfer_key text, transfer_kind text, transfer_reference text, line_codes text[], line_amounts bigint[], names_key text, at timestamp with time zone, by_person uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  region integer := platform.current_region();
  codes text[]; amounts bigint[]; shape text; total numeric; distinct_codes integer; complete boolean;
  escrow uuid; named uuid; fingerprint bytea; existing record;
  count integer := coalesce(cardinality(line_codes), 0);
  -- Grows with time (UUIDv7), so that the indexes grow at their end.
  transfer_id uuid := encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
    substring(int8send((extract(epoch from at) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid;
  line integer; account bigint; accounts bigint[] := '{}'; after_it bigint;
begin
  if region is null then
    raise exception 'a transfer belongs to a region' using errcode = '42501';
  end if;
  if count not between 2 and 10 or count <> coalesce(cardinality(line_amounts), 0) then
    raise exception 'a transfer has two lines or more' using errcode = '23514', constraint = 'ledger_lines';
  end if;
  select array_agg(code order by code collate "C"), array_agg(amount order by code collate "C"),
         string_agg(split_part(code, ':', 1) || case when amount < 0 then '-' else '+' end, ' ' order by code collate "C"),
         sum(amount), count(distinct code), bool_and(code is not null and amount is not null and amount <> 0)
    into codes, amounts, shape, total, distinct_codes, complete
    from unnest(line_codes, line_amounts) as line (code, amount);
  if not complete or distinct_codes <> count or total <> 0 then
    raise exception 'the lines do not sum to zero, each account once' using errcode = '23514', constraint = 'ledger_transfer_balances';
  end if;
  if not ledger_shape_allowed(transfer_kind, shape) then
    raise exception '% is no posting of kind %', shape, transfer_kind using errcode = '23514', constraint = 'ledger_chart';
  end if;
  if shape ~ '(^| )escrow' then
    escrow := (select substr(code, 8) from unnest(codes) as code where code like 'escrow:%' limit 1)::uuid;
  end if;
  fingerprint := sha256(convert_to(concat_ws('|', transfer_kind, array_to_string(codes, ','), array_to_string(amounts, ','),
                                             names_key), 'UTF8'));
  if names_key is not null then
    select t.id into named from ledger_transfer t where t.region_id = region and t.key = names_key;
    if not found then
      raise exception 'no transfer % in this region', names_key using errcode = '23503', constraint = 'ledger_named_transfer';
    end if;
  end if;

  insert into ledger_transfer (region_id, id, key, kind, reference, escrow_of, reverses, settles, line_count, lines_sha256,
                               posted_at, actor_id)
  values (region, transfer_id, transfer_key, transfer_kind, transfer_reference, escrow,
          case when transfer_kind <> 'settled' then named end, case when transfer_kind = 'settled' then named end, count,
          fingerprint, at, by_person)
  on conflict (region_id, key) do nothing;
  if not found then
    select t.id, t.lines_sha256 into existing from ledger_transfer t where t.region_id = region and t.key = transfer_key;
    if existing.lines_sha256 = fingerprint then return existing.id; end if;
    raise exception 'the key % has other lines', transfer_key using errcode = '23505', constraint = 'ledger_transfer_key_reused';
  end if;
  if named is not null then
    perform ledger_check_named(region, transfer_kind, named, codes, amounts);
  end if;

  -- One by one, because a join would be planned while the table is small, and kept when it is large.
  for line in 1..count loop
    select a.id into account from ledger_account a where a.region_id = region and a.code = codes[line];
    if not found then
      insert into ledger_account (region_id, kind, subject, balance)
      values (region, split_part(codes[line], ':', 1), nullif(split_part(codes[line], ':', 2), '')::uuid,
              case when codes[line] like '%:%' then 0 end)
      on conflict (region_id, code) do nothing;
      select a.id into account from ledger_account a where a.region_id = region and a.code = codes[line];
    end if;
    if account is null then
      raise exception 'no account is called %', codes[line] using errcode = '23514', constraint = 'ledger_account_code';
    end if;
    accounts := accounts || account;
  end loop;
  -- In the order of accounts, so that two transfers never wait for each other.
  for line in select place from unnest(accounts) with ordinality as u (id, place) order by id loop
    after_it := null;
    if codes[line] like '%:%' then
      update ledger_account a set balance = a.balance + amounts[line]
       where a.region_id = region and a.id = accounts[line] returning a.balance into after_it;
    end if;
    insert into ledger_entry (region_id, transfer_id, line_no, account_id, amount, balance_after)
    values (region, transfer_id, line, accounts[line], amounts[line], after_it);
  end loop;
  if shape ~ '(^| )fee(_tax)?-' then
    perform ledger_check_fees(region);
  end if;
  return transfer_id;
end $function$;
owner yuinowa_ledger;
grant execute on public.ledger_post(text,text,text,text[],bigint[],text,timestamp with time zone,uuid) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.ledger_prove_transfer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare seen record;
begin
  select count(*) as lines, sum(e.amount) as total into seen
    from ledger_entry e where e.region_id = new.region_id and e.transfer_id = new.id;
  if seen.lines <> new.line_count or seen.total <> 0 then
    raise exception 'transfer % does not balance', new.id using errcode = '23514', constraint = 'ledger_transfer_balances';
  end if;
  if new.kind in ('release', 'refund') and new.escrow_of is not null and exists (
       select from ledger_account a
        where a.region_id = new.region_id and a.code = 'escrow:' || new.escrow_of::text and a.balance <> 0) then
    raise exception 'escrow of % is not empty after its release', new.escrow_of
      using errcode = '23514', constraint = 'ledger_escrow_emptied';
  end if;
  return null;
end $function$;
owner yuinowa_ledger;

CREATE OR REPLACE FUNCTION public.ledger_refuse_other_writer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% on % is refused: ledger_post alone writes the ledger', tg_op, tg_table_name using errcode = '42501';
end $function$;
owner yuinowa_owner;
grant execute on public.ledger_refuse_other_writer() to public;

CREATE OR REPLACE FUNCTION public.ledger_shape_allowed(kind text, shape text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case kind
    when 'deposit' then shape = 'bank- escrow+'
    when 'unmatched' then shape = 'bank- suspense+'
    when 'match_suspense' then shape = 'escrow+ suspense-'
    when 'release' then shape ~ '^escrow- (fee\+ (fee_tax\+ )?)?payable\+$'
    when 'refund' then shape in ('escrow- refundable+', 'refundable+ suspense-')
    when 'sent' then shape in ('in_transit+ payable-', 'in_transit+ refundable-')
    when 'settled' then shape = 'bank+ in_transit-'
    when 'returned' then shape in ('in_transit- payable+', 'in_transit- refundable+')
    when 'came_back' then shape in ('bank- payable+', 'bank- refundable+')
    when 'fee_sweep' then shape ~ '^bank\+ fee-( fee_tax-)?$'
    when 'reversal' then true
    else false end
  $function$;
owner yuinowa_owner;
grant execute on public.ledger_shape_allowed(text,text) to yuinowa_ledger;

CREATE OR REPLACE FUNCTION public.mail_invitations_due(at timestamp with time zone)
 RETURNS TABLE(region_id integer, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select i.region_id, i.id from mail_invitation i where i.expires_at <= at order by i.expires_at limit 500
  $function$;
owner yuinowa_sweep;
grant execute on public.mail_invitations_due(timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.milestone_end_within_pay()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.payout_amount > (select m.payout_amount from milestone m where m.region_id = new.region_id and m.id = new.milestone_id) then
    raise exception 'a share is never more than the agreed pay' using errcode = '23514', constraint = 'milestone_end_within_pay';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.milestone_end_within_pay() to public;

CREATE OR REPLACE FUNCTION public.milestone_is_planned()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform milestone_settle_owed(new.region_id, new.milestone_id);
  return null;
end $function$;
owner yuinowa_owner;
grant execute on public.milestone_is_planned() to public;

CREATE OR REPLACE FUNCTION public.milestone_keep_agreed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from contract_amendment a where a.region_id = new.region_id and a.contract_id = new.contract_id
      and a.state = 'proposed' and (select count(*) from notice_agreement n where n.region_id = a.region_id
        and n.contract_id = a.contract_id and n.version = a.version) = 2) then
    raise exception 'a milestone changes only with conditions that both agreed to' using errcode = '42501';
  end if;
  if old.state not in ('planned', 'funded') or (old.state = 'funded' and
      (new.reward, new.tax, new.withholding, new.client_fee, new.worker_fee, new.deposit_amount, new.payout_amount)
      is distinct from
      (old.reward, old.tax, old.withholding, old.client_fee, old.worker_fee, old.deposit_amount, old.payout_amount)) then
    raise exception 'what is paid in or delivered keeps its terms' using errcode = '42501';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.milestone_keep_agreed() to public;

CREATE OR REPLACE FUNCTION public.milestone_owes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into milestone_owed (region_id, milestone_id) values (new.region_id, new.id) on conflict do nothing;
  return null;
end $function$;
owner yuinowa_owner;
grant execute on public.milestone_owes() to public;

CREATE OR REPLACE FUNCTION public.milestone_owes_nothing(region integer, milestone uuid)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  delete from milestone_owed where region_id = region and milestone_id = milestone $function$;
owner yuinowa_owner;
grant execute on public.milestone_owes_nothing(integer,uuid) to public;

CREATE OR REPLACE FUNCTION public.milestone_settle_owed(region integer, milestone uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from milestone m left join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
    where m.region_id = region and m.id = milestone
      and ((m.state <> 'accepted' and coalesce(e.payout_amount, 0) = 0) or exists (select from payout p
        where p.region_id = m.region_id and p.milestone_id = m.id))
      and (coalesce(e.refund_amount, 0) = 0 or exists (select from refund f
        where f.region_id = m.region_id and f.milestone_id = m.id))) then
    perform milestone_owes_nothing(region, milestone);
  end if;
end $function$;
owner yuinowa_owner;
grant execute on public.milestone_settle_owed(integer,uuid) to public;

CREATE OR REPLACE FUNCTION public.notice_mails_due(at timestamp with time zone)
 RETURNS TABLE(region_id integer, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct m.region_id, m.person_id from notice_mail m where m.done_at is null and m.due_at <= at $function$;
owner yuinowa_sweep;
grant execute on public.notice_mails_due(timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.organization_member_refuse_worker()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform from organization o where o.region_id = new.region_id and o.id = new.organization_id for no key update;
  if exists (select from contract c where c.region_id = new.region_id and c.organization_id = new.organization_id
             and c.worker_id = new.person_id and c.state in ('offered', 'agreed', 'active')) then
    raise exception 'a worker does not join the organisation they work for'
      using errcode = '23514', constraint = 'organization_member_contract';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.organization_member_refuse_worker() to public;

CREATE OR REPLACE FUNCTION public.payout_batch_is_born_locked()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.state <> 'locked' or new.file_sha256 is not null or new.sent_by is not null then
    raise exception 'a batch begins locked' using errcode = '23514', constraint = 'payout_batch_order';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.payout_batch_is_born_locked() to public;

CREATE OR REPLACE FUNCTION public.payout_batch_moves_forward()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.pay_on <> old.pay_on or new.count <> old.count or new.total <> old.total or new.largest <> old.largest
     or new.list_sha256 <> old.list_sha256 or new.locked_by <> old.locked_by
     or (old.file_sha256 is not null and new.file_sha256 is distinct from old.file_sha256) then
    raise exception 'a locked batch does not change' using errcode = '23514', constraint = 'payout_batch_frozen';
  end if;
  if new.state = old.state then return new; end if;
  if not ((old.state = 'locked' and new.state in ('approved', 'cancelled'))
       or (old.state = 'approved' and new.state in ('exported', 'cancelled'))
       or (old.state = 'exported' and new.state in ('sent', 'cancelled'))
       or (old.state = 'sent' and new.state = 'settled')) then
    raise exception 'a batch goes from % to no %', old.state, new.state using errcode = '23514', constraint = 'payout_batch_order';
  end if;
  if new.state = 'approved' and (select count(*) from batch_approval a where a.region_id = new.region_id
       and a.batch_id = new.id and a.list_sha256 = new.list_sha256) < 2 then
    raise exception 'a batch needs two approvals' using errcode = '23514', constraint = 'payout_batch_two_approvals';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.payout_batch_moves_forward() to public;

CREATE OR REPLACE FUNCTION public.payout_batch_proves_cancel()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare standing bigint;
begin
  if new.originator <> old.originator then
    raise exception 'a locked batch does not change' using errcode = '23514', constraint = 'payout_batch_frozen';
  end if;
  if old.state <> 'exported' or new.state = 'exported' then return new; end if;
  select count(*) into standing from batch_not_uploaded d where d.region_id = new.region_id and d.batch_id = new.id
    and not exists (select from batch_declaration_withdrawn w
      where w.region_id = d.region_id and w.batch_id = d.batch_id and w.person_id = d.person_id);
  if new.state = 'cancelled' and standing < 2 then
    raise exception 'an exported batch needs two declarations' using errcode = '23514', constraint = 'payout_batch_two_declarations';
  end if;
  if new.state = 'sent' and standing > 0 then
    raise exception 'somebody declared that the bank never got it' using errcode = '23514', constraint = 'payout_batch_sent_or_declared';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.payout_batch_proves_cancel() to public;

CREATE OR REPLACE FUNCTION public.payout_line_comes_before_approval()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare batch payout_batch%rowtype;
begin
  select * into strict batch from payout_batch b where b.region_id = new.region_id and b.id = new.batch_id for share;
  if batch.state <> 'locked' or new.line_no > batch.count or exists (
       select from batch_approval a where a.region_id = new.region_id and a.batch_id = new.batch_id) then
    raise exception 'a locked batch gets no further line' using errcode = '23514', constraint = 'payout_line_frozen';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.payout_line_comes_before_approval() to public;

CREATE OR REPLACE FUNCTION public.payout_line_ends_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.state <> old.state and old.state <> 'live' and not (old.state = 'settled' and new.state = 'returned'
       and exists (select from public.late_return r where r.region_id = new.region_id and r.batch_id = new.batch_id
         and r.line_no = new.line_no)) then
    raise exception 'a line ends once' using errcode = '23514', constraint = 'payout_line_ends_once';
  end if;
  return new;
end $function$;
owner yuinowa_owner;
grant execute on public.payout_line_ends_once() to public;

CREATE OR REPLACE FUNCTION public.payouts_due()
 RETURNS TABLE(region_id integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct o.region_id from milestone_owed o $function$;
owner yuinowa_sweep;
grant execute on public.payouts_due() to yuinowa_app;

CREATE OR REPLACE FUNCTION public.regions_of_person(person uuid)
 RETURNS TABLE(region_id integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select m.region_id from membership m where m.person_id = person and m.state = 'active' $function$;
owner yuinowa_sweep;
grant execute on public.regions_of_person(uuid) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.registration_drafts_due(untouched_since timestamp with time zone, warned_before timestamp with time zone)
 RETURNS TABLE(region_id integer, person_id uuid, kind text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select d.region_id, d.person_id, d.kind from registration_draft d
    where d.updated_at <= untouched_since and (d.warned_at is null or d.warned_at <= warned_before)
    order by d.updated_at limit 500
  $function$;
owner yuinowa_sweep;
grant execute on public.registration_drafts_due(timestamp with time zone,timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.saved_searches_due(at timestamp with time zone)
 RETURNS TABLE(region_id integer, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.region_id, s.id from saved_search s where s.looked_at <= at - interval '1 day'
  order by s.looked_at limit 500
  $function$;
owner yuinowa_sweep;
grant execute on public.saved_searches_due(timestamp with time zone) to yuinowa_app;

CREATE OR REPLACE FUNCTION public.search_announce(of_region integer, of_id uuid, of_owner uuid, is_hidden boolean, opened timestamp with time zone, until date, due date)
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into search_document (region_id, id, owner_id, hidden, stale, opened_at, last_day, due_on, words, facets, tokens)
  values (of_region, of_id, of_owner, is_hidden, true, opened, until, due, '', '{}', '{}')
  on conflict (region_id, id) do nothing
  $function$;
owner yuinowa_owner;

CREATE OR REPLACE FUNCTION public.search_keep_to_region()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if coalesce(new.region_id, old.region_id) is distinct from platform.current_region()
     or (tg_op = 'UPDATE' and new.region_id <> old.region_id) then
    raise exception 'A document is written in its own region' using errcode = '42501';
  end if;
  return coalesce(new, old);
end $function$;
owner yuinowa_owner;
grant execute on public.search_keep_to_region() to public;

CREATE OR REPLACE FUNCTION public.search_keyed(region integer, week integer, tokens integer[])
 RETURNS integer[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(array_agg(t.token # ((((region::bigint * 65536 + week) % 2147483648) * 2654435761) % 4294967296 - 2147483648)::integer),
    '{}') from unnest(tokens) as t (token)
  $function$;
owner yuinowa_owner;
grant execute on public.search_keyed(integer,integer,integer[]) to public, yuinowa_app;

CREATE OR REPLACE FUNCTION public.search_matching(regions integer[], wanted integer[], holding text[], on_day date, due_from date, most integer)
 RETURNS TABLE(region_id integer, id uuid, opened_at timestamp with time zone)
 LANGUAGE sql
 STABLE
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_material TO 'off'
AS $function$
  select d.region_id, d.id, d.opened_at from search_weeks(regions) w cross join lateral (
    select d.region_id, d.id, d.opened_at from search_document d
    where d.tokens @> search_keyed(w.region, w.week, wanted) and d.region_id + 0 = w.region and d.week = w.week
      and not d.hidden and d.last_day >= on_day and d.due_on >= due_from
      and not exists (select from unnest(holding) as h (word) where strpos(d.words, h.word) = 0)) d
  limit most
  $function$;
owner yuinowa_owner;
grant execute on public.search_matching(integer[],integer[],text[],date,date,integer) to public, yuinowa_app;

CREATE OR REPLACE FUNCTION public.search_newest(regions integer[], having_facets integer[], holding text[], on_day date, due_from date, before_at timestamp with time zone, before_id uuid, reach integer, most integer)
 RETURNS TABLE(region_id integer, id uuid, opened_at timestamp with time zone)
 LANGUAGE sql
 STABLE
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
AS $function$
  select d.region_id, d.id, d.opened_at from unnest(regions) as r (region) cross join lateral (
    select d.region_id, d.id, d.opened_at from (
      select n.* from search_document n
      where n.region_id = r.region and (n.opened_at, n.id) < (before_at, before_id)
      order by n.opened_at desc, n.id desc limit reach) d
    where d.facets @> having_facets and not d.hidden and d.last_day >= on_day and d.due_on >= due_from
      and not exists (select from unnest(holding) as h (word) where strpos(d.words, h.word) = 0)
    limit most) d
  order by d.opened_at desc, d.id desc limit most
  $function$;
owner yuinowa_owner;
grant execute on public.search_newest(integer[],integer[],text[],date,date,timestamp with time zone,uuid,integer,integer) to public, yuinowa_app;

CREATE OR REPLACE FUNCTION public.search_older(regions integer[], wanted integer[], holding text[], on_day date, due_from date, before_at timestamp with time zone, before_id uuid, most integer)
 RETURNS TABLE(region_id integer, id uuid, opened_at timestamp with time zone)
 LANGUAGE sql
 STABLE
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_material TO 'off'
AS $function$
  with keyed as materialized (
    select w.week, array_agg(w.region) as regions from search_weeks(regions) w
    where w.week <= search_week(before_at) group by w.week order by w.week desc)
  select d.region_id, d.id, d.opened_at from keyed k cross join lateral (
    select d.region_id, d.id, d.opened_at from unnest(k.regions) as r (region) cross join lateral (
      select d.region_id, d.id, d.opened_at from search_document d
      where d.tokens @> search_keyed(r.region, k.week, wanted) and d.region_id + 0 = r.region and d.week = k.week
        and not d.hidden and d.last_day >= on_day and (d.opened_at, d.id) < (before_at, before_id)
        and not exists (select from unnest(holding) as h (word) where strpos(d.words, h.word) = 0)) d
    order by d.opened_at desc, d.id desc limit most) d
  limit most
  $function$;
owner yuinowa_owner;
grant execute on public.search_older(integer[],integer[],text[],date,date,timestamp with time zone,uuid,integer) to public, yuinowa_app;

CREATE OR REPLACE FUNCTION public.search_stale()
 RETURNS TABLE(region_id integer, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select d.region_id, d.id from search_document d where d.stale limit 500
  $function$;
owner yuinowa_sweep;
grant execute on public.search_stale() to yuinowa_app;

CREATE OR REPLACE FUNCTION public.search_week(at timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select floor(extract(epoch from at) / 604800)::integer $function$;
owner yuinowa_owner;
grant execute on public.search_week(timestamp with time zone) to public, yuinowa_app;

CREATE OR REPLACE FUNCTION public.search_weeks(regions integer[])
 RETURNS TABLE(region integer, week integer)
 LANGUAGE sql
 STABLE
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'on'
AS $function$
  select r.region, w.week from unnest(regions) as r (region)
  cross join lateral (select d.week from search_document d where d.region_id = r.region
    order by d.opened_at desc, d.id desc limit 1) newest
  cross join lateral (select d.week from search_document d where d.region_id = r.region
    order by d.opened_at, d.id limit 1) oldest
  cross join lateral generate_series(newest.week, oldest.week, -1) as w (week)
  order by w.week desc
  $function$;
owner yuinowa_owner;
grant execute on public.search_weeks(integer[]) to public, yuinowa_app;

CREATE OR REPLACE FUNCTION public.wide_area_offered_here()
 RETURNS TABLE(region_id integer, offered_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select o.region_id, o.offered_at from wide_area_offer o
  where o.with_region_id = platform.current_region() and o.ended_at is null
  $function$;
owner yuinowa_sweep;
grant execute on public.wide_area_offered_here() to yuinowa_app;

CREATE OR REPLACE FUNCTION public.wide_area_untold()
 RETURNS TABLE(region_id integer, from_region_id integer, id uuid, step text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select o.with_region_id, o.region_id, o.id, s.step from wide_area_offer o
  cross join lateral (select case when o.ended_at is null then 'offered' else 'ended' end as step) s
  where not exists (select from reminder r where r.region_id = o.with_region_id and r.what = 'wide-area'
      and r.id = o.id and r.step = s.step offset 0)
    and (s.step = 'offered' or exists (select from reminder r where r.region_id = o.with_region_id
      and r.what = 'wide-area' and r.id = o.id and r.step = 'offered' offset 0))
  limit 500
  $function$;
owner yuinowa_sweep;
grant execute on public.wide_area_untold() to yuinowa_app;

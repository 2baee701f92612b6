-- An invitation to somebody whom the region does not know: the mail to their address carries a secret, of which the
-- hash alone is kept. It is gone once it was answered, taken back or over.
create table mail_invitation (
  region_id integer not null,
  id uuid not null,
  organization_id uuid not null,
  email text not null check (email = lower(email) and email like '%_@_%'),
  role text not null check (role in ('clientDrafter', 'clientApprover', 'clientPayer', 'clientViewer')),
  approval_limit bigint check (approval_limit > 0),
  invited_by uuid not null,
  token_hash bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (region_id, id),
  unique (region_id, token_hash),
  unique (region_id, organization_id, email),
  foreign key (region_id, organization_id) references organization (region_id, id),
  foreign key (region_id, invited_by) references membership (region_id, person_id)
);
create index mail_invitation_over on mail_invitation (expires_at);
call platform.protect('mail_invitation', 'select, insert, delete');
grant select (region_id, id, expires_at) on mail_invitation to yuinowa_sweep;

create function mail_invitations_due(at timestamptz) returns table (region_id integer, id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select i.region_id, i.id from mail_invitation i where i.expires_at <= at order by i.expires_at limit 500
  $$;
grant execute on function mail_invitations_due(timestamptz) to yuinowa_app;
call platform.hand_over('mail_invitations_due(timestamptz)', 'yuinowa_sweep');

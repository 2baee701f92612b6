-- A person begins with a sign-in name and the name that others see; the legal name comes with what needs it, and is
-- empty until then.
alter table person
  alter column family_name set default '',
  alter column given_name set default '',
  alter column family_kana set default '',
  alter column given_kana set default '',
  add column email_verified_at timestamptz;

-- An address stands with the person once its owner has opened the link that was sent there. Those that were there
-- before have received mail all the time.
update person set email_verified_at = created_at where email is not null;
alter table person add constraint person_email_verified check ((email is null) = (email_verified_at is null));
grant update (family_name, given_name, family_kana, given_kana, display_name, phone, language, email, email_verified_at)
  on person to yuinowa_app;

-- Which browser on which machine it is, in words such as "Safari, iPhone", so that its owner knows it again.
alter table session add column device text not null default '' check (length(device) <= 60);

-- Why somebody may not use the region's pages for now; said to them.
alter table membership add column suspension_reason text,
  add constraint membership_suspension_reason check (state = 'suspended' or suspension_reason is null);
grant update (suspension_reason) on membership to yuinowa_app;

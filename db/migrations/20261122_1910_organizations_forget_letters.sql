-- The letter of a mailed invitation names its recipient. It goes with the invitation, however that ended: who sends
-- letters finds none then, and who never answered stands nowhere.
create function forget_invitation_letter() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from platform.outbox where region_id = old.region_id and key = 'mail-invitation:' || old.id;
  return null;
end $$;
revoke all on function forget_invitation_letter() from public;
create trigger forgets_letter after delete on mail_invitation
  for each row execute function forget_invitation_letter();

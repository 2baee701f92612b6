-- However a mailed invitation ended: the address of who never answered stands nowhere.
create trigger forgets_letter after delete on mail_invitation
  for each row execute function platform.forget_letter('mail-invitation');

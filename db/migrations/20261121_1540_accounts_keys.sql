-- A link opens in the region that sent it, so that the region leads these keys as it leads all others.
alter table email_change
  drop constraint email_change_confirm_hash_key,
  drop constraint email_change_objection_hash_key,
  add constraint email_change_confirmed_once unique (region_id, confirm_hash),
  add constraint email_change_objected_once unique (region_id, objection_hash);

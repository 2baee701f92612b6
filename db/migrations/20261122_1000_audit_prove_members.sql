-- Verification rebuilds from the audit who belongs to a region with which roles, and what became of a new address for mail.
grant select (region_id, person_id, state) on membership to yuinowa_verify;
grant select (region_id, person_id, role) on membership_role to yuinowa_verify;
grant select (region_id, id, state) on email_change to yuinowa_verify;

-- Verification rebuilds these states, too.
grant select (region_id, id, state) on abuse_report to yuinowa_verify;
grant select (region_id, id, state) on inquiry to yuinowa_verify;

-- Whoever withdraws a proposal to take the fees out says why; those before had not been asked.
alter table fee_sweep add column withdrawn_reason text check (length(withdrawn_reason) between 1 and 300);
alter table fee_sweep add constraint fee_sweep_reason_by_state check (withdrawn_reason is null or state = 'withdrawn');
grant update (withdrawn_reason) on fee_sweep to yuinowa_app;

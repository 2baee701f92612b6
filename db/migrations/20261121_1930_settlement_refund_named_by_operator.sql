-- Suspended money that is an organisation's by its reference alone may be somebody else's: then an operator names the
-- account, from what the payer wrote. Their own people still need no reason.
alter table refund_account drop constraint refund_account_check1;
alter table refund_account add constraint refund_account_reason_of_unknown check (deposit_id is null or reason is not null);

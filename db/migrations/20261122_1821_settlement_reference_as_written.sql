-- A reference that is not of our form is what the bank wrote all the same: it stays with the line as it was typed.
alter table deposit add column reference_written text check (length(reference_written) between 1 and 100);
alter table deposit add constraint deposit_reference_read_or_written check (reference is null or reference_written is null);

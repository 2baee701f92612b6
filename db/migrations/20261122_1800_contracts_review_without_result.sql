-- Where a contract ended before anything was delivered there is no result to speak of: the client then says only whether
-- they would order again.
alter table review alter column as_agreed drop not null;
alter table review alter column in_time drop not null;
alter table review add constraint review_of_result check (
  (as_agreed is null) = (in_time is null) and (side = 'client' or as_agreed is not null));

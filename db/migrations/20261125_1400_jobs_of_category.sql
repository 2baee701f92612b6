-- Who has chosen a kind of work before is asked for each opened posting (contracts/match.pages.ts): without this, all postings
-- of the region are read for it.
create index job_of_category on job (region_id, category) include (id);

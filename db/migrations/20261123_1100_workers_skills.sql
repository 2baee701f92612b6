-- What somebody can do, by the codes of the list in src/kernel/skills.ts; shown under the same choice as the hours.
alter table worker_circumstance add column skills text[] not null default '{}'
  check (cardinality(skills) <= 100 and array_position(skills, null) is null);
grant update (skills) on worker_circumstance to yuinowa_app;

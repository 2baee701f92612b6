-- The address under which somebody's own calendar reads their deadlines. Its secret follows from the nonce and a key that
-- the database does not hold, so that its owner can be shown it again and nobody else learns it from this row.
create table calendar_address (
  region_id integer not null,
  person_id uuid not null,
  nonce text not null check (length(nonce) = 43),
  token_hash bytea not null check (length(token_hash) = 32),
  made_at timestamptz not null,
  primary key (region_id, person_id),
  constraint calendar_address_opens_one unique (region_id, token_hash),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('calendar_address', 'select, insert, update (nonce, token_hash, made_at), delete');

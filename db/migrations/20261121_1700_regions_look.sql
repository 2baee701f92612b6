-- How a region looks: null is what every region has until its officer decides. Pictures stand in the database, few and
-- small, so that a restored database shows the same page; they are named by their content and never change.
create table region_picture (
  region_id integer not null references region (id),
  sha256 text not null check (sha256 = encode(sha256(bytes), 'hex')),
  bytes bytea not null check (octet_length(bytes) between 1 and 4000000),
  kept_at timestamptz not null,
  primary key (region_id, sha256)
);
call platform.protect('region_picture', 'select, insert');
call platform.append_only('region_picture');

alter table region
  add column key_colour text check (key_colour ~ '^#[0-9a-f]{6}$'),
  add column logo text,
  add column picture text,
  add column picture_small text,
  add column picture_alt_ja text check (length(picture_alt_ja) between 1 and 200),
  add column picture_alt_en text check (length(picture_alt_en) between 1 and 200),
  add column lead_ja text check (length(lead_ja) between 1 and 200),
  add column lead_en text check (length(lead_en) between 1 and 200),
  add constraint region_picture_in_two_sizes check ((picture is null) = (picture_small is null)),
  add constraint region_picture_with_words
    check (picture is null or (picture_alt_ja is not null and picture_alt_en is not null)),
  add constraint region_lead_in_both_languages check ((lead_ja is null) = (lead_en is null)),
  add foreign key (id, logo) references region_picture (region_id, sha256),
  add foreign key (id, picture) references region_picture (region_id, sha256),
  add foreign key (id, picture_small) references region_picture (region_id, sha256);
grant update (key_colour, logo, picture, picture_small, picture_alt_ja, picture_alt_en, lead_ja, lead_en)
  on region to yuinowa_app;

-- One worker's day and one company's first order, as the first page of the region tells them.
create table region_story (
  region_id integer not null references region (id),
  kind text not null check (kind in ('worker', 'company')),
  language text not null check (language in ('ja', 'en')),
  title text not null check (length(title) between 1 and 60),
  steps text not null check (length(steps) between 1 and 1000),
  ending text not null check (length(ending) between 1 and 300),
  -- Made up, and said to be so beside it.
  invented boolean not null,
  primary key (region_id, kind, language)
);
call platform.protect('region_story', 'select, insert, update (title, steps, ending, invented)');

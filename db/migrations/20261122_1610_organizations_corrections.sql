-- What a registration said before it was corrected, so that whoever checks it again sees what has changed.
create table organization_correction (
  region_id integer not null,
  id uuid not null,
  organization_id uuid not null,
  facts jsonb not null,
  corrected_by uuid not null,
  corrected_at timestamptz not null,
  primary key (region_id, id),
  foreign key (region_id, organization_id) references organization (region_id, id),
  foreign key (region_id, corrected_by) references membership (region_id, person_id)
);
create index organization_correction_of on organization_correction (region_id, organization_id, corrected_at);
call platform.protect('organization_correction', 'select, insert');
call platform.append_only('organization_correction');

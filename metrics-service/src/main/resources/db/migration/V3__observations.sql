-- Numbers that documents report, as curators accepted them; dated and side by side, never overwritten.
create table observation (
  fact_id       uuid primary key,
  document_id   uuid not null,
  measure       text not null,
  value         numeric not null,
  qualifier     text,
  subject       text,
  -- the names in the subject, in the form in which they are compared with those of exchanges
  subject_keys  text[] not null,
  period        text,
  span_start    integer not null,
  span_end      integer not null,
  quote         text not null,
  title         text,
  url           text,
  publisher     text,
  published_on  text,
  accepted_by   text not null,
  accepted_at   timestamptz not null
);

-- The order in which they are listed.
create index observation_by_acceptance on observation (accepted_at desc, fact_id desc);

-- Finds the observations of an exchange by its names.
create index observation_by_subject_key on observation using gin (subject_keys);

-- A fact whose acceptance was taken back can be accepted again: each acceptance files a number of its own.
alter table observation drop constraint observation_pkey;
alter table observation add primary key (fact_id, accepted_at);

-- The acceptances that were taken back; their numbers stay. A table of its own, so that it does not matter which is told first.
-- The primary key's index answers whether a number still counts.
create table observation_withdrawal (
  fact_id      uuid not null,
  accepted_at  timestamptz not null,
  withdrawn_at timestamptz not null,
  withdrawn_by text not null,
  reason       text,
  primary key (fact_id, accepted_at)
);

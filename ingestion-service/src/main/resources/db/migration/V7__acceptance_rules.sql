-- Which facts are accepted without a curator: those of an organisation's documents, of some kinds, from a confidence on. No row, no rule.
create table acceptance_rule (
  -- alias of the organisation
  organisation   text primary key,
  -- 0 to 1
  min_confidence double precision not null check (min_confidence between 0 and 1),
  kinds          text[] not null
    check (cardinality(kinds) > 0 and kinds <@ array['agreement', 'meeting', 'observation', 'commitment']),
  set_by         text not null,
  set_at         timestamptz not null,
  version        integer not null
);

-- Every change of a rule, never changed itself: {"minConfidence": n, "kinds": […]} before and after, absent where there was no rule.
create table acceptance_rule_change (
  id           uuid primary key,
  organisation text not null,
  changed_by   text not null,
  changed_at   timestamptz not null,
  before       jsonb,
  after        jsonb,
  check (before is not null or after is not null)
);

-- The changes of one organisation's rule, newest first.
create index acceptance_rule_change_by_organisation on acceptance_rule_change (organisation, id desc);

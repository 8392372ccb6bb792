-- What exchanges, their members or countries are to reach. From a commitment's record or made by a person; withdrawn, never deleted.
create table target (
  id              uuid primary key,
  version         integer not null,
  -- none until it is known of which exchange it is; then it is also known whom it binds
  exchange_id     text references exchange,
  scope           text check (scope in ('exchange', 'member', 'each_member', 'country')),
  member          text,
  country         text,
  action          text check (action in ('pushed', 'downloaded', 'uploaded')),
  count           text not null check (count in ('total', 'unique')),
  -- none for a goal without a number
  amount          numeric check (amount > 0),
  per             text not null check (per in ('day', 'month', 'quarter', 'year', 'none')),
  -- both included
  first_day       date,
  last_day        date check (last_day >= first_day),
  text            text,
  completed_words  text,
  completed_source text,
  -- the commitment that it is of, and which of that commitment's debtors it binds
  record_id       uuid,
  reference       text,
  debtor          text,
  -- what the commitment's record said last, as the event had it, and the version of the target that took note of it
  claim           text,
  claim_version   integer,
  -- by which names of exchanges and members it was last tried to be placed since the record said that
  tried_names     bigint,
  -- the version by which a person last changed it; whether that changed whom it binds, or anything else
  edit_version    integer,
  placed_by_hand  boolean not null default false,
  worded_by_hand  boolean not null default false,
  created_by      text,
  created_at      timestamptz not null,
  withdrawn_at    timestamptz,
  -- none if it was withdrawn with the commitment's record
  withdrawn_by    text,
  check (exchange_id is null or scope is not null),
  check ((scope = 'member') = (member is not null) or scope is null),
  check ((scope = 'country') = (country is not null) or scope is null),
  check (amount is null or action is not null),
  check ((record_id is null) = (debtor is null) and (record_id is null) = (claim is null)),
  check ((record_id is null) = (created_by is not null))
);

-- Finds the targets of an exchange, in the order in which they are listed.
create index target_by_exchange on target (exchange_id, created_at, id);

-- Finds those of a commitment, and keeps a second one of the same debtor out.
create unique index target_by_record on target (record_id, debtor);

-- Finds those that wait to be placed.
create index target_unplaced on target (created_at, id) where exchange_id is null and withdrawn_at is null;

-- Moves whenever an exchange or a member comes, or may be called something else, so that nothing is tried again in vain.
create table names_version (
  is_only_row boolean primary key default true check (is_only_row),
  version     bigint not null
);

insert into names_version (version) values (1);

create function names_changed() returns trigger language plpgsql as $$
begin
  update names_version set version = version + 1;
  return null;
end $$;

create trigger names_version_of_exchange after insert or update of name_keys on exchange
  for each statement execute function names_changed();

create trigger names_version_of_member after insert or update of name on member
  for each statement execute function names_changed();

-- Every version of a target, as it was: who made it, and why.
create table target_version (
  target_id uuid not null references target,
  version   integer not null,
  at        timestamptz not null,
  -- none if a commitment's record did
  by        text,
  what      text not null check (what in ('made', 'changed', 'claimed', 'withdrawn', 'restored')),
  terms     text not null,
  primary key (target_id, version)
);

-- How far each commitment's record was followed, so that what is told late or again changes nothing.
create table followed_record (
  record_id   uuid primary key,
  releases    integer not null,
  recorded_at timestamptz not null
);

-- What was reached, by whom and in which period: once for each, whichever instance finds it. The empty unit is the whole of what the
-- target binds.
create table target_reached (
  target_id  uuid not null references target,
  unit       text not null,
  period     text not null,
  amount     numeric not null,
  done       bigint not null,
  reached_on date not null,
  noticed_at timestamptz not null,
  primary key (target_id, unit, period)
);

-- By which figures each target was last held against what was done, so that nothing is read again that has not moved.
create table target_look (
  target_id       uuid primary key references target,
  target_version  integer not null default 0,
  figures_version bigint not null default 0,
  looked_at       timestamptz,
  -- when all its periods were last looked at, not only those that had moved
  swept_at        timestamptz
);

-- What was attained depends on the targets, too.
create function figures_changed_by_target() returns trigger language plpgsql as $$
begin
  if new.exchange_id is not null then
    perform move_figures_version(new.exchange_id);
  end if;
  if tg_op = 'UPDATE' and old.exchange_id is distinct from new.exchange_id and old.exchange_id is not null then
    perform move_figures_version(old.exchange_id);
  end if;
  return null;
end $$;

create trigger figures_version_of_target after insert or update on target
  for each row execute function figures_changed_by_target();

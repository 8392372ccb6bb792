-- When a figure last changed, for readers who ask for what is new.
alter table roll_up add column counted_at timestamptz not null default now();

-- How often an exchange's figures have changed: the sum over its rows. Counting moves the row of its own connection, so that
-- statements that count the same exchange at the same time do not wait for each other.
create table figures_version (
  exchange_id text not null,
  slot        integer not null,
  version     bigint not null,
  primary key (exchange_id, slot)
) with (fillfactor = 50);

-- Tells readers that the figures of an exchange are not those that they know.
create function move_figures_version(exchange text) returns void language sql as $$
  insert into figures_version as kept (exchange_id, slot, version)
  values (exchange, pg_backend_pid() % 64, 1)
  on conflict (exchange_id, slot) do update set version = kept.version + 1
$$;

-- Members are among the figures, and their countries tell them apart.
create function figures_changed_by_member() returns trigger language plpgsql as $$
begin
  perform move_figures_version(new.exchange_id);
  return null;
end $$;

create trigger figures_version_of_member after insert or update on member
  for each row execute function figures_changed_by_member();

-- The figures of a whole exchange by hour, which would be the sum over very many rows of members. In slots for the same reason.
create table exchange_hour (
  exchange_id text not null,
  action      text not null,
  period      timestamptz not null,
  slot        integer not null,
  total       bigint not null,
  uniques     bigint not null,
  primary key (exchange_id, action, period, slot)
) with (fillfactor = 70);

insert into exchange_hour (exchange_id, action, period, slot, total, uniques)
select exchange_id, action, period, 0, sum(total), sum(uniques) from roll_up where granularity = 'hour' group by 1, 2, 3;

-- What counting adds to each item's figures, a row for each item and month of a batch. No index and no row to wait for: it costs
-- the counting statement little. A job moves it on from here.
create table item_delta (
  exchange_id text not null,
  action      text not null,
  month       date not null,
  item_id     text not null,
  total       bigint not null,
  uniques     bigint not null,
  title       text
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 20000);

-- Each item's figures by month (UTC), kept for good. Read by the range of months, for windows other than full years, and by item.
create table item_month (
  exchange_id text not null,
  action      text not null,
  month       date not null,
  item_id     text not null,
  total       bigint not null,
  uniques     bigint not null,
  primary key (exchange_id, action, month, item_id)
) with (fillfactor = 80);

-- The same by year, which most lists of top items are of.
create table item_year (
  exchange_id text not null,
  action      text not null,
  year        date not null,
  item_id     text not null,
  total       bigint not null,
  uniques     bigint not null,
  title       text,
  primary key (exchange_id, action, year, item_id)
) with (fillfactor = 80);

-- The first rows of these are the top items of a year.
create index item_year_by_total on item_year (exchange_id, action, year, total desc, item_id);
create index item_year_by_uniques on item_year (exchange_id, action, year, uniques desc, item_id);

-- What was counted before.
insert into item_delta (exchange_id, action, month, item_id, total, uniques, title)
select exchange_id, action, date_trunc('month', time at time zone 'UTC')::date, item_id, count(*), 0, max(title)
from exchange_event where excluded_by is null group by 1, 2, 3, 4
union all
select exchange_id, action, date_trunc('month', day)::date, item_id, 0, count(*), null
from item_day where hours <> 0 group by 1, 2, 3, 4;

-- Makes what feeds read of a month agree with its events again, after these were counted anew. Items follow when the job has moved
-- on what is told of them here.
create function recount_feeds(wanted text, first_day date) returns void language plpgsql as $$
declare
  start timestamptz := first_day::timestamp at time zone 'UTC';
  stop timestamptz := (first_day + interval '1 month') at time zone 'UTC';
  first_of_year date := date_trunc('year', first_day);
begin
  -- the job's own lock, so that it does not move on what is replaced here
  perform pg_advisory_xact_lock(5020171);

  delete from exchange_hour where exchange_id = wanted and period >= start and period < stop;
  insert into exchange_hour (exchange_id, action, period, slot, total, uniques)
  select exchange_id, action, period, 0, sum(total), sum(uniques) from roll_up
  where exchange_id = wanted and granularity = 'hour' and period >= start and period < stop
  group by 1, 2, 3;

  delete from item_delta where exchange_id = wanted and month = first_day;
  update item_year y set total = y.total - m.total, uniques = y.uniques - m.uniques
  from item_month m
  where m.exchange_id = wanted and m.month = first_day
    and y.exchange_id = wanted and y.year = first_of_year and y.action = m.action and y.item_id = m.item_id;
  delete from item_year where exchange_id = wanted and year = first_of_year and total = 0;
  delete from item_month where exchange_id = wanted and month = first_day;
  insert into item_delta (exchange_id, action, month, item_id, total, uniques, title)
  select exchange_id, action, first_day, item_id, count(*), 0, max(title) from exchange_event
  where exchange_id = wanted and time >= start and time < stop and excluded_by is null
  group by 1, 2, 4
  union all
  select exchange_id, action, first_day, item_id, 0, count(*), null from item_day
  where exchange_id = wanted and day >= first_day and day < first_day + interval '1 month' and hours <> 0
  group by 1, 2, 4;

  perform move_figures_version(wanted);
end $$;

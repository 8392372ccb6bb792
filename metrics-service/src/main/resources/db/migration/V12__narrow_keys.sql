-- Not declared immutable, which it is but for the name of an encoding: only so does PostgreSQL put it in line, which takes a fifth of the time.
create or replace function event_key(source text, id text) returns uuid
  language sql stable parallel safe
  return substr(encode(sha256(convert_to(source || E'\n' || id, 'UTF8')), 'hex'), 1, 32)::uuid;

-- What a member did with an item, as one number. None of them can hold a line break.
create function use_key(member text, action text, item text) returns uuid
  language sql stable parallel safe
  return substr(encode(sha256(convert_to(member || E'\n' || action || E'\n' || item, 'UTF8')), 'hex'), 1, 32)::uuid;

-- In the two tables in which every event is looked up, numbers stand before the text of the exchange: each step down the tree compares
-- the first column that differs, and that is quick for a number.
alter table counted_event drop constraint counted_event_pkey;
alter table counted_event add primary key (key, exchange_id);

-- As before, which items a member touched on a day (UTC) and in which of its hours, but by one number in place of three texts.
alter table item_day rename to item_day_by_name;

create table item_day (
  exchange_id text not null,
  day         date not null,
  use_key     uuid not null,
  -- bit 0 stands for 00:00 to 01:00: the hours in which an event counts, and in which there was any
  hours       integer not null,
  raw_hours   integer not null,
  primary key (day, use_key, exchange_id)
);

insert into item_day (exchange_id, day, use_key, hours, raw_hours)
select exchange_id, day, use_key(member, action, item_id), hours, raw_hours from item_day_by_name;

drop table item_day_by_name;

-- Counts the events of a month anew by the present exclusion rules; returns their version. Nothing of the exchange is counted meanwhile.
create or replace function recount_month(wanted text, first_day date) returns integer
  language plpgsql as $$
declare
  start timestamptz := first_day::timestamp at time zone 'UTC';
  stop timestamptz := (first_day + interval '1 month') at time zone 'UTC';
  present integer;
begin
  perform pg_advisory_xact_lock(5101980, hashtext(wanted));
  select rules_version into strict present from exchange where id = wanted;

  update exchange_event e
  set rules_version = present, excluded_by = (
    select r.name from exclusion_rule r
    where r.exchange_id = wanted and r.version = present
      and exclusion_rule_meets(r, e.member, m.is_test, e.source, e.id, e.item_id, e.title)
    order by r.position limit 1)
  from member m
  where m.exchange_id = wanted and m.organisation = e.member
    and e.exchange_id = wanted and e.time >= start and e.time < stop;

  delete from item_day where exchange_id = wanted and day >= first_day and day < first_day + interval '1 month';
  insert into item_day (exchange_id, day, use_key, hours, raw_hours)
  select exchange_id, utc::date, use_key(member, action, item_id),
    coalesce(bit_or(1 << date_part('hour', utc)::integer) filter (where excluded_by is null), 0),
    bit_or(1 << date_part('hour', utc)::integer)
  from (select *, time at time zone 'UTC' as utc from exchange_event
        where exchange_id = wanted and time >= start and time < stop) as e
  group by 1, 2, 3;

  delete from roll_up where exchange_id = wanted and period >= start and period < stop;
  insert into roll_up (exchange_id, granularity, action, period, member, media_type,
    total, uniques, raw_total, raw_uniques, first_rules_version, last_rules_version)
  with ordered as (
    select action, member, media_type, excluded_by is null as counts, date_trunc('hour', utc) as hour,
      lag(utc) over before as raw_before,
      max(utc) filter (where excluded_by is null) over before as before
    from (select *, time at time zone 'UTC' as utc from exchange_event
          where exchange_id = wanted and time >= start and time < stop) as e
    window before as (partition by member, action, item_id, utc::date order by utc, event_key(source, id)
      rows between unbounded preceding and 1 preceding)
  ), hourly as (
    select action, hour as period, member, media_type,
      count(*) filter (where counts) as total,
      count(*) filter (where counts and coalesce(before < hour, true)) as uniques,
      count(*) filter (where counts and before is null) as uniques_of_day,
      count(*) as raw_total,
      count(*) filter (where coalesce(raw_before < hour, true)) as raw_uniques,
      count(*) filter (where raw_before is null) as raw_uniques_of_day
    from ordered group by 1, 2, 3, 4
  )
  select wanted, 'hour', action, period at time zone 'UTC', member, media_type,
    total, uniques, raw_total, raw_uniques, present, present
  from hourly
  union all
  select wanted, 'day', action, date_trunc('day', period) at time zone 'UTC', member, media_type,
    sum(total), sum(uniques_of_day), sum(raw_total), sum(raw_uniques_of_day), present, present
  from hourly group by 3, 4, 5, 6
  union all
  select wanted, 'month', action, date_trunc('month', period) at time zone 'UTC', member, media_type,
    sum(total), sum(uniques_of_day), sum(raw_total), sum(raw_uniques_of_day), present, present
  from hourly group by 3, 4, 5, 6;

  perform recount_feeds(wanted, first_day);
  return present;
end
$$;

-- Makes what feeds read of a month agree with its events again, after these were counted anew. Items follow when the job has moved
-- on what is told of them here.
create or replace function recount_feeds(wanted text, first_day date) returns void language plpgsql as $$
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
  select exchange_id, action, first_day, item_id, count(*), count(distinct (member, utc::date)), max(title)
  from (select *, time at time zone 'UTC' as utc from exchange_event
        where exchange_id = wanted and time >= start and time < stop and excluded_by is null) as e
  group by 1, 2, 4;

  perform move_figures_version(wanted);
end $$;

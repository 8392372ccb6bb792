-- What each member did in a month (UTC), media types together: nearly all that is asked by month is asked so, and would else add up a row
-- for each media type. Kept for good. Room is left in each page, as in roll_up, since the rows of the latest month are updated again and
-- again.
create table member_month (
  exchange_id         text not null,
  action              text not null,
  period              timestamptz not null,
  member              text not null,
  total               bigint not null,
  uniques             bigint not null,
  raw_total           bigint not null,
  raw_uniques         bigint not null,
  first_rules_version integer not null,
  last_rules_version  integer not null,
  primary key (exchange_id, action, period, member)
) with (fillfactor = 70);

-- What was counted before. In the order of the key, as it is read.
insert into member_month (exchange_id, action, period, member,
  total, uniques, raw_total, raw_uniques, first_rules_version, last_rules_version)
select exchange_id, action, period, member,
  sum(total), sum(uniques), sum(raw_total), sum(raw_uniques), min(first_rules_version), max(last_rules_version)
from roll_up where granularity = 'month'
group by 1, 2, 3, 4
order by 1, 2, 3, 4;

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

  delete from member_month where exchange_id = wanted and period = start;
  insert into member_month (exchange_id, action, period, member,
    total, uniques, raw_total, raw_uniques, first_rules_version, last_rules_version)
  select exchange_id, action, period, member,
    sum(total), sum(uniques), sum(raw_total), sum(raw_uniques), min(first_rules_version), max(last_rules_version)
  from roll_up
  where exchange_id = wanted and granularity = 'month' and period = start
  group by 1, 2, 3, 4;

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

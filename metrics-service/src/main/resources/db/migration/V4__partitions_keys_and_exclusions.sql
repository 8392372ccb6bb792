-- What identifies an exchange event: its source and id, as one number. Neither can hold a line break, so no two pairs are written alike.
create function event_key(source text, id text) returns uuid
  language sql immutable strict parallel safe
  return substr(encode(sha256(convert_to(source || E'\n' || id, 'UTF8')), 'hex'), 1, 32)::uuid;

-- The events that were counted, each once: the primary key is what makes repeats harmless, whatever time a repeat says. It cannot be
-- asked of the events themselves, for theirs would have to hold the time by which they are partitioned. The time is kept here so that
-- a key goes with its event. Split by hash, so that no index grows too large to stay in memory and each part is vacuumed by itself.
create table counted_event (
  exchange_id text not null,
  key         uuid not null,
  time        timestamptz not null,
  primary key (exchange_id, key)
) partition by hash (exchange_id, key);

create table counted_event_0 partition of counted_event for values with (modulus 8, remainder 0);
create table counted_event_1 partition of counted_event for values with (modulus 8, remainder 1);
create table counted_event_2 partition of counted_event for values with (modulus 8, remainder 2);
create table counted_event_3 partition of counted_event for values with (modulus 8, remainder 3);
create table counted_event_4 partition of counted_event for values with (modulus 8, remainder 4);
create table counted_event_5 partition of counted_event for values with (modulus 8, remainder 5);
create table counted_event_6 partition of counted_event for values with (modulus 8, remainder 6);
create table counted_event_7 partition of counted_event for values with (modulus 8, remainder 7);

insert into counted_event (exchange_id, key, time) select exchange_id, event_key(source, id), time from exchange_event;

-- Events by the month (UTC) in which they happened. There is no default partition: an event without one would be hidden there.
alter table exchange_event rename to exchange_event_of_any_time;
alter index exchange_event_by_time rename to exchange_event_of_any_time_by_time;

create table exchange_event (
  exchange_id   text not null,
  source        text not null,
  id            text not null,
  time          timestamptz not null,
  action        text not null check (action in ('pushed', 'downloaded', 'uploaded')),
  member        text not null,
  item_id       text not null,
  media_type    text not null,
  title         text,
  bytes         bigint check (bytes >= 0),
  -- the version of the exchange's exclusion rules that it was counted by, and the rule that excludes it
  rules_version integer not null,
  excluded_by   text,
  counted_at    timestamptz not null default now()
) partition by range (time);

-- Answers what roll-ups cannot: windows and periods that do not begin on a full UTC hour or day.
create index exchange_event_by_time on exchange_event (exchange_id, time);

-- The months that have, or had, a partition. A month whose events were dropped is closed: what comes for it cannot be told from what
-- was counted.
create table event_month (
  month      date primary key check (extract(day from month) = 1),
  dropped_at timestamptz
);

-- Makes the partition of a month unless there is one; false if the month is closed. Made beside the table and then attached, so that
-- counting goes on meanwhile.
create function open_event_month(wanted date) returns boolean
  language plpgsql as $$
declare
  partition text := 'exchange_event_' || to_char(wanted, 'YYYY_MM');
  known event_month;
begin
  perform pg_advisory_xact_lock(5101979);
  select * into known from event_month where month = wanted;
  if found then
    return known.dropped_at is null;
  end if;
  execute format('create table %I (like exchange_event including defaults including constraints)', partition);
  execute format(
    'alter table exchange_event attach partition %I for values from (%L) to (%L)',
    partition,
    wanted::timestamp at time zone 'UTC',
    (wanted + interval '1 month') at time zone 'UTC');
  insert into event_month (month) values (wanted);
  return true;
end
$$;

select open_event_month(month)
from (select distinct date_trunc('month', time at time zone 'UTC')::date as month from exchange_event_of_any_time)
order by month;

insert into exchange_event
  (exchange_id, source, id, time, action, member, item_id, media_type, title, bytes, rules_version, counted_at)
select exchange_id, source, id, time, action, member, item_id, media_type, title, bytes, 0, counted_at
from exchange_event_of_any_time;

drop table exchange_event_of_any_time;

-- Which events are not counted: robots and tests. Version 0 of an exchange has no rules. A version is never changed.
alter table exchange add column rules_version integer not null default 0;

create table exclusion_version (
  exchange_id text not null references exchange,
  version     integer not null check (version > 0),
  reason      text not null,
  made_by     text not null,
  made_at     timestamptz not null,
  primary key (exchange_id, version)
);

-- An event is excluded by the first rule of which it meets every condition that is not null. Patterns are those of LIKE.
create table exclusion_rule (
  exchange_id  text not null,
  version      integer not null,
  position     integer not null,
  name         text not null,
  member       text,
  test_members boolean not null default false,
  source       text,
  id           text,
  item         text,
  title        text,
  primary key (exchange_id, version, position),
  foreign key (exchange_id, version) references exclusion_version
);

-- Members that are there to try things out, and groups of members, such as a region's.
alter table member
  add column groups text[] not null default '{}',
  add column is_test boolean not null default false;

-- Beside what counts, what there was in all; and the first and the last version of the rules by which any of it was counted.
alter table roll_up
  add column raw_total bigint,
  add column raw_uniques bigint,
  add column first_rules_version integer not null default 0,
  add column last_rules_version integer not null default 0;
update roll_up set raw_total = total, raw_uniques = uniques;
alter table roll_up
  alter column raw_total set not null,
  alter column raw_uniques set not null,
  add check (raw_uniques between 0 and raw_total),
  add check (total <= raw_total);

-- The hours in which an item was touched by any event; beside it, as before, those in which an event counts.
alter table item_day add column raw_hours integer;
update item_day set raw_hours = hours;
alter table item_day alter column raw_hours set not null;

-- Whether an event meets every condition of a rule.
create function exclusion_rule_meets(
    rule exclusion_rule, member text, is_test boolean, source text, id text, item text, title text) returns boolean
  language sql immutable parallel safe
  return (rule.member is null or rule.member = member)
    and (not rule.test_members or is_test)
    and (rule.source is null or source ilike rule.source)
    and (rule.id is null or id ilike rule.id)
    and (rule.item is null or item ilike rule.item)
    and (rule.title is null or coalesce(title, '') ilike rule.title);

-- Drops the events of a month with their keys, and closes it. It commits as it goes, so that no lock is held for long and a killed run
-- is taken up where it ended. One connection at a time; a second one does nothing.
create procedure drop_event_month(gone date)
  language plpgsql as $$
declare
  partition text := 'exchange_event_' || to_char(gone, 'YYYY_MM');
  pages_at_once constant integer := 1000;
  pages integer;
begin
  if not pg_try_advisory_lock(5101981) then
    return;
  end if;
  if exists (select from event_month where month = gone and dropped_at is null) then
    pages := pg_relation_size(partition::regclass) / current_setting('block_size')::integer;
    for page in 0..pages by pages_at_once loop
      execute format(
        'delete from counted_event c using %I e
         where e.ctid >= ''(%s,0)'' and e.ctid < ''(%s,0)''
           and c.exchange_id = e.exchange_id and c.key = event_key(e.source, e.id)',
        partition, page, page + pages_at_once);
      commit;
    end loop;
    -- To wait longer would hold up everybody who waits behind
    set local lock_timeout = '5s';
    execute format('drop table %I', partition);
    update event_month set dropped_at = now() where month = gone;
    -- What is read from single events is another answer now
    perform move_figures_version(id) from exchange order by id;
    commit;
  end if;
  perform pg_advisory_unlock(5101981);
end
$$;

-- Finds what is excluded, which is little.
create index exchange_event_excluded on exchange_event (exchange_id, time) where excluded_by is not null;

-- Recounts that were asked for; a job goes through their months.
create table recount (
  id            uuid primary key default uuidv7(),
  exchange_id   text not null references exchange,
  first_month   date not null,
  last_month    date not null,
  -- the month that is next, and how many were done
  next_month    date not null,
  months        integer not null default 0,
  rules_version integer,
  status        text not null default 'waiting' check (status in ('waiting', 'finished', 'failed')),
  detail        text,
  requested_by  text not null,
  requested_at  timestamptz not null default now(),
  finished_at   timestamptz
);

-- Counts the events of a month anew by the present exclusion rules; returns their version. Nothing of the exchange is counted meanwhile.
create function recount_month(wanted text, first_day date) returns integer
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
  insert into item_day (exchange_id, member, action, day, item_id, hours, raw_hours)
  select exchange_id, member, action, utc::date, item_id,
    coalesce(bit_or(1 << extract(hour from utc)::int) filter (where excluded_by is null), 0),
    bit_or(1 << extract(hour from utc)::int)
  from (select *, time at time zone 'UTC' as utc from exchange_event
        where exchange_id = wanted and time >= start and time < stop) as e
  group by 1, 2, 3, 4, 5;

  delete from roll_up where exchange_id = wanted and period >= start and period < stop;
  insert into roll_up (exchange_id, granularity, action, period, member, media_type,
    total, uniques, raw_total, raw_uniques, first_rules_version, last_rules_version)
  with ranked as (
    select *,
      row_number() over day as raw_nth_of_day,
      count(*) filter (where excluded_by is null) over day as nth_of_day,
      row_number() over hour as raw_nth_of_hour,
      count(*) filter (where excluded_by is null) over hour as nth_of_hour
    from (select *, time at time zone 'UTC' as utc from exchange_event
          where exchange_id = wanted and time >= start and time < stop) as e
    window
      day as (partition by member, action, item_id, utc::date order by utc, source, id rows unbounded preceding),
      hour as (partition by member, action, item_id, date_trunc('hour', utc)
        order by utc, source, id rows unbounded preceding)
  ), hourly as (
    select action, date_trunc('hour', utc) as period, member, media_type,
      count(*) filter (where excluded_by is null) as total,
      count(*) filter (where excluded_by is null and nth_of_hour = 1) as uniques,
      count(*) filter (where excluded_by is null and nth_of_day = 1) as uniques_of_day,
      count(*) as raw_total,
      count(*) filter (where raw_nth_of_hour = 1) as raw_uniques,
      count(*) filter (where raw_nth_of_day = 1) as raw_uniques_of_day
    from ranked group by 1, 2, 3, 4
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

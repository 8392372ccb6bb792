-- Inserts the events of a batch that are new and adds only those to the roll-ups, in one call and one transaction. The arrays hold a value for
-- each event; no two events may have the same exchange, source and id. A row comes back for each exchange of which members sent something, with its
-- number of new events, also if that is 0, and one for each event of no member with its ordinal, from 1.
--
-- PostgreSQL cannot know how many rows the parts of the statement will have and takes them for few; a nested loop over two of them would be
-- thousands of times slower than a hash join. And the plan is always the same one, so it is made once for each connection.
--
-- The parts, in order:
--   exchanges, rules, members  the exchanges of the batch, their exclusion rules and their members
--   incoming           the events with their keys, their day and hour in UTC, and the rule that excludes them, if one does; of no member where
--                      there is no rules_version. Every other part reads it again, so what most of them need stands first: a row is taken apart
--                      only as far as it is read.
--   new_keys, novelty, fresh   the events that were not counted yet. As a rule those are all, which is found out once, and none is looked up.
--   ordered            the events, each with the time of the one before it of the same item, member, action and day; raw_ includes what is
--                      excluded
--   touched            the items that are new to a member's day, or to an hour of it
--   judged             whether each is its item's first of the hour or day, which counts as unique, under the media type that it has
--   hourly, deltas     what that adds to each roll-up
--   months_of_members  what it adds to each member's month, media types together
--   hours_of_exchange  what it adds to the exchange as a whole
--   told_of_items      what it adds to each item's month, for the job that keeps the items' figures
--   versioned          that the exchanges' figures are other ones than before
--
-- Each insert waits for the one before and takes its rows in the same order in every call, so that two of them cannot lock each other out.
--
-- Parameters and columns of the result are names in every part, too: a column of a table that is called the same would be ambiguous.
create or replace function count_events(exchange_ids text[], sources text[], ids text[], times timestamptz[], actions text[],
  members_named text[], item_ids text[], media_types text[], titles text[], sizes bigint[])
  returns table (of_exchange text, counted bigint, ordinal_of_no_member bigint)
  language plpgsql
  set enable_nestloop = off
  set plan_cache_mode = force_generic_plan
as $$
begin
  -- None of the exchanges is recounted until the transaction ends. A statement of its own, so that the next one sees what a recount that it
  -- waited for has done.
  perform pg_advisory_xact_lock_shared(5101980, hashtext(id))
  from (select distinct id from unnest(exchange_ids) as batch (id) order by id) as ordered;

  return query
  with exchanges as materialized (
    select id, rules_version from exchange where id in (select unnest(exchange_ids))
  ), rules as materialized (
    select r.* from exclusion_rule r
    join exchanges x on x.id = r.exchange_id and x.rules_version = r.version
  ), members as materialized (
    select m.exchange_id, m.organisation, m.is_test, x.rules_version
    from member m
    join exchanges x on x.id = m.exchange_id
  ), incoming as materialized (
    select event_key(source, id) as key, use_key(member, action, item_id) as use_key,
      utc, utc::date as day, date_trunc('hour', utc) as hour, 1 << date_part('hour', utc)::integer as bit,
      m.rules_version, ordinal, time, bytes,
      case when exists (select from rules) then (
        select r.name from rules r
        where r.exchange_id = e.exchange_id
          and exclusion_rule_meets(r, e.member, m.is_test, e.source, e.id, e.item_id, e.title)
        order by r.position limit 1) end as excluded_by,
      e.exchange_id, action, member, media_type, item_id, title, source, id
    from (select *, time at time zone 'UTC' as utc from unnest(
        exchange_ids, sources, ids, times, actions, members_named, item_ids, media_types, titles, sizes)
      with ordinality
      as e (exchange_id, source, id, time, action, member, item_id, media_type, title, bytes, ordinal)) as e
    left join members m on m.exchange_id = e.exchange_id and m.organisation = e.member
  ), new_keys as (
    insert into counted_event (exchange_id, key, time)
    select exchange_id, key, time
    from incoming
    where rules_version is not null
    order by key, exchange_id
    on conflict do nothing
    returning exchange_id, key
  ), novelty as materialized (
    select count(rules_version) = (select count(*) from new_keys) as is_complete
    from incoming
  ), fresh as not materialized (
    select *
    from incoming
    where rules_version is not null and (
      (select is_complete from novelty)
      or (key, exchange_id) in (select key, exchange_id from new_keys))
  ), stored as (
    insert into exchange_event (exchange_id, source, id, time, action, member, item_id, media_type, title,
      bytes, rules_version, excluded_by)
    select exchange_id, source, id, time, action, member, item_id, media_type, title,
      bytes, rules_version, excluded_by
    from fresh
  ), ordered as materialized (
    select use_key, day, hour, bit, excluded_by is null as counts,
      lag(utc) over before as raw_before,
      max(utc) filter (where excluded_by is null) over before as before,
      rules_version, exchange_id, action, member, media_type, item_id, title
    from fresh
    window before as (partition by use_key, day, exchange_id order by utc, key
      rows between unbounded preceding and 1 preceding)
  ), touched as (
    insert into item_day as kept (exchange_id, day, use_key, hours, raw_hours)
    select exchange_id, day, use_key, coalesce(bit_or(bit) filter (where counts), 0), bit_or(bit)
    from ordered
    group by use_key, day, exchange_id
    order by use_key, day, exchange_id
    on conflict (day, use_key, exchange_id) do update
      set hours = kept.hours | excluded.hours, raw_hours = kept.raw_hours | excluded.raw_hours
      where kept.hours | excluded.hours <> kept.hours
        or kept.raw_hours | excluded.raw_hours <> kept.raw_hours
    returning exchange_id, day, use_key,
      old.raw_hours is null as raw_is_new, new.raw_hours & ~coalesce(old.raw_hours, 0) as raw_new_hours,
      coalesce(old.hours, 0) = 0 and new.hours <> 0 as is_new,
      new.hours & ~coalesce(old.hours, 0) as new_hours
  ), judged as materialized (
    select counts,
      raw_new_hours & bit <> 0 and coalesce(raw_before < hour, true) as raw_is_first_of_hour,
      raw_is_new and raw_before is null as raw_is_first_of_day,
      counts and new_hours & bit <> 0 and coalesce(before < hour, true) as is_first_of_hour,
      counts and is_new and before is null as is_first_of_day,
      hour, rules_version, o.exchange_id, action, member, media_type, item_id, title
    from ordered o
    left join touched t on t.use_key = o.use_key and t.day = o.day and t.exchange_id = o.exchange_id
  ), hourly as materialized (
    select exchange_id, action, hour as period, member, media_type, rules_version,
      count(*) as raw_total,
      count(*) filter (where raw_is_first_of_hour) as raw_uniques,
      count(*) filter (where raw_is_first_of_day) as raw_uniques_of_day,
      count(*) filter (where counts) as total,
      count(*) filter (where is_first_of_hour) as uniques,
      count(*) filter (where is_first_of_day) as uniques_of_day
    from judged
    group by 1, 2, 3, 4, 5, 6
  ), deltas as (
    select exchange_id, 'hour' as granularity, action, period, member, media_type, rules_version,
      total, uniques, raw_total, raw_uniques
    from hourly
    union all
    select exchange_id, 'day', action, date_trunc('day', period), member, media_type, rules_version,
      sum(total), sum(uniques_of_day), sum(raw_total), sum(raw_uniques_of_day)
    from hourly group by 1, 3, 4, 5, 6, 7
    union all
    select exchange_id, 'month', action, date_trunc('month', period), member, media_type, rules_version,
      sum(total), sum(uniques_of_day), sum(raw_total), sum(raw_uniques_of_day)
    from hourly group by 1, 3, 4, 5, 6, 7
  ), rolled_up as (
    insert into roll_up as kept (exchange_id, granularity, action, period, member, media_type,
      total, uniques, raw_total, raw_uniques, first_rules_version, last_rules_version)
    select exchange_id, granularity, action, period at time zone 'UTC', member, media_type,
      total, uniques, raw_total, raw_uniques, rules_version, rules_version
    from deltas
    order by 1, 2, 3, 4, 5, 6
    on conflict (exchange_id, granularity, action, period, member, media_type) do update
      set total = kept.total + excluded.total, uniques = kept.uniques + excluded.uniques,
        raw_total = kept.raw_total + excluded.raw_total,
        raw_uniques = kept.raw_uniques + excluded.raw_uniques,
        first_rules_version = least(kept.first_rules_version, excluded.first_rules_version),
        last_rules_version = greatest(kept.last_rules_version, excluded.last_rules_version),
        counted_at = excluded.counted_at
  ), months_of_members as (
    insert into member_month as kept (exchange_id, action, period, member,
      total, uniques, raw_total, raw_uniques, first_rules_version, last_rules_version)
    select exchange_id, action, date_trunc('month', period) at time zone 'UTC', member,
      sum(total), sum(uniques_of_day), sum(raw_total), sum(raw_uniques_of_day), rules_version, rules_version
    from hourly
    group by 1, 2, 3, 4, rules_version
    order by 1, 2, 3, 4
    on conflict (exchange_id, action, period, member) do update
      set total = kept.total + excluded.total, uniques = kept.uniques + excluded.uniques,
        raw_total = kept.raw_total + excluded.raw_total,
        raw_uniques = kept.raw_uniques + excluded.raw_uniques,
        first_rules_version = least(kept.first_rules_version, excluded.first_rules_version),
        last_rules_version = greatest(kept.last_rules_version, excluded.last_rules_version)
  ), hours_of_exchange as (
    insert into exchange_hour as kept (exchange_id, action, period, slot, total, uniques)
    select exchange_id, action, period at time zone 'UTC', pg_backend_pid() % 8, sum(total), sum(uniques)
    from hourly
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4
    on conflict (exchange_id, action, period, slot) do update
      set total = kept.total + excluded.total, uniques = kept.uniques + excluded.uniques
  ), told_of_items as (
    insert into item_delta (exchange_id, action, month, item_id, total, uniques, title)
    select exchange_id, action, date_trunc('month', hour)::date, item_id,
      count(*), count(*) filter (where is_first_of_day), max(title)
    from judged
    where counts
    group by 1, 2, 3, 4
  ), versioned as (
    insert into figures_version as kept (exchange_id, slot, version)
    select distinct exchange_id, pg_backend_pid() % 64, 1 from hourly order by 1
    on conflict (exchange_id, slot) do update set version = kept.version + 1
  )
  select x.id, coalesce((select sum(raw_total) from hourly h where h.exchange_id = x.id), 0)::bigint, null::bigint
  from exchanges x
  where x.id in (select exchange_id from incoming where rules_version is not null)
  union all
  select exchange_id, null, ordinal from incoming where rules_version is null;
end
$$;

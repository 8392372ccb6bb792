package org.entente.metrics.counting;

/** The one statement that counts a batch. */
final class CountingStatement {

    /**
     * Inserts the events that are new and adds only those to the roll-ups. In order:
     *
     * <ul>
     *   <li>{@code exchanges}: those of the batch, kept from being recounted meanwhile, with the version of their exclusion rules.
     *   <li>{@code known}: the events of members of an exchange, each once, though the batch may hold it twice.
     *   <li>{@code fresh}: those that were not counted yet, with the rule that excludes them, if one does.
     *   <li>{@code ranked}: those in UTC, numbered among the events of the same item in the same day and hour; {@code raw_} numbers
     *       include what is excluded.
     *   <li>{@code touched}: the items that are new to a member's day, or to an hour of it.
     *   <li>{@code hourly}, {@code deltas}: what that adds to each roll-up. An item's first event of the hour or day counts as unique,
     *       under the media type that it has.
     *   <li>{@code hours_of_exchange}: what it adds to the exchange as a whole.
     *   <li>{@code told_of_items}: what it adds to each item's month, for the job that keeps the items' figures.
     *   <li>{@code versioned}: that the exchanges' figures are other ones than before.
     * </ul>
     *
     * <p>Each insert waits for the one before and goes by the order of its key, so that two statements cannot lock each other out. The
     * result has a row for each exchange with its number of new events, and one for each event of no member with its ordinal.
     */
    static final String SQL = """
        with incoming as materialized (
          select * from unnest(
              $1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[],
              $6::text[], $7::text[], $8::text[], $9::text[], $10::bigint[])
            with ordinality
            as e (exchange_id, source, id, time, action, member, item_id, media_type, title, bytes, ordinal)
        ), exchanges as materialized (
          select id, rules_version, pg_advisory_xact_lock_shared(5101980, hashtext(id))
          from exchange where id in (select exchange_id from incoming)
        ), rules as materialized (
          select r.* from exclusion_rule r
          join exchanges x on x.id = r.exchange_id and x.rules_version = r.version
        ), known as materialized (
          select distinct on (i.exchange_id, event_key(i.source, i.id))
            i.*, event_key(i.source, i.id) as key, m.is_test, x.rules_version
          from incoming i
          join exchanges x on x.id = i.exchange_id
          join member m on m.exchange_id = i.exchange_id and m.organisation = i.member
          order by i.exchange_id, event_key(i.source, i.id), i.ordinal
        ), new_keys as (
          insert into counted_event (exchange_id, key, time)
          select exchange_id, key, time from known order by exchange_id, key
          on conflict do nothing
          returning exchange_id, key
        ), fresh as materialized (
          select k.*, (
            select r.name from rules r
            where r.exchange_id = k.exchange_id
              and exclusion_rule_meets(r, k.member, k.is_test, k.source, k.id, k.item_id, k.title)
            order by r.position limit 1) as excluded_by
          from known k
          join new_keys n on n.exchange_id = k.exchange_id and n.key = k.key
        ), stored as (
          insert into exchange_event (exchange_id, source, id, time, action, member, item_id, media_type, title,
            bytes, rules_version, excluded_by)
          select exchange_id, source, id, time, action, member, item_id, media_type, title,
            bytes, rules_version, excluded_by
          from fresh
        ), ranked as materialized (
          select exchange_id, utc as time, action, member, item_id, media_type, title, rules_version, excluded_by,
            extract(hour from utc)::int as hour,
            row_number() over day as raw_nth_of_day,
            count(*) filter (where excluded_by is null) over day as nth_of_day,
            row_number() over hour as raw_nth_of_hour,
            count(*) filter (where excluded_by is null) over hour as nth_of_hour
          from (select *, time at time zone 'UTC' as utc from fresh) as f
          window
            day as (partition by exchange_id, member, action, item_id, utc::date
              order by utc, key rows unbounded preceding),
            hour as (partition by exchange_id, member, action, item_id, date_trunc('hour', utc)
              order by utc, key rows unbounded preceding)
        ), touched as (
          insert into item_day as kept (exchange_id, member, action, day, item_id, hours, raw_hours)
          select exchange_id, member, action, time::date, item_id,
            coalesce(bit_or(1 << hour) filter (where excluded_by is null), 0), bit_or(1 << hour)
          from ranked
          group by 1, 2, 3, 4, 5
          order by 1, 2, 3, 4, 5
          on conflict (exchange_id, member, action, day, item_id) do update
            set hours = kept.hours | excluded.hours, raw_hours = kept.raw_hours | excluded.raw_hours
            where kept.hours | excluded.hours <> kept.hours
              or kept.raw_hours | excluded.raw_hours <> kept.raw_hours
          returning exchange_id, member, action, day, item_id,
            old.raw_hours is null as raw_is_new, new.raw_hours & ~coalesce(old.raw_hours, 0) as raw_new_hours,
            coalesce(old.hours, 0) = 0 and new.hours <> 0 as is_new,
            new.hours & ~coalesce(old.hours, 0) as new_hours
        ), hourly as materialized (
          select r.exchange_id, r.action, date_trunc('hour', r.time) as period, r.member, r.media_type,
            r.rules_version,
            count(*) as raw_total,
            count(*) filter (where r.raw_nth_of_hour = 1 and (t.raw_new_hours >> r.hour) & 1 = 1) as raw_uniques,
            count(*) filter (where r.raw_nth_of_day = 1 and t.raw_is_new) as raw_uniques_of_day,
            count(*) filter (where r.excluded_by is null) as total,
            count(*) filter (where r.excluded_by is null
              and r.nth_of_hour = 1 and (t.new_hours >> r.hour) & 1 = 1) as uniques,
            count(*) filter (where r.excluded_by is null and r.nth_of_day = 1 and t.is_new) as uniques_of_day
          from ranked r
          left join touched t on t.exchange_id = r.exchange_id and t.member = r.member and t.action = r.action
            and t.day = r.time::date and t.item_id = r.item_id
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
          select exchange_id, action, date_trunc('month', day)::date, item_id, sum(total), sum(uniques), max(title)
          from (
            select exchange_id, action, time::date as day, item_id, 1 as total, 0 as uniques, title from ranked
            where excluded_by is null
            union all
            select exchange_id, action, day, item_id, 0, 1, null from touched where is_new) as told
          group by 1, 2, 3, 4
        ), versioned as (
          insert into figures_version as kept (exchange_id, slot, version)
          select distinct exchange_id, pg_backend_pid() % 64, 1 from fresh
          on conflict (exchange_id, slot) do update set version = kept.version + 1
        )
        select exchange_id, sum(raw_total)::bigint as counted, null::bigint as ordinal_of_no_member
        from hourly group by exchange_id
        union all
        select exchange_id, null, ordinal from incoming i
        where not exists (
          select from member m where m.exchange_id = i.exchange_id and m.organisation = i.member)
        """;

    private CountingStatement() {}
}

package org.entente.metrics.counting;

/** The one statement that counts a batch. */
final class CountingStatement {

    /**
     * Inserts the events that are new and adds only those to the roll-ups. In order:
     *
     * <ul>
     *   <li>{@code known}: the events of members of an exchange.
     *   <li>{@code fresh}: those that were not stored yet, each once, though the batch may hold it twice.
     *   <li>{@code ranked}: those in UTC, numbered among the events of the same item in the same day and hour.
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
            ), known as materialized (
              select i.* from incoming i
              join member m on m.exchange_id = i.exchange_id and m.organisation = i.member
            ), fresh as (
              insert into exchange_event
                (exchange_id, source, id, time, action, member, item_id, media_type, title, bytes)
              select distinct on (exchange_id, source, id)
                exchange_id, source, id, time, action, member, item_id, media_type, title, bytes
              from known
              order by exchange_id, source, id, ordinal
              on conflict do nothing
              returning exchange_id, source, id, time at time zone 'UTC' as time, action, member, item_id, media_type, title
            ), ranked as materialized (
              select *, extract(hour from time)::int as hour,
                row_number() over (
                  partition by exchange_id, member, action, item_id, time::date
                  order by time, source, id) as nth_of_day,
                row_number() over (
                  partition by exchange_id, member, action, item_id, date_trunc('hour', time)
                  order by time, source, id) as nth_of_hour
              from fresh
            ), touched as (
              insert into item_day as kept (exchange_id, member, action, day, item_id, hours)
              select exchange_id, member, action, time::date, item_id, bit_or(1 << hour)
              from ranked
              group by 1, 2, 3, 4, 5
              order by 1, 2, 3, 4, 5
              on conflict (exchange_id, member, action, day, item_id) do update
                set hours = kept.hours | excluded.hours
                where kept.hours | excluded.hours <> kept.hours
              returning exchange_id, member, action, day, item_id,
                old.hours is null as is_new, new.hours & ~coalesce(old.hours, 0) as new_hours
            ), hourly as materialized (
              select r.exchange_id, r.action, date_trunc('hour', r.time) as period, r.member, r.media_type,
                count(*) as total,
                count(*) filter (where r.nth_of_hour = 1 and (t.new_hours >> r.hour) & 1 = 1) as uniques,
                count(*) filter (where r.nth_of_day = 1 and t.is_new) as uniques_of_day
              from ranked r
              left join touched t on t.exchange_id = r.exchange_id and t.member = r.member and t.action = r.action
                and t.day = r.time::date and t.item_id = r.item_id
              group by 1, 2, 3, 4, 5
            ), deltas as (
              select exchange_id, 'hour' as granularity, action, period, member, media_type, total, uniques
              from hourly
              union all
              select exchange_id, 'day', action, date_trunc('day', period), member, media_type,
                sum(total), sum(uniques_of_day)
              from hourly group by 1, 3, 4, 5, 6
              union all
              select exchange_id, 'month', action, date_trunc('month', period), member, media_type,
                sum(total), sum(uniques_of_day)
              from hourly group by 1, 3, 4, 5, 6
            ), rolled_up as (
              insert into roll_up as kept
                (exchange_id, granularity, action, period, member, media_type, total, uniques)
              select exchange_id, granularity, action, period at time zone 'UTC', member, media_type, total, uniques
              from deltas
              order by 1, 2, 3, 4, 5, 6
              on conflict (exchange_id, granularity, action, period, member, media_type) do update
                set total = kept.total + excluded.total, uniques = kept.uniques + excluded.uniques,
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
                union all
                select exchange_id, action, day, item_id, 0, 1, null from touched where is_new) as told
              group by 1, 2, 3, 4
            ), versioned as (
              insert into figures_version as kept (exchange_id, slot, version)
              select distinct exchange_id, pg_backend_pid() % 64, 1 from fresh
              on conflict (exchange_id, slot) do update set version = kept.version + 1
            )
            select exchange_id, sum(total)::bigint as counted, null::bigint as ordinal_of_no_member
            from hourly group by exchange_id
            union all
            select exchange_id, null, ordinal from incoming i
            where not exists (
              select from member m where m.exchange_id = i.exchange_id and m.organisation = i.member)
            """;

    private CountingStatement() {}
}

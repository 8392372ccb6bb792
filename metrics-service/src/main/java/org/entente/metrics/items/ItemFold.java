package org.entente.metrics.items;

/** The one statement that moves what counting left about items on to their figures. */
final class ItemFold {

    /**
     * Takes up to $1 changes and adds them to the items' months and years, in one transaction. Nothing is taken while another
     * instance does the same. What is taken is added up before it is sorted, and sorted by item first: exchange, action and month are the
     * same in most rows, so that comparing by them decides nothing. The result is the number of changes taken.
     */
    static final String SQL = """
            with taken as materialized (
              delete from item_delta
              where ctid = any (array(
                select ctid from item_delta where (select pg_try_advisory_xact_lock(5020171)) limit $1))
              returning exchange_id, action, month, item_id, total, uniques, title
            ), changes as materialized (
              select exchange_id, action, month, item_id,
                sum(total) as total, sum(uniques) as uniques, max(title) as title, count(*) as taken
              from taken
              group by 1, 2, 3, 4
            ), months as (
              insert into item_month as kept (exchange_id, action, month, item_id, total, uniques)
              select exchange_id, action, month, item_id, total, uniques from changes
              order by item_id, action, month, exchange_id
              on conflict (exchange_id, action, month, item_id) do update
                set total = kept.total + excluded.total, uniques = kept.uniques + excluded.uniques
            ), years as (
              insert into item_year as kept (exchange_id, action, year, item_id, total, uniques, title)
              select exchange_id, action, date_trunc('year', month)::date as year, item_id,
                sum(total), sum(uniques), max(title)
              from changes
              group by item_id, action, year, exchange_id
              order by item_id, action, year, exchange_id
              on conflict (exchange_id, action, year, item_id) do update
                set total = kept.total + excluded.total, uniques = kept.uniques + excluded.uniques,
                  title = coalesce(excluded.title, kept.title)
            ), versioned as (
              insert into figures_version as kept (exchange_id, slot, version)
              select distinct exchange_id, pg_backend_pid() % 64, 1 from changes order by 1
              on conflict (exchange_id, slot) do update set version = kept.version + 1
            )
            select coalesce(sum(taken), 0)::bigint as taken from changes
            """;

    private ItemFold() {}
}

-- Finds what was uploaded for an exchange, in the order in which reported numbers are listed.
create index observation_by_exchange on observation (exchange_id, accepted_at desc, fact_id desc) where exchange_id is not null;

-- Reported numbers are held against the figures: with a new one, or one that was withdrawn, the answers of the exchange are other ones.
-- By the statement and not by the row, since a file can hold thousands.
create function figures_changed_by_observation() returns trigger language plpgsql as $$
begin
  perform move_figures_version(id) from (
    select e.id from exchange e
    where e.id in (select exchange_id from added)
      or exists (select from added a where a.exchange_id is null and a.subject_keys && e.name_keys)
    order by e.id) as named;
  return null;
end $$;

create trigger figures_version_of_observation after insert on observation
  referencing new table as added for each statement execute function figures_changed_by_observation();

create function figures_changed_by_withdrawal() returns trigger language plpgsql as $$
begin
  perform move_figures_version(id) from (
    select e.id from exchange e
    where exists (
      select from added a join observation o on o.fact_id = a.fact_id and o.accepted_at = a.accepted_at
      where o.exchange_id = e.id or o.subject_keys && e.name_keys)
    order by e.id) as named;
  return null;
end $$;

create trigger figures_version_of_withdrawal after insert on observation_withdrawal
  referencing new table as added for each statement execute function figures_changed_by_withdrawal();

-- What was counted of members on days (UTC) on which they were none: before they joined, between memberships, after they left. Full
-- months of membership are passed over by the months' figures, so that only months in which one began or ended are looked at by the day.
-- Of all members if none is named: nothing of the others is looked at where one is.
create function outside_membership(wanted text, of_member text)
  returns table (action text, member text, day timestamptz, total bigint, raw_total bigint)
  language sql stable as $$
    with doubtful as materialized (
      select distinct r.action, r.member, r.period, (r.period at time zone 'UTC' + interval '1 month') at time zone 'UTC' as stop
      from roll_up r
      where r.exchange_id = wanted and r.granularity = 'month' and r.action in ('pushed', 'downloaded', 'uploaded')
        and (of_member is null or r.member = of_member)
        and not exists (
          select from membership s
          where s.exchange_id = wanted and s.organisation = r.member
            and s.joined_on <= (r.period at time zone 'UTC')::date
            and (s.left_on is null or s.left_on >= (r.period at time zone 'UTC' + interval '1 month')::date))
    )
    select d.action, d.member, r.period, sum(r.total)::bigint, sum(r.raw_total)::bigint
    from doubtful d
    join lateral (
      select * from roll_up
      where exchange_id = wanted and granularity = 'day' and action = d.action and member = d.member
        and period >= d.period and period < d.stop
      offset 0) as r on true
    where not exists (
      select from membership s
      where s.exchange_id = wanted and s.organisation = r.member
        and s.joined_on <= (r.period at time zone 'UTC')::date
        and (s.left_on is null or s.left_on > (r.period at time zone 'UTC')::date))
    group by 1, 2, 3
  $$;

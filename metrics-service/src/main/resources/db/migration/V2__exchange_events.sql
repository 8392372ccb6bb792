-- Every exchange event that was counted, once. The primary key is what makes repeats harmless.
-- No foreign keys from here on: members are never deleted, and the counting statement admits known members only.
create table exchange_event (
  exchange_id text not null,
  source      text not null,
  id          text not null,
  time        timestamptz not null,
  action      text not null check (action in ('pushed', 'downloaded', 'uploaded')),
  member      text not null,
  item_id     text not null,
  media_type  text not null,
  title       text,
  bytes       bigint check (bytes >= 0),
  counted_at  timestamptz not null default now(),
  primary key (exchange_id, source, id)
);

-- Answers what roll-ups cannot: windows and periods that do not begin on a full UTC hour or day.
create index exchange_event_by_time on exchange_event (exchange_id, time);

-- Which items a member touched on a day (UTC), and in which of its hours: bit 0 stands for 00:00 to 01:00.
-- It tells whether an event is its item's first of the hour or day, which is what "unique" counts.
create table item_day (
  exchange_id text not null,
  member      text not null,
  action      text not null,
  day         date not null,
  item_id     text not null,
  hours       integer not null,
  primary key (exchange_id, member, action, day, item_id)
);

-- Totals and uniques by period (UTC), kept for good. The key begins with what every query names, then the range it reads.
-- An absent media type is the empty text. Room is left in each page, since the latest rows are updated again and again.
create table roll_up (
  exchange_id text not null,
  granularity text not null check (granularity in ('hour', 'day', 'month')),
  action      text not null,
  period      timestamptz not null,
  member      text not null,
  media_type  text not null,
  total       bigint not null,
  uniques     bigint not null check (uniques between 0 and total),
  primary key (exchange_id, granularity, action, period, member, media_type)
) with (fillfactor = 70);

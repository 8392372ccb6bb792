-- Spikes and falls that a person should look at. Raised once for each figure and month, with what it was held against.
create table notice (
  id              uuid primary key default gen_random_uuid(),
  exchange_id     text not null,
  -- the empty text for the exchange as a whole
  member          text not null,
  action          text not null,
  month           date not null,
  kind            text not null check (kind in ('spike', 'fall')),
  value           bigint not null,
  -- the totals of the months before, the oldest first
  history         bigint[] not null,
  median          numeric not null,
  deviation       numeric not null,
  raised_at       timestamptz not null,
  acknowledged_by text,
  acknowledged_at timestamptz,
  note            text,
  unique (exchange_id, member, action, month)
);

-- The order in which they are listed.
create index notice_by_time on notice (exchange_id, raised_at desc, id desc);

-- Records of the exchange events' topic that break a rule: kept until somebody corrects and replays, or discards them. Where a record
-- stood on the topic, and when, tells it apart, so that reading it again changes nothing.
create table quarantined_event (
  id            uuid primary key default uuidv7(),
  -- as the record's key names them; empty if it does not
  exchange_id   text not null,
  member        text not null,
  partition     integer not null,
  record_offset bigint not null,
  record_time   timestamptz not null,
  -- as it arrived, in the JSON format of CloudEvents
  event         text not null,
  corrected     text,
  pointer       text not null,
  detail        text not null,
  status        text not null default 'open' check (status in ('open', 'replayed', 'discarded')),
  version       integer not null default 1,
  received_at   timestamptz not null,
  changed_at    timestamptz not null,
  unique (partition, record_offset, record_time)
);

-- The order in which a member's are listed and replayed.
create index quarantined_event_by_member on quarantined_event (exchange_id, member, status, id);

-- Finds those that are past their retention.
create index quarantined_event_by_change on quarantined_event (changed_at);

-- What became of each, step by step.
create table quarantine_step (
  event_id uuid not null references quarantined_event on delete cascade,
  version  integer not null,
  at       timestamptz not null,
  by       text,
  what     text not null check (what in ('quarantined', 'corrected', 'replayed', 'discarded')),
  detail   text,
  primary key (event_id, version)
);

-- When organisations were members, one row for each time that they joined. The member's own row has the last.
create table membership (
  exchange_id  text not null,
  organisation text not null,
  joined_on    date not null,
  -- the first day on which it is no longer a member
  left_on      date check (left_on > joined_on),
  primary key (exchange_id, organisation, joined_on),
  foreign key (exchange_id, organisation) references member
);

insert into membership select exchange_id, organisation, joined_on, left_on from member;

-- What was said of memberships, by whom and when; never changed.
create table membership_change (
  exchange_id  text not null,
  organisation text not null,
  number       integer not null,
  at           timestamptz not null,
  by           text not null,
  name         text not null,
  country      text not null,
  groups       text[] not null,
  is_test      boolean not null,
  joined_on    date not null,
  left_on      date,
  primary key (exchange_id, organisation, number),
  foreign key (exchange_id, organisation) references member
);

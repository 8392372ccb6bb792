-- Events that were decided but not yet acknowledged by the broker. The primary key's index serves the relay, which reads the oldest first.
create table outbox (
    id       bigint generated always as identity primary key,
    event_id uuid        not null,
    type     text        not null,
    topic    text        not null,
    key      text        not null,
    time     timestamptz not null,
    data     text        not null
);

-- Events whose effect has been committed. The primary key's index answers whether one has been handled before.
create table inbox (
    channel    text        not null,
    source     text        not null,
    event_id   text        not null,
    handled_at timestamptz not null default now(),
    primary key (channel, source, event_id)
);

-- Events that the broker can never take, with the reason; moved here from the outbox so that they hold up no other.
create table outbox_refused (
    id         bigint generated always as identity primary key,
    event_id   uuid        not null,
    type       text        not null,
    topic      text        not null,
    key        text        not null,
    time       timestamptz not null,
    data       text        not null,
    reason     text        not null,
    refused_at timestamptz not null default now()
);

-- What the documents say, for curators to review. Ids are UUIDs of version 7: their order is the order in which facts were found.
create table fact (
  id          uuid primary key,
  document_id uuid not null references document,
  kind        text not null check (kind in ('agreement', 'meeting', 'observation', 'commitment')),
  -- {"name": [{"value": "…", "start": n, "end": n}, …], …}; offsets in code points of the document's text
  fields      jsonb not null,
  -- 0 to 1
  confidence  double precision not null check (confidence between 0 and 1),
  -- names of the extraction rules that made it
  rules       text[] not null,
  status      text not null check (status in ('pending', 'accepted', 'rejected')),
  -- the record of the registry that an accepted fact belongs to
  record_id   uuid,
  decided_by  text,
  decided_at  timestamptz,
  reason      text,
  version     integer not null,
  check ((status = 'pending') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((status = 'rejected') = (reason is not null)),
  check (record_id is null or status = 'accepted')
);

-- A document's facts in the order of its text, and how many of them wait.
create index fact_by_document on fact (document_id, id);

-- The queue of those that wait, oldest first; decided ones are many more and are read by document.
create index fact_pending on fact (id) where status = 'pending';

-- Every decision, as it was taken. The fact's row holds the one in force.
create table decision (
  id         uuid primary key,
  fact_id    uuid not null references fact,
  decision   text not null check (decision in ('accept', 'reject')),
  -- the fields as they were before and after; the same if the curator changed nothing
  before     jsonb not null,
  after      jsonb not null,
  record_id  uuid,
  reason     text,
  decided_by text not null,
  decided_at timestamptz not null
);

-- A fact's history.
create index decision_by_fact on decision (fact_id, id);

-- Whether a record is known, asked when a curator names one.
create index fact_by_record on fact (record_id) where record_id is not null;

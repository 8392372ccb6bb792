-- Files of statistics that members uploaded, as they came: the sources of the numbers below.
create table report (
  id          uuid primary key,
  exchange_id text not null references exchange,
  media_type  text not null,
  file_name   text,
  file        bytea not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  -- what became of it, as it was answered
  outcome     text not null
);

-- The order in which an exchange's are listed.
create index report_by_upload on report (exchange_id, uploaded_at desc, id desc);

-- A reported number now stands in a document or in a row of such a file, which names the exchange and the member.
alter table observation
  alter column document_id drop not null,
  alter column span_start drop not null,
  alter column span_end drop not null,
  alter column quote drop not null,
  add column exchange_id text,
  add column member text,
  add column report_id uuid references report,
  add column report_row integer,
  add check ((document_id is null) <> (report_id is null)),
  add check ((report_id is null) = (report_row is null));

-- Finds a member's numbers of a measure and period, the latest first.
create index observation_by_member on observation (exchange_id, member, measure, period, accepted_at desc)
  where report_id is not null;

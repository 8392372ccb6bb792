-- What partners submitted. Ids are UUIDs of version 7, so that their order is the order of submission.
create table document (
  id           uuid primary key,
  -- alias of the submitter's organisation; an administrator may speak for none
  organisation text,
  submitted_by text not null,
  submitted_at timestamptz not null,
  media_type   text not null,
  size         bigint not null check (size > 0),
  -- of the original bytes, in hexadecimal
  sha256       text not null,
  file_name    text,
  title        text,
  source_url   text,
  publisher    text,
  -- an EDTF date
  published_on text,
  -- BCP 47
  language     text,
  status       text not null check (status in ('received', 'extracting', 'in_review', 'reviewed', 'failed')),
  reason       text check ((reason is not null) = (status = 'failed')),
  -- how often a worker has taken it
  attempts     integer not null,
  version      integer not null,
  -- The same bytes from the same organisation are the same document.
  constraint document_once unique nulls not distinct (organisation, sha256)
);

-- An organisation's own documents, newest first.
create index document_by_organisation on document (organisation, id desc);

-- The bytes and the text are apart from the row, so that no list or change of status reads or writes them.
create table document_original (
  document_id uuid primary key references document,
  bytes       bytea not null
);

create table document_text (
  document_id uuid primary key references document,
  text        text not null
);

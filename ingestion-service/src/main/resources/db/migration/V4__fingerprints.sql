-- What tells copies of a text from other texts: a MinHash signature, and hashes of its bands, of which similar texts share at least one.
create table document_fingerprint (
  document_id uuid primary key references document,
  minima      integer[] not null,
  bands       integer[] not null
);

-- The candidates: texts that share a band.
create index document_fingerprint_by_band on document_fingerprint using gin (bands);

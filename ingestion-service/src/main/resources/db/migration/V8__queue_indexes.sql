-- What a fact that waits is compared with: the last found accepted ones of its kind and date. Without the id, all of a popular date were
-- read and sorted for the few that are wanted.
drop index fact_by_date;
create index fact_by_date on fact (kind, date_key, id desc) where status = 'accepted' and date_key is not null;

-- The facts of one organisation whatever was decided on them, oldest first. Without it, the page of an organisation with few facts is a
-- walk over all others'. Those that wait have an index of their own, for they are few among many that are decided.
create index fact_by_organisation on fact (organisation, id);

-- The surest facts first, whatever was decided on them. Without it, a page of them sorts all facts.
create index fact_by_confidence on fact (confidence desc, id);

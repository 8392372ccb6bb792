-- A decision can be undone, a rule can take one, and a document can be searched again.
alter table decision rename to review;
alter index decision_pkey rename to review_pkey;
alter index decision_by_fact rename to review_by_fact;
alter table review drop constraint decision_decision_check;
alter table review add constraint review_decision check (decision in ('accept', 'reject', 'undo'));
-- whether a rule took it, and no person
alter table review add column automatic boolean not null default false;
-- A rejection always says why. An undo may, and so may a rule.
alter table review add constraint review_reason check (decision <> 'reject' or reason is not null);

alter table fact
  -- whose document it is from, as the document says; repeated here, for the queue is filtered by it
  add column organisation text,
  -- the fields as the extractor found them, which an undo brings back, and by which the fact is known again in its document
  add column found jsonb,
  -- whether a rule took the decision in force
  add column automatic boolean not null default false;

update fact set organisation = document.organisation from document where document.id = document_id;
update fact set found =
  coalesce((select review.before from review where fact_id = fact.id order by review.id limit 1), fields);
alter table fact alter column found set not null;

-- A superseded fact waited for a decision when a newer extractor no longer found it. Its history stays.
alter table fact drop constraint fact_status_check;
alter table fact drop constraint fact_check;
alter table fact add constraint fact_status check (status in ('pending', 'accepted', 'rejected', 'superseded'));
alter table fact add constraint fact_decided check ((status in ('accepted', 'rejected')) = (decided_by is not null));
alter table fact add constraint fact_automatic check (not automatic or status = 'accepted');

-- The queue of one organisation, oldest first. Without it, an organisation with few facts waits for a walk over all others'.
create index fact_pending_by_organisation on fact (organisation, id) where status = 'pending';

-- The queue in the order of confidence, also from or up to a confidence. A kind needs no index: there are four, and a page is
-- full after a few dozen rows of either queue. Age needs none: it is in the id.
create index fact_pending_by_confidence on fact (confidence desc, id) where status = 'pending';

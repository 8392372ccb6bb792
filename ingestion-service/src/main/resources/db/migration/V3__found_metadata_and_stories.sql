-- What the file and its text say of a document. What the submitter says is in columns of its own, and wins.
alter table document
  add column found_title        text,
  add column found_publisher    text,
  -- an EDTF date
  add column found_published_on text,
  -- BCP 47
  add column found_language     text,
  -- what the submitter should know of how the file was read
  add column notices            text[] not null default '{}',
  -- that no facts are found in texts of this language
  add column language_notice    text,
  -- Documents with copies of one text have the same story: the id of one of them. A document alone has its own id.
  add column story              uuid;

update document set story = id;

alter table document alter column story set not null;

-- The other documents of a story.
create index document_by_story on document (story);

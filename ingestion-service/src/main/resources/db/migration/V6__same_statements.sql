-- By what facts of different documents are compared. The database computes it from the fields, so that it is always in step.
-- An owner of the database may create the extension, which PostgreSQL trusts.
create extension if not exists pg_trgm;

-- Words without case, accents, punctuation and a leading article.
create function wording(words text) returns text immutable parallel safe language sql return
  nullif(
    regexp_replace(
      trim(regexp_replace(
        regexp_replace(lower(normalize(words, NFKD)), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')),
      '^(the|a|an|le|la|les|el|los|las) ', ''),
    '');

-- The value of a field that has one.
create function stated(fields jsonb, name text) returns text immutable parallel safe language sql return
  fields -> name -> 0 ->> 'value';

-- What a list field names, each once.
create function stated_names(fields jsonb, name text) returns text[] immutable parallel safe language sql return
  array(
    select distinct wording(element ->> 'value')
    from jsonb_array_elements(fields -> name) element
    where wording(element ->> 'value') is not null
    order by 1);

-- The words that people know the thing by.
create function fact_title(kind text, fields jsonb) returns text immutable parallel safe language sql return
  case kind
    when 'agreement' then wording(stated(fields, 'title'))
    when 'meeting' then wording(coalesce(stated(fields, 'title'), stated(fields, 'series')))
    when 'commitment' then wording(stated(fields, 'text'))
  end;

create function fact_date(kind text, fields jsonb) returns text immutable parallel safe language sql return
  case kind
    when 'commitment' then stated(fields, 'due')
    when 'observation' then null
    else stated(fields, 'date')
  end;

create function fact_parties(kind text, fields jsonb) returns text[] immutable parallel safe language sql return
  case kind
    when 'meeting' then stated_names(fields, 'organisers') || stated_names(fields, 'coOrganisers')
    when 'observation' then '{}'
    else stated_names(fields, 'parties')
  end;

-- The same for facts that say the same; none for one that says too little to be told from others.
create function fact_statement(kind text, fields jsonb) returns text immutable parallel safe language sql return
  md5(
    case
      when kind = 'agreement'
          and num_nonnulls(fact_title(kind, fields), stated(fields, 'date'), (stated_names(fields, 'parties'))[1]) > 1
        then jsonb_build_array(
          kind, fact_title(kind, fields), stated(fields, 'date'), stated_names(fields, 'parties'),
          case when fact_title(kind, fields) is null then stated(fields, 'type') end)::text
      when kind = 'meeting'
          and fact_title(kind, fields) is not null
          and coalesce(stated(fields, 'date'), stated(fields, 'edition')) is not null
        then jsonb_build_array(
          kind, fact_title(kind, fields), stated(fields, 'date'), stated(fields, 'edition'))::text
      when kind = 'observation' and coalesce(wording(stated(fields, 'subject')), stated(fields, 'period')) is not null
        then jsonb_build_array(
          kind, stated(fields, 'measure'), stated(fields, 'value'), stated(fields, 'period'),
          wording(stated(fields, 'subject')))::text
      when kind = 'commitment' and fact_title(kind, fields) is not null
        then jsonb_build_array(
          kind, fact_title(kind, fields), stated_names(fields, 'parties'), stated(fields, 'target'),
          stated(fields, 'due'))::text
    end);

alter table fact
  add column title_key text generated always as (fact_title(kind, fields)) stored,
  add column date_key text generated always as (fact_date(kind, fields)) stored,
  add column party_keys text[] not null generated always as (fact_parties(kind, fields)) stored,
  add column statement_key text generated always as (fact_statement(kind, fields)) stored;

-- What a fact that waits is compared with: accepted ones that say the same, have a similar title, or the same date.
create index fact_by_statement on fact (statement_key) where status = 'accepted';
create index fact_by_title on fact using gin (title_key gin_trgm_ops) where status = 'accepted';
create index fact_by_date on fact (kind, date_key) where status = 'accepted' and date_key is not null;

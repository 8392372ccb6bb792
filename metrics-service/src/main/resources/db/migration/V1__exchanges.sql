-- Programmes in which members share items. The exchange's id leads every key, so that all tables can be sharded by it.
create table exchange (
  id        text primary key,
  name      text not null,
  aliases   text[] not null,
  -- id, name and aliases in the form in which the subjects of observations are compared with them
  name_keys text[] not null
);

-- Finds the exchange that an observation's subject names.
create index exchange_by_name_key on exchange using gin (name_keys);

create table member (
  exchange_id  text not null references exchange,
  organisation text not null,
  name         text not null,
  country      text not null,
  joined_on    date not null,
  -- the first day on which it is no longer a member
  left_on      date check (left_on > joined_on),
  primary key (exchange_id, organisation)
);

create table turn (taken bigint not null);

insert into turn values (0);

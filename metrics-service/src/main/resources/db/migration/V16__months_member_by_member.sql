-- Who asks for months asks for a series of them by member: in that order nothing has to be sorted
alter table member_month drop constraint member_month_pkey;
alter table member_month add primary key (exchange_id, action, member, period);

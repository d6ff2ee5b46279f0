alter table steering_duty add column if not exists claimed_on text;
alter table steering_duty add column if not exists documents bigint not null default 0;

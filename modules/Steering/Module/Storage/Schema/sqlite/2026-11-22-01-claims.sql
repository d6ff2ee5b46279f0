alter table steering_duty add column claimed_on text;
alter table steering_duty add column documents integer not null default 0;

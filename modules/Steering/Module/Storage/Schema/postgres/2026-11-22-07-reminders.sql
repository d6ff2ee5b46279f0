create table if not exists steering_reminder (
    sender text not null,
    number bigint not null,
    sent_at bigint not null,
    sent_by text not null,
    message text,
    document text,
    units bigint not null,
    duties bigint not null,
    primary key (sender, number)
);

create table if not exists steering_reminder_unit (
    reminder text not null,
    unit text not null,
    asked bigint not null,
    reminded bigint,
    read_at bigint,
    read_by text,
    primary key (reminder, unit)
);

create index if not exists steering_reminder_unit_unit on steering_reminder_unit (unit);

create table if not exists steering_reminded_duty (
    unit text not null,
    duty text not null,
    province text not null,
    times bigint not null,
    last_on text not null,
    primary key (unit, duty)
);

create index if not exists steering_reminded_duty_day on steering_reminded_duty (province, last_on);

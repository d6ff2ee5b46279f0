create table if not exists steering_reminder (
    sender text not null,
    number integer not null,
    sent_at integer not null,
    sent_by text not null,
    message text,
    document text,
    units integer not null,
    duties integer not null,
    primary key (sender, number)
) without rowid;

create table if not exists steering_reminder_unit (
    reminder text not null,
    unit text not null,
    asked integer not null,
    reminded integer,
    read_at integer,
    read_by text,
    primary key (reminder, unit)
) without rowid;

create index if not exists steering_reminder_unit_unit on steering_reminder_unit (unit);

create table if not exists steering_reminded_duty (
    unit text not null,
    duty text not null,
    province text not null,
    times integer not null,
    last_on text not null,
    primary key (unit, duty)
) without rowid;

create index if not exists steering_reminded_duty_day on steering_reminded_duty (province, last_on);

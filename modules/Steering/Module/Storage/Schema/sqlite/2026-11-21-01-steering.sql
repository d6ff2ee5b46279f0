create table if not exists steering_duty (
    unit text not null,
    duty text not null,
    province text not null,
    plan text not null,
    template text not null,
    area text not null,
    status integer not null,
    due_on text,
    done_on text,
    progress integer not null,
    verification integer not null,
    version integer not null,
    unit_folded text not null,
    unit_order text not null,
    primary key (unit, duty)
) without rowid;

create index if not exists steering_duty_province_status on steering_duty (province, status, due_on);
create index if not exists steering_duty_province_area on steering_duty (province, area, status);
create index if not exists steering_duty_due on steering_duty (due_on, status);

create table if not exists steering_unit (
    unit text not null primary key,
    province text not null,
    as_of text not null,
    next_change_on text,
    version integer not null
) without rowid;

create index if not exists steering_unit_next_change on steering_unit (next_change_on);

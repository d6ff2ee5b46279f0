create table if not exists steering_request (
    unit text not null,
    request integer not null,
    duty text not null,
    province text not null,
    plan text not null,
    template text not null,
    kind integer not null,
    outcome integer not null,
    asked_on text not null,
    asked_by text not null,
    due_on text,
    until text not null,
    reason text not null,
    document_number text,
    unit_order text not null,
    primary key (unit, request)
) without rowid;

create index if not exists steering_request_open on steering_request (province, outcome, asked_on);
create index if not exists steering_request_duty on steering_request (unit, duty, outcome);

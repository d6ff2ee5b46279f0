create table if not exists accountability_record (
    unit text not null,
    record text not null,
    kind bigint not null,
    province text not null,
    status bigint not null,
    category bigint not null,
    text text not null,
    subject text,
    parent text,
    number text,
    actor text not null,
    made_at bigint not null,
    made_year bigint not null,
    due_at bigint,
    read_at bigint,
    replied_at bigint,
    version bigint not null,
    unit_folded text not null,
    unit_order text not null,
    primary key (unit, record)
);

create index if not exists accountability_record_province on accountability_record (province, kind, status, due_at);
create index if not exists accountability_record_parent on accountability_record (parent, kind);

create table if not exists accountability_unit (
    unit text not null primary key,
    next_change_at bigint,
    version bigint not null
);

create index if not exists accountability_unit_next_change on accountability_unit (next_change_at);

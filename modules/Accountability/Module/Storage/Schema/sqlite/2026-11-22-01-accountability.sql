create table if not exists accountability_record (
    unit text not null,
    record text not null,
    kind integer not null,
    province text not null,
    status integer not null,
    category integer not null,
    text text not null,
    subject text,
    parent text,
    number text,
    actor text not null,
    made_at integer not null,
    made_year integer not null,
    due_at integer,
    read_at integer,
    replied_at integer,
    version integer not null,
    unit_folded text not null,
    unit_order text not null,
    primary key (unit, record)
) without rowid;

create index if not exists accountability_record_province on accountability_record (province, kind, status, due_at);
create index if not exists accountability_record_parent on accountability_record (parent, kind);

create table if not exists accountability_unit (
    unit text not null primary key,
    next_change_at integer,
    version integer not null
) without rowid;

create index if not exists accountability_unit_next_change on accountability_unit (next_change_at);

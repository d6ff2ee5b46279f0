create table if not exists committees_unit (
    unit text not null primary key,
    province text not null,
    standing integer not null,
    filled integer not null,
    prescribed integer not null,
    vacant_since text,
    without_head_since text,
    decision_number text,
    decided_on text,
    last_meeting_on text,
    open_conclusions integer not null,
    version integer not null,
    unit_folded text not null,
    unit_order text not null
) without rowid;

create index if not exists committees_unit_province on committees_unit (province, standing, vacant_since);

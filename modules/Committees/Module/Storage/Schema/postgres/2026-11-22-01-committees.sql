create table if not exists committees_unit (
    unit text not null primary key,
    province text not null,
    standing bigint not null,
    filled bigint not null,
    prescribed bigint not null,
    vacant_since text,
    without_head_since text,
    decision_number text,
    decided_on text,
    last_meeting_on text,
    open_conclusions bigint not null,
    version bigint not null,
    unit_folded text not null,
    unit_order text not null
);

create index if not exists committees_unit_province on committees_unit (province, standing, vacant_since);

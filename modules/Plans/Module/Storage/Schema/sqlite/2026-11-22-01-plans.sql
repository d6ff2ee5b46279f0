-- The plans issued here as they stand now; their history is in the journal.
create table if not exists plans_plan (
    plan text not null primary key,
    province text not null,
    revision integer not null,
    content text not null,
    version integer not null
) without rowid;

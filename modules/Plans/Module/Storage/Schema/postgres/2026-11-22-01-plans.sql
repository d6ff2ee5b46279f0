-- The plans issued here as they stand now; their history is in the journal.
create table if not exists plans_plan (
    plan text not null primary key,
    province text not null,
    revision bigint not null,
    content text not null,
    version bigint not null
);

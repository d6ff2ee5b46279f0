create table if not exists steering_saved_view (
    account text not null,
    view text not null,
    unit text not null,
    name text not null,
    query text not null,
    is_default integer not null,
    deleted integer not null,
    primary key (account, view)
) without rowid;

-- What provinces prescribe for the committees of their units, as it stands now; its history is in the journal.
create table if not exists committees_composition (
    province text not null,
    scope text not null,
    content text not null,
    version integer not null,
    primary key (province, scope)
) without rowid;

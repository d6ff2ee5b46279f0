create table if not exists units_unit (
    unit text not null,
    valid_from text not null,
    valid_to text,
    kind text not null,
    parent text,
    name text not null,
    name_en text not null,
    folded_name text not null,
    body_code text,
    is_example integer not null,
    withdrawn integer not null,
    primary key (unit, valid_from)
) without rowid;

create index if not exists units_unit_parent on units_unit (parent, valid_from);

create table if not exists units_succession (
    unit text not null,
    successor text not null,
    share text not null,
    withdrawn integer not null,
    primary key (unit, successor)
) without rowid;

create index if not exists units_succession_successor on units_succession (successor);

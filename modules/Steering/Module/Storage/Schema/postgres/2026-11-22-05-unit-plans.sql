create table if not exists steering_unit_plan (
    unit text not null,
    plan text not null,
    province text not null,
    number text,
    issued_on text,
    revision bigint not null,
    primary key (unit, plan)
);

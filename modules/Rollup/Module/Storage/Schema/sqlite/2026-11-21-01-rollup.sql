CREATE TABLE IF NOT EXISTS rollup_unit (
    unit TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    as_of INTEGER NOT NULL,
    totals TEXT NOT NULL,
    own_hash TEXT NOT NULL,
    children_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    parent TEXT NULL
);

CREATE TABLE IF NOT EXISTS rollup_contribution (
    unit TEXT NOT NULL,
    facet TEXT NOT NULL,
    version INTEGER NOT NULL,
    as_of INTEGER NOT NULL,
    measures TEXT NOT NULL,
    PRIMARY KEY (unit, facet)
);

CREATE TABLE IF NOT EXISTS rollup_child (
    parent TEXT NOT NULL,
    child TEXT NOT NULL,
    version INTEGER NOT NULL,
    as_of INTEGER NOT NULL,
    totals TEXT NOT NULL,
    own_hash TEXT NOT NULL,
    children_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (parent, child)
);

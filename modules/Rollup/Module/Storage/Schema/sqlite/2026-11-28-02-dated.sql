-- The last contribution of each facet of each unit on each day on which it changed: with these rows every past figure can
-- be added up again, on whatever tree.
CREATE TABLE IF NOT EXISTS rollup_dated (
    unit TEXT NOT NULL,
    facet TEXT NOT NULL,
    day TEXT NOT NULL,
    version INTEGER NOT NULL,
    as_of INTEGER NOT NULL,
    measures TEXT NOT NULL,
    headline TEXT NOT NULL,
    head TEXT NULL,
    PRIMARY KEY (unit, facet, day)
);

CREATE INDEX IF NOT EXISTS rollup_dated_day ON rollup_dated (day);

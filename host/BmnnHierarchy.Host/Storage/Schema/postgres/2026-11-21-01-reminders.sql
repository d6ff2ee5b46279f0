-- Reminders of the embedded grain engine. Instants and periods in microseconds; removed is 0 or 1.
CREATE TABLE IF NOT EXISTS grains_reminder (
    grain_type TEXT NOT NULL,
    grain_key  TEXT NOT NULL,
    name       TEXT NOT NULL,
    first_tick BIGINT NOT NULL,
    period     BIGINT NOT NULL,
    removed    BIGINT NOT NULL,
    PRIMARY KEY (grain_type, grain_key, name)
);

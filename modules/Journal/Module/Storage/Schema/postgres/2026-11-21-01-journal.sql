-- Names compare by bytes (COLLATE "C"): the primary key then serves prefix reads, in the same order as on SQLite.
CREATE TABLE IF NOT EXISTS journal_event (
    stream           TEXT COLLATE "C" NOT NULL,
    seq              BIGINT NOT NULL,
    type             TEXT NOT NULL,
    version          BIGINT NOT NULL,
    payload          TEXT NOT NULL,
    at_us            BIGINT NOT NULL,
    actor            TEXT NOT NULL,
    command_id       TEXT COLLATE "C" NOT NULL,
    command_digest   BYTEA NOT NULL,
    command_position BIGINT NOT NULL,
    reason           TEXT,
    hash             BYTEA NOT NULL,
    CONSTRAINT journal_event_fence PRIMARY KEY (stream, seq)
);

CREATE UNIQUE INDEX IF NOT EXISTS journal_event_command ON journal_event (stream, command_id, command_position);

CREATE OR REPLACE FUNCTION journal_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'journal_event is append-only: % is refused', TG_OP;
END;
$$;

DROP TRIGGER IF EXISTS journal_event_no_change ON journal_event;
CREATE TRIGGER journal_event_no_change BEFORE UPDATE OR DELETE ON journal_event
    FOR EACH ROW EXECUTE FUNCTION journal_event_is_append_only();

DROP TRIGGER IF EXISTS journal_event_no_truncate ON journal_event;
CREATE TRIGGER journal_event_no_truncate BEFORE TRUNCATE ON journal_event
    FOR EACH STATEMENT EXECUTE FUNCTION journal_event_is_append_only();

-- Rows come and go all the time: clean up early, so that the table stays small.
CREATE TABLE IF NOT EXISTS journal_outbox (
    topic   TEXT COLLATE "C" NOT NULL,
    key     TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    lane    TEXT NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (topic, key)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

CREATE TABLE IF NOT EXISTS journal_snapshot (
    stream  TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    seq     BIGINT NOT NULL,
    hash    BYTEA NOT NULL,
    shape   TEXT NOT NULL,
    payload TEXT NOT NULL,
    digest  BYTEA NOT NULL
);

-- A row id table: events of all streams are written to the same few pages, only the narrow indexes are written all over.
-- Measured: a fifth more appends than WITHOUT ROWID.
CREATE TABLE IF NOT EXISTS journal_event (
    stream           TEXT NOT NULL,
    seq              INTEGER NOT NULL,
    type             TEXT NOT NULL,
    version          INTEGER NOT NULL,
    payload          TEXT NOT NULL,
    at_us            INTEGER NOT NULL,
    actor            TEXT NOT NULL,
    command_id       TEXT NOT NULL,
    command_digest   BLOB NOT NULL,
    command_position INTEGER NOT NULL,
    reason           TEXT,
    hash             BLOB NOT NULL,
    PRIMARY KEY (stream, seq)
);

CREATE UNIQUE INDEX IF NOT EXISTS journal_event_command ON journal_event (stream, command_id, command_position);

CREATE TRIGGER IF NOT EXISTS journal_event_no_update BEFORE UPDATE ON journal_event
BEGIN
    SELECT RAISE(ABORT, 'journal_event is append-only: UPDATE is refused');
END;

CREATE TRIGGER IF NOT EXISTS journal_event_no_delete BEFORE DELETE ON journal_event
BEGIN
    SELECT RAISE(ABORT, 'journal_event is append-only: DELETE is refused');
END;

CREATE TABLE IF NOT EXISTS journal_outbox (
    topic   TEXT NOT NULL,
    key     TEXT NOT NULL,
    version INTEGER NOT NULL,
    lane    TEXT NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (topic, key)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS journal_snapshot (
    stream  TEXT NOT NULL PRIMARY KEY,
    seq     INTEGER NOT NULL,
    hash    BLOB NOT NULL,
    shape   TEXT NOT NULL,
    payload TEXT NOT NULL,
    digest  BLOB NOT NULL
) WITHOUT ROWID;

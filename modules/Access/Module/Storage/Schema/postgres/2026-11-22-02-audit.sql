-- The trail of access as its reader shows it; what it is held against is the stream audit/access.
CREATE TABLE IF NOT EXISTS access_audit (
    seq     BIGINT NOT NULL PRIMARY KEY,
    at_us   BIGINT NOT NULL,
    kind    TEXT    NOT NULL,
    actor   TEXT    NOT NULL,
    unit    TEXT,
    subject TEXT    NOT NULL,
    detail  TEXT    NOT NULL,
    address TEXT    NOT NULL,
    times   BIGINT NOT NULL,
    folded  TEXT    NOT NULL
);

CREATE INDEX IF NOT EXISTS access_audit_actor ON access_audit (actor, seq);

-- Client certificates that sign in with an account, as the journal says.
CREATE TABLE IF NOT EXISTS access_certificate (
    account      TEXT   NOT NULL,
    number       BIGINT NOT NULL,
    matched_by   TEXT   NOT NULL,
    subject      TEXT   NOT NULL,
    issuer       TEXT   NOT NULL,
    serial       TEXT   NOT NULL,
    fingerprint  TEXT   NOT NULL,
    valid_to     BIGINT NOT NULL,
    mapped_by    TEXT   NOT NULL,
    mapped_at    BIGINT NOT NULL,
    reason       TEXT   NOT NULL,
    unmapped_at  BIGINT,
    unmapped_by  TEXT,
    unmap_reason TEXT,
    PRIMARY KEY (account, number)
);

CREATE INDEX IF NOT EXISTS access_certificate_fingerprint ON access_certificate (fingerprint);
CREATE INDEX IF NOT EXISTS access_certificate_subject ON access_certificate (subject);

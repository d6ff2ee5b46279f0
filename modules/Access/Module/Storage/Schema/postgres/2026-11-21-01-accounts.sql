-- Accounts and their grants, as the journal says; credentials live here only.
CREATE TABLE IF NOT EXISTS access_account (
    name         TEXT    NOT NULL PRIMARY KEY,
    display_name TEXT    NOT NULL,
    created_at   BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS access_grant (
    account  TEXT    NOT NULL,
    number   BIGINT NOT NULL,
    role     TEXT    NOT NULL,
    unit     TEXT    NOT NULL,
    from_day TEXT    NOT NULL,
    to_day   TEXT,
    grantor  TEXT    NOT NULL,
    given_at BIGINT NOT NULL,
    reason   TEXT    NOT NULL,
    PRIMARY KEY (account, number)
);

CREATE TABLE IF NOT EXISTS access_credential (
    account         TEXT    NOT NULL PRIMARY KEY,
    password_hash   TEXT    NOT NULL,
    security_stamp  TEXT    NOT NULL,
    failed_attempts BIGINT NOT NULL,
    locked_until    BIGINT
);

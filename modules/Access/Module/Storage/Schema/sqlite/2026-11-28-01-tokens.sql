-- Tokens of programs, as the journal says.
CREATE TABLE IF NOT EXISTS access_token (
    account       TEXT   NOT NULL,
    number        INTEGER NOT NULL,
    name          TEXT   NOT NULL,
    unit          TEXT   NOT NULL,
    permissions   TEXT   NOT NULL,
    issued_at     INTEGER NOT NULL,
    expires_at    INTEGER NOT NULL,
    reason        TEXT   NOT NULL,
    revoked_at    INTEGER,
    revoked_by    TEXT,
    revoke_reason TEXT,
    PRIMARY KEY (account, number)
);

-- By what a token is known: SHA-256 of 256 random bits. It lives here only.
CREATE TABLE IF NOT EXISTS access_token_digest (
    digest  TEXT   NOT NULL PRIMARY KEY,
    account TEXT   NOT NULL,
    number  INTEGER NOT NULL
);

-- When and from where a token was used last, to the minute.
CREATE TABLE IF NOT EXISTS access_token_use (
    account TEXT   NOT NULL,
    number  INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    address TEXT   NOT NULL,
    PRIMARY KEY (account, number)
);

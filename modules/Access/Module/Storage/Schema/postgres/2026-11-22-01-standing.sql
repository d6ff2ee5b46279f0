-- What an account has come to since it was opened. An account without a row here is as it was opened.
CREATE TABLE IF NOT EXISTS access_standing (
    account       TEXT    NOT NULL PRIMARY KEY,
    folded_name   TEXT    NOT NULL,
    must_change   BIGINT NOT NULL,
    disabled      BIGINT NOT NULL,
    second_factor BIGINT NOT NULL
);

-- What the row of a grant does not say: for whom it is exercised, and that it was ended before its time.
CREATE TABLE IF NOT EXISTS access_grant_note (
    account      TEXT    NOT NULL,
    number       BIGINT NOT NULL,
    on_behalf_of TEXT,
    capacity     TEXT,
    ended_at     BIGINT,
    ended_by     TEXT,
    end_reason   TEXT,
    PRIMARY KEY (account, number)
);

CREATE INDEX IF NOT EXISTS access_grant_unit ON access_grant (unit);

-- Beside access_credential: the second factor, and how often in a row the account was locked.
CREATE TABLE IF NOT EXISTS access_guard (
    account           TEXT    NOT NULL PRIMARY KEY,
    authenticator_key TEXT,
    second_factor     BIGINT NOT NULL,
    last_step         BIGINT NOT NULL,
    recovery_hashes   TEXT    NOT NULL,
    lockouts          BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS access_session (
    id         TEXT    NOT NULL PRIMARY KEY,
    account    TEXT    NOT NULL,
    started_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL,
    ended_at   BIGINT,
    ended_why  TEXT,
    factors    BIGINT NOT NULL,
    address    TEXT    NOT NULL,
    agent      TEXT    NOT NULL
);

CREATE INDEX IF NOT EXISTS access_session_account ON access_session (account, started_at);

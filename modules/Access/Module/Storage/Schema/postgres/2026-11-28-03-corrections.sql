-- Requests of persons to correct what is held about them, as the journal says.
CREATE TABLE IF NOT EXISTS access_correction (
    account         TEXT   NOT NULL,
    number          BIGINT NOT NULL,
    field           TEXT   NOT NULL,
    wanted          TEXT   NOT NULL,
    reason          TEXT   NOT NULL,
    asked_at        BIGINT NOT NULL,
    agreed          BIGINT,
    decided_by      TEXT,
    decided_at      BIGINT,
    decision_reason TEXT,
    PRIMARY KEY (account, number)
);

CREATE INDEX IF NOT EXISTS access_correction_open ON access_correction (decided_at, asked_at);

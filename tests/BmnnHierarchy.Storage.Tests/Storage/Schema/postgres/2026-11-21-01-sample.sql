CREATE TABLE IF NOT EXISTS sample_duty (
    unit TEXT NOT NULL,
    duty TEXT NOT NULL,
    done BIGINT NOT NULL CHECK (done >= 0),
    note TEXT,
    PRIMARY KEY (unit, duty)
);

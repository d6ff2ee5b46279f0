CREATE TABLE IF NOT EXISTS analysis_publication (
    day TEXT NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL,
    content TEXT NOT NULL
);

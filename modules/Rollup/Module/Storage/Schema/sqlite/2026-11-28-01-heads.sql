ALTER TABLE rollup_unit ADD COLUMN heads TEXT NULL;
ALTER TABLE rollup_contribution ADD COLUMN head TEXT NULL;
ALTER TABLE rollup_child ADD COLUMN heads TEXT NULL;

-- A fact whose acceptance was taken back can be accepted again: an acceptance makes one release, however often it is told.
ALTER TABLE releases DROP CONSTRAINT releases_fact_id_key;
ALTER TABLE releases ADD CONSTRAINT releases_acceptance UNIQUE (fact_id, accepted_at);

-- Who withdraws a release may say why.
ALTER TABLE releases DROP CONSTRAINT releases_check;
ALTER TABLE releases ADD CONSTRAINT releases_withdrawal
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawal_reason IS NULL OR withdrawn_at IS NOT NULL));

-- Since when none of its releases counts: the record is in no list any more, but keeps its reference and its past.
ALTER TABLE records ADD COLUMN withdrawn_at timestamptz;

-- Acceptances that were taken back before they made a release, which then only comes late, from the dead letters.
CREATE TABLE early_withdrawals (
    fact_id     uuid        NOT NULL,
    accepted_at timestamptz NOT NULL,
    PRIMARY KEY (fact_id, accepted_at)
);

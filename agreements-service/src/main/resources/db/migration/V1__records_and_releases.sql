-- The registry: records, and the releases that they are compiled from.

CREATE TABLE records (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('AGREEMENT', 'MEETING', 'COMMITMENT')),
    -- Collation C: references are ASCII, and a search by prefix can use the index of the unique constraint.
    reference   text        COLLATE "C" NOT NULL,
    -- As compiled from the releases; what lists filter and order by is repeated in columns of its own.
    fields      jsonb       NOT NULL,
    search_text text        NOT NULL,
    type        text,
    status      text,
    first_day   date,
    last_day    date,
    -- Lists run from the newest date down; records without a date come last.
    sort_day    date        NOT NULL GENERATED ALWAYS AS (coalesce(first_day, date '0001-01-01')) STORED,
    releases    integer     NOT NULL CHECK (releases > 0),
    changed_at  timestamptz NOT NULL,
    UNIQUE (kind, reference)
);

-- A page of a list in each of its two orders.
CREATE INDEX records_by_date ON records (kind, sort_day DESC, id DESC);
CREATE INDEX records_by_change ON records (kind, changed_at DESC, id DESC);

CREATE TABLE releases (
    id                uuid        PRIMARY KEY,
    record_id         uuid        NOT NULL REFERENCES records,
    number            integer     NOT NULL CHECK (number > 0),
    recorded_at       timestamptz NOT NULL,
    -- The fact that the release came from: one fact makes one release, however often it is told.
    fact_id           uuid        NOT NULL UNIQUE,
    document          jsonb       NOT NULL,
    accepted_by       text        NOT NULL,
    accepted_at       timestamptz NOT NULL,
    patch             jsonb       NOT NULL,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    -- Also the index by which the releases of a record are read in order.
    UNIQUE (record_id, number),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
);

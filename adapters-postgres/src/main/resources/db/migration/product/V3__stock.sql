-- How many units of each product there are, who has taken them, and every movement.

CREATE TABLE stock (
  product_id  uuid        PRIMARY KEY REFERENCES product,
  available   bigint      NOT NULL CHECK (available >= 0),
  -- The sequence number of the last entry in the ledger.
  last_seq    bigint      NOT NULL CHECK (last_seq >= 0),
  update_time timestamptz NOT NULL
);

-- Never deleted: a call that comes late has to find what became of its reservation.
CREATE TABLE reservation (
  reservation_id text        COLLATE "C" PRIMARY KEY,
  state          text        NOT NULL CHECK (state IN ('HELD', 'COMMITTED', 'RELEASED', 'RETURNED')),
  cause          text        CHECK (cause IN ('OUT_OF_STOCK', 'ABANDONED', 'EXPIRED')),
  -- Absent for one that was given up before it came, which has no lines either.
  lines_hash     text,
  expires_at     timestamptz,
  CHECK ((state = 'RELEASED') = (cause IS NOT NULL)),
  CHECK ((state = 'HELD') = (expires_at IS NOT NULL)),
  CHECK (lines_hash IS NOT NULL OR cause IS NOT DISTINCT FROM 'ABANDONED')
);

-- For the sweeper. Few reservations are held at any time.
CREATE INDEX reservation_expiry ON reservation (expires_at, reservation_id) WHERE state = 'HELD';

CREATE TABLE reservation_line (
  reservation_id  text   COLLATE "C" NOT NULL REFERENCES reservation,
  -- Not bound to a product: one that is unknown may be asked for, and is out of stock.
  product_id      uuid   NOT NULL,
  quantity        bigint NOT NULL CHECK (quantity > 0),
  -- Where there was not enough: how much there was.
  short_available bigint CHECK (short_available >= 0 AND short_available < quantity),
  PRIMARY KEY (reservation_id, product_id)
);

-- For what is held and committed of a product.
CREATE INDEX reservation_line_product ON reservation_line (product_id);

-- Append-only.
CREATE TABLE stock_ledger (
  product_id  uuid        NOT NULL REFERENCES stock,
  seq         bigint      NOT NULL CHECK (seq >= 1),
  delta       bigint      NOT NULL,
  -- What makes a movement happen once.
  movement_id text        COLLATE "C" NOT NULL,
  reason      text        NOT NULL,
  -- What the movement left.
  available   bigint      NOT NULL CHECK (available >= 0),
  create_time timestamptz NOT NULL,
  PRIMARY KEY (product_id, seq),
  CONSTRAINT stock_ledger_movement UNIQUE (movement_id)
);

-- Orders, their lines, what happened to them, their changes, and discount codes.
-- The owner leads every key, so that the tables can be spread over several servers by owner.

CREATE TABLE orders (
  user_id             uuid        NOT NULL,
  order_id            uuid        NOT NULL,
  order_number        text        NOT NULL,
  state               text        NOT NULL
    CHECK (state IN ('PENDING', 'CONFIRMED', 'REJECTED', 'CANCELLED')),
  currency_code       text        NOT NULL,
  subtotal_minor      bigint      NOT NULL CHECK (subtotal_minor >= 0),
  discount_minor      bigint      NOT NULL CHECK (discount_minor BETWEEN -subtotal_minor AND 0),
  shipping_minor      bigint      NOT NULL CHECK (shipping_minor >= 0),
  tax_minor           bigint      NOT NULL CHECK (tax_minor >= 0),
  total_minor         bigint      NOT NULL
    CHECK (total_minor = subtotal_minor + discount_minor + shipping_minor + tax_minor),
  total_entries       jsonb       NOT NULL,
  discount            jsonb,
  shipping_address    jsonb       NOT NULL,
  shipping_address_id uuid,
  shipping_method     text        NOT NULL,
  rejection           jsonb,
  cart_settled        boolean     NOT NULL,
  create_time         timestamptz NOT NULL,
  update_time         timestamptz NOT NULL,
  version             bigint      NOT NULL CHECK (version > 0),
  PRIMARY KEY (user_id, order_id),
  CHECK ((state = 'REJECTED') = (rejection IS NOT NULL))
);

CREATE UNIQUE INDEX orders_order_number ON orders (order_number);
-- Staff and services know an order by its id alone, and find the owner first.
CREATE INDEX orders_order_id ON orders (order_id);
CREATE INDEX orders_by_owner_and_time ON orders (user_id, create_time, order_id);
CREATE INDEX orders_by_time ON orders (create_time, order_id);

CREATE TABLE order_line (
  user_id          uuid    NOT NULL,
  order_id         uuid    NOT NULL,
  line_number      integer NOT NULL CHECK (line_number BETWEEN 1 AND 100),
  product_id       uuid    NOT NULL,
  sku              text    NOT NULL,
  name             text    NOT NULL,
  quantity         integer NOT NULL CHECK (quantity BETWEEN 1 AND 999),
  unit_price_minor bigint  NOT NULL CHECK (unit_price_minor >= 0),
  discount_minor   bigint  NOT NULL CHECK (discount_minor <= 0),
  PRIMARY KEY (user_id, order_id, line_number),
  FOREIGN KEY (user_id, order_id) REFERENCES orders
);

-- Append-only.
CREATE TABLE order_timeline (
  user_id    uuid        NOT NULL,
  order_id   uuid        NOT NULL,
  position   integer     NOT NULL CHECK (position >= 1),
  type       text        NOT NULL,
  actor      text        NOT NULL,
  event_time timestamptz NOT NULL,
  details    jsonb       NOT NULL,
  PRIMARY KEY (user_id, order_id, position),
  FOREIGN KEY (user_id, order_id) REFERENCES orders
);

-- Every change of an order; creation is number 0. Kept for ever: the idempotency keys are here.
CREATE TABLE order_change (
  user_id     uuid    NOT NULL,
  order_id    uuid    NOT NULL,
  no          integer NOT NULL CHECK (no >= 0),
  kind        text    NOT NULL CHECK (kind IN ('CREATE', 'ADD', 'CANCEL')),
  state       text    NOT NULL CHECK (state IN ('PENDING', 'APPLIED', 'REJECTED')),
  lines       jsonb   NOT NULL,
  totals      jsonb   NOT NULL,
  requester   text    NOT NULL,
  request_id  text    NOT NULL,
  fingerprint text    NOT NULL,
  response    jsonb,
  refusal     jsonb,
  deadline    timestamptz,
  attempts    integer NOT NULL DEFAULT 0,
  last_error  text,
  parked_at   timestamptz,
  PRIMARY KEY (user_id, order_id, no),
  FOREIGN KEY (user_id, order_id) REFERENCES orders,
  CHECK ((kind = 'CREATE') = (no = 0)),
  CHECK ((state = 'REJECTED') = (refusal IS NOT NULL))
);

CREATE UNIQUE INDEX order_change_key ON order_change (user_id, kind, requester, request_id);
CREATE UNIQUE INDEX order_change_pending ON order_change (user_id, order_id)
  WHERE state = 'PENDING';

CREATE TABLE discount_code (
  code                   text PRIMARY KEY,
  percent_basis_points   integer CHECK (percent_basis_points BETWEEN 1 AND 10000),
  amount_minor           bigint  CHECK (amount_minor > 0),
  amount_currency_code   text,
  valid_from             timestamptz,
  valid_before           timestamptz,
  minimum_subtotal_minor bigint CHECK (minimum_subtotal_minor >= 0),
  minimum_currency_code  text,
  uses_max               integer CHECK (uses_max >= 0),
  uses_per_user_max      integer CHECK (uses_per_user_max >= 0),
  uses                   integer NOT NULL DEFAULT 0,
  CHECK ((percent_basis_points IS NULL) <> (amount_minor IS NULL)),
  CHECK ((amount_minor IS NULL) = (amount_currency_code IS NULL)),
  CHECK ((minimum_subtotal_minor IS NULL) = (minimum_currency_code IS NULL)),
  CHECK (uses BETWEEN 0 AND coalesce(uses_max, uses))
);

CREATE TABLE discount_use (
  code     text NOT NULL REFERENCES discount_code,
  user_id  uuid NOT NULL,
  order_id uuid NOT NULL,
  PRIMARY KEY (code, user_id, order_id),
  FOREIGN KEY (user_id, order_id) REFERENCES orders
);

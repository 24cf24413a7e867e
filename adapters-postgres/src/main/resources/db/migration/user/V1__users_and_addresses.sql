-- A deleted user keeps his row: id, state and times. What is personal is gone.
CREATE TABLE users (
  user_id      uuid        PRIMARY KEY,
  state        text        NOT NULL CHECK (state IN ('ACTIVE', 'SUSPENDED', 'DELETED')),
  -- ASCII, which the collation says too: in some languages "I" has another small letter.
  email        text        COLLATE "C",
  display_name text,
  create_time  timestamptz NOT NULL,
  update_time  timestamptz NOT NULL,
  version      bigint      NOT NULL CHECK (version > 0),
  CONSTRAINT users_deleted_is_erased CHECK (
    (state = 'DELETED') = (email IS NULL) AND (state = 'DELETED') = (display_name IS NULL)
  )
);

-- The same mailbox in another case is the same address; those of deleted users are NULL, so free.
CREATE UNIQUE INDEX users_email ON users (lower(email)) WHERE email IS NOT NULL;

-- For the pages of ListUsers, forwards and backwards.
CREATE INDEX users_by_time ON users (create_time, user_id);

CREATE TABLE user_address (
  user_id             uuid    NOT NULL REFERENCES users,
  address_id          uuid    NOT NULL,
  recipient           text    NOT NULL,
  lines               text[]  NOT NULL,
  locality            text    NOT NULL,
  administrative_area text    NOT NULL,
  postal_code         text    NOT NULL,
  region_code         text    NOT NULL,
  phone               text,
  default_shipping    boolean NOT NULL,
  default_billing     boolean NOT NULL,
  PRIMARY KEY (user_id, address_id)
);

-- At most one default of each kind.
CREATE UNIQUE INDEX user_address_default_shipping ON user_address (user_id) WHERE default_shipping;
CREATE UNIQUE INDEX user_address_default_billing ON user_address (user_id) WHERE default_billing;

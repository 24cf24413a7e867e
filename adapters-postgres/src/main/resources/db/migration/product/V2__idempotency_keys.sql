-- Requests that were done, and what they were answered.

CREATE TABLE idempotency_key (
  owner       text NOT NULL,
  method      text NOT NULL,
  requester   text NOT NULL,
  request_id  text NOT NULL,
  fingerprint text NOT NULL,
  user_id     uuid,
  response    text,
  create_time timestamptz NOT NULL,
  PRIMARY KEY (owner, method, requester, request_id)
);

CREATE INDEX idempotency_key_create_time ON idempotency_key (create_time);
CREATE INDEX idempotency_key_user_id ON idempotency_key (user_id) WHERE user_id IS NOT NULL;

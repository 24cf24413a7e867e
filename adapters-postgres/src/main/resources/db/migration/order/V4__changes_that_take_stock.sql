-- From here on orders take stock, and their changes are written down before that and followed to
-- their end. What was ordered before took none: nobody can tell what it would have been.

DO $$
BEGIN
  IF EXISTS (SELECT FROM orders) THEN
    RAISE EXCEPTION USING MESSAGE =
      'This database holds orders that an earlier version made without taking stock for them;'
      ' they cannot be carried over.'
      ' To begin anew, stop all order services, drop the order database and create it again,'
      ' empty. If ./cartwright runs it: stop that with ./cartwright down, and delete the folder'
      ' .cartwright, or the one that CARTWRIGHT_HOME names, with all data in it.';
  END IF;
END
$$;

ALTER TABLE order_change
  -- When it was asked for; of creation the same as the order's.
  ADD COLUMN create_time timestamptz NOT NULL,
  ADD CHECK (no <= 999999),
  ADD CHECK (
    CASE kind
      WHEN 'CREATE' THEN jsonb_array_length(lines) BETWEEN 1 AND 100
      WHEN 'ADD' THEN jsonb_array_length(lines) = 1
      ELSE jsonb_array_length(lines) = 0
    END),
  -- Creation is answered by the order as it stands.
  ADD CHECK ((state = 'APPLIED' AND kind <> 'CREATE') = (response IS NOT NULL)),
  -- Giving stock back can neither be refused nor come too late.
  ADD CHECK (kind <> 'CANCEL' OR state <> 'REJECTED'),
  ADD CHECK ((kind = 'CANCEL') = (deadline IS NULL)),
  ADD CHECK (attempts >= 0),
  ADD CHECK (char_length(last_error) <= 500),
  -- Only what is still to be done can wait for people.
  ADD CHECK (parked_at IS NULL OR state = 'PENDING' OR (kind = 'CREATE' AND state = 'APPLIED')),
  ADD CHECK (parked_at IS NULL OR last_error IS NOT NULL);

ALTER TABLE orders
  -- Nothing is taken out of the cart for an order that is not made, or not yet.
  ADD CHECK (NOT cart_settled OR state IN ('CONFIRMED', 'CANCELLED'));

-- What is open, oldest first: creations of orders that are not rejected until their cart is
-- settled, and other changes while they are pending. The first index does not mention the state of
-- the order, so that confirming one leaves all indexes of its row as they are.
CREATE INDEX orders_open ON orders (create_time, order_id)
  WHERE NOT cart_settled AND rejection IS NULL;
CREATE INDEX order_change_open ON order_change (create_time, order_id, no)
  WHERE state = 'PENDING' AND no > 0;
CREATE INDEX order_change_parked ON order_change (create_time, order_id, no)
  WHERE parked_at IS NOT NULL;

-- Changes are written down before anything is done for them, and driven to their end from there.

-- Orders that were made before have reserved no stock, and could be neither added to nor cancelled.
DO $$
BEGIN
  IF EXISTS (SELECT FROM orders) THEN
    RAISE EXCEPTION 'This database holds orders that have no stock reserved, from a version before '
      'reservations. Drop the database of the order service and let it create a new one.';
  END IF;
END
$$;

ALTER TABLE order_change ADD COLUMN create_time timestamptz NOT NULL;

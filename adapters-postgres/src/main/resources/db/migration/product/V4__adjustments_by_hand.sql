-- For what was adjusted of a product, among the movements of all the orders that there ever were.
CREATE INDEX stock_ledger_by_hand ON stock_ledger (product_id) INCLUDE (delta)
  WHERE position('/' IN movement_id) = 0;

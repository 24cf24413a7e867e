-- Discount codes to try: a percentage once a user, an amount above a subtotal, one for the first
-- hundred orders, and one whose time is over.

INSERT INTO discount_code (code, percent_basis_points, uses_per_user_max)
VALUES ('WELCOME10', 1000, 1);

INSERT INTO discount_code
  (code, amount_minor, amount_currency_code, minimum_subtotal_minor, minimum_currency_code)
VALUES ('FIVEOFF', 500, 'EUR', 3000, 'EUR');

INSERT INTO discount_code (code, percent_basis_points, uses_max)
VALUES ('FIRST100', 2500, 100);

INSERT INTO discount_code (code, percent_basis_points, valid_before)
VALUES ('SUMMER2024', 1500, '2024-09-01T00:00:00Z');

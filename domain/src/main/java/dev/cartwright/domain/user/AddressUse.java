package dev.cartwright.domain.user;

/** What an address is the default for. */
public enum AddressUse {
  /** Where orders are sent. */
  SHIPPING,
  /** Where invoices are sent. */
  BILLING
}

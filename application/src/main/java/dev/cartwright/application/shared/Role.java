package dev.cartwright.application.shared;

/** What a signed-in user may be besides a customer. */
public enum Role {
  /** Works for the shop: may act for every user and manage the catalogue. */
  STAFF
}

package dev.cartwright.application.user;

/** How a list of users is ordered. */
public enum UserOrder {
  /** By time of creation, the first users first. */
  OLDEST_FIRST,
  /** By time of creation, the last users first. */
  NEWEST_FIRST
}

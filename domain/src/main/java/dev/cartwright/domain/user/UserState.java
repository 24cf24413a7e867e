package dev.cartwright.domain.user;

import java.util.Map;
import java.util.Set;

/** Where an account is in its life. */
public enum UserState {
  /** May do everything. */
  ACTIVE,
  /** May look and cancel orders, but not add to a cart or order anything. */
  SUSPENDED,
  /** Gone; the personal data is erased, and nothing leads back. */
  DELETED;

  private static final Map<UserState, Set<UserState>> MOVES =
      Map.of(
          ACTIVE, Set.of(SUSPENDED, DELETED),
          SUSPENDED, Set.of(ACTIVE, DELETED),
          DELETED, Set.of());

  /** Tells whether an account may move from this state to {@code next}; staying is no move. */
  public boolean mayBecome(UserState next) {
    return MOVES.getOrDefault(this, Set.of()).contains(next);
  }
}

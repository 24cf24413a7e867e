package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.Asked;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.stored.StoredChange;

/** What makes a change the one that a client asked for. */
record ChangeKey(String user, String kind, String key) {

  static ChangeKey of(StoredChange change) {
    return new ChangeKey(change.user(), change.kind(), change.key());
  }

  static ChangeKey of(Asked asked) {
    return new ChangeKey(asked.user(), kindOf(asked.method()), asked.key());
  }

  private static String kindOf(Method method) {
    return switch (method) {
      case ORDER_CREATE -> "CREATE";
      case ORDER_ADD -> "ADD";
      case ORDER_CANCEL -> "CANCEL";
      case CART_ADD, CART_SET, CART_READ, ORDER_READ, STOCK_ADJUST -> "";
    };
  }
}

package dev.cartwright.chaos.check;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Asked;
import dev.cartwright.chaos.history.Call;
import dev.cartwright.chaos.history.Harm;
import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.history.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the history of one client, whose calls take a millisecond each. */
final class Run {

  static final String ADA = "ada";
  static final String TEA = "tea";
  static final String ORDER = "order-1";

  private static final long MILLI = 1_000;

  private final List<Call> calls = new ArrayList<>();
  private final List<Harm> harms = new ArrayList<>();
  private long clock = 10_000_000;

  static Map<String, Integer> tea(int units) {
    return units == 0 ? Map.of() : Map.of(TEA, units);
  }

  /** Returns the time of the next call. */
  long now() {
    return clock;
  }

  @CanIgnoreReturnValue
  Run later(long micros) {
    clock += micros;
    return this;
  }

  @CanIgnoreReturnValue
  Run call(Method method, String key, String order, int units, Answered answered) {
    calls.add(
        new Call(
            1, clock, clock + MILLI, new Asked(method, ADA, key, order, tea(units)), answered));
    clock += 2 * MILLI;
    return this;
  }

  @CanIgnoreReturnValue
  Run addsToCart(String key, int units, int left) {
    return call(Method.CART_ADD, key, "", units, Answered.cart(tea(left)));
  }

  @CanIgnoreReturnValue
  Run setsInCart(String key, int units) {
    return call(Method.CART_SET, key, "", units, Answered.cart(tea(units)));
  }

  @CanIgnoreReturnValue
  Run readsCart(int left) {
    return call(Method.CART_READ, "", "", 0, Answered.cart(tea(left)));
  }

  @CanIgnoreReturnValue
  Run hearsNothing(Method method, String key, int units) {
    return call(method, key, "", units, Answered.unknown("UNAVAILABLE"));
  }

  @CanIgnoreReturnValue
  Run creates(String key, int units) {
    return call(Method.ORDER_CREATE, key, "", units, order("CONFIRMED", units));
  }

  @CanIgnoreReturnValue
  Run isRefused(Method method, String key, String order, int units, String reason) {
    return call(method, key, order, units, Answered.refused(reason));
  }

  @CanIgnoreReturnValue
  Run redisIsKilled() {
    harms.add(new Harm(clock, clock + MILLI, Harm.REDIS_KILL, "redis"));
    clock += 2 * MILLI;
    return this;
  }

  static Answered order(String state, int units) {
    return new Answered(Answered.Outcome.OK, "", ORDER, state, tea(units), 100L * units);
  }

  History history() {
    return new History(calls, harms);
  }
}

package dev.cartwright.redis.cart;

import dev.cartwright.domain.cart.CartHistory;
import dev.cartwright.domain.cart.OrderMark;
import dev.cartwright.domain.cart.RecentRequests;
import dev.cartwright.domain.cart.RequestMark;
import dev.cartwright.domain.cart.SettledOrders;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.RequestId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what a cart remembers as fields of its hash, one entry a line; what is empty has no field.
 */
final class CartHistoryText {

  private static final String REQUESTS = "@requests";
  private static final String ORDERS = "@orders";
  private static final String ORDERS_FLOOR = "@orders_floor";

  private static final Pattern REQUEST =
      Pattern.compile("(?<method>[^:]+):(?<id>.+):(?<fingerprint>[^:]+)");
  private static final Pattern ORDER = Pattern.compile("(?<order>[^:]+):(?<time>.+)");

  private CartHistoryText() {}

  /** Returns the fields. */
  static Map<String, String> toFields(CartHistory history) {
    Map<String, String> fields = new TreeMap<>();
    List<RequestMark> requests = history.requests().marks();
    if (!requests.isEmpty()) {
      fields.put(REQUESTS, lines(requests.stream().map(CartHistoryText::toText)));
    }
    List<OrderMark> orders = history.orders().marks();
    if (!orders.isEmpty()) {
      fields.put(ORDERS, lines(orders.stream().map(CartHistoryText::toText)));
    }
    history.orders().floor().ifPresent(time -> fields.put(ORDERS_FLOOR, time.toString()));
    return fields;
  }

  /**
   * Reads the fields of a hash, whatever else there is.
   *
   * @throws InvalidValueException if they are not those of a history
   */
  static CartHistory toHistory(Map<String, String> fields) {
    Optional<Instant> floor =
        Optional.ofNullable(fields.get(ORDERS_FLOOR)).map(text -> toTime(ORDERS_FLOOR, text));
    return new CartHistory(
        new RecentRequests(entries(REQUESTS, fields, CartHistoryText::toRequest)),
        new SettledOrders(entries(ORDERS, fields, CartHistoryText::toOrder), floor));
  }

  private static String lines(Stream<String> entries) {
    return entries.collect(Collectors.joining("\n"));
  }

  private static <T> List<T> entries(
      String name, Map<String, String> fields, Function<String, T> reader) {
    String text = fields.get(name);
    return text == null ? List.of() : Stream.of(text.split("\n", -1)).map(reader).toList();
  }

  private static String toText(RequestMark request) {
    return request.method() + ":" + request.requestId() + ":" + request.fingerprint();
  }

  private static RequestMark toRequest(String text) {
    Matcher entry = match(REQUESTS, REQUEST, text, "<method>:<request id>:<fingerprint>");
    return new RequestMark(
        entry.group("method"), new RequestId(entry.group("id")), entry.group("fingerprint"));
  }

  private static String toText(OrderMark order) {
    return order.order() + ":" + order.createTime();
  }

  private static OrderMark toOrder(String text) {
    Matcher entry = match(ORDERS, ORDER, text, "<order id>:<create time>");
    return new OrderMark(OrderId.parse(entry.group("order")), toTime(ORDERS, entry.group("time")));
  }

  private static Matcher match(String name, Pattern form, String text, String expected) {
    Matcher entry = form.matcher(text);
    if (!entry.matches()) {
      throw new InvalidValueException("cart field " + name, text, expected);
    }
    return entry;
  }

  private static Instant toTime(String name, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidValueException("cart field " + name, text, "as in 2030-01-31T12:00:00Z");
    }
  }
}

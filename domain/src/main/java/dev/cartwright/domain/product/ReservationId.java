package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.OrderId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies a reservation: one change of one order takes stock once. Whoever repeats a call sends
 * the same id, so that it has its effect once.
 *
 * @param order the order
 * @param number the number of the order's change, 0 to {@value #NUMBER_MAX}
 */
public record ReservationId(OrderId order, int number) {

  /** The largest number of a change. */
  public static final int NUMBER_MAX = 999_999;

  private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})/(0|[1-9][0-9]{0,5})");

  /**
   * Checks the range.
   *
   * @throws InvalidValueException if the number is out of range
   */
  public ReservationId {
    requireNonNull(order, "order");
    if (number < 0 || number > NUMBER_MAX) {
      throw new InvalidValueException("reservation_id", number, "a number of 0.." + NUMBER_MAX);
    }
  }

  /**
   * Reads the text form. There is one for each id: no capitals, no leading zeros.
   *
   * @throws InvalidValueException if {@code text} is no order's id, a slash and a number
   */
  public static ReservationId parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new InvalidValueException("reservation_id", text, "<order_id>/<number>");
    }
    return new ReservationId(OrderId.parse(form.group(1)), Integer.parseInt(form.group(2)));
  }

  /** Returns the text form. */
  @Override
  public String toString() {
    return order + "/" + number;
  }
}

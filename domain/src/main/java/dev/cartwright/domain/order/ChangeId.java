package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies a change of an order.
 *
 * @param owner whose order it is
 * @param order the order
 * @param number the change's place among those of the order, 0 to {@value #NUMBER_MAX}; creation is
 *     0
 */
public record ChangeId(UserId owner, OrderId order, int number) {

  /** The largest number of a change. */
  public static final int NUMBER_MAX = 999_999;

  private static final Pattern FORM =
      Pattern.compile("([0-9a-f-]{36})/([0-9a-f-]{36})/(0|[1-9][0-9]{0,5})");

  /**
   * Checks the range.
   *
   * @throws InvalidValueException if the number is out of range
   */
  public ChangeId {
    requireNonNull(owner, "owner");
    requireNonNull(order, "order");
    checkNumber(number);
  }

  /**
   * Checks the range of a change's number.
   *
   * @throws InvalidValueException if no change can have that number
   */
  public static void checkNumber(int number) {
    if (number < 0 || number > NUMBER_MAX) {
      throw new InvalidValueException("change_number", number, "0.." + NUMBER_MAX);
    }
  }

  /**
   * Reads the text form. There is one for each id: no capitals, no leading zeros.
   *
   * @throws InvalidValueException if {@code text} is no user's id, order's id and number
   */
  public static ChangeId parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new InvalidValueException("change_id", text, "<user_id>/<order_id>/<number>");
    }
    return new ChangeId(
        UserId.parse(form.group(1)), OrderId.parse(form.group(2)), Integer.parseInt(form.group(3)));
  }

  /** Returns the id of the stock that is reserved for the change. */
  public ReservationId reservation() {
    return new ReservationId(order, number);
  }

  /** Returns the text form. */
  @Override
  public String toString() {
    return owner + "/" + order + "/" + number;
  }
}

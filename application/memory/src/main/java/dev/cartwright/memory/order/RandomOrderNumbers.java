package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.OrderNumbers;
import dev.cartwright.domain.order.OrderNumber;
import java.security.SecureRandom;

/** {@link OrderNumbers} from a secure source of randomness. */
public final class RandomOrderNumbers implements OrderNumbers {

  private final SecureRandom random = new SecureRandom();

  /** Creates a source of numbers. */
  public RandomOrderNumbers() {}

  @Override
  public OrderNumber next() {
    return OrderNumber.of(random.nextLong());
  }
}

package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.OrderOwners;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.testkit.fixture.Orders;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link OrderOwners} has to do.
 *
 * <p>Extend this class in the adapter's own tests; besides the port they give the repository whose
 * orders it knows.
 */
public abstract class OrderOwnersContract {

  /** For the adapter's test class. */
  protected OrderOwnersContract() {}

  /** Returns the port under test. */
  protected abstract OrderOwners owners();

  /** Returns where orders are kept. */
  protected abstract OrderRepository orders();

  @Test
  @DisplayName("R1: a saved order has its owner")
  void aSavedOrderHasItsOwner() {
    Order.Snapshot saved = orders().save(Orders.confirmed()).snapshot();

    assertThat(owners().ownerOf(saved.id())).contains(saved.owner());
  }

  @Test
  @DisplayName("R2: an unknown order has no owner")
  void anUnknownOrderHasNoOwner() {
    assertThat(owners().ownerOf(new OrderId(UUID.randomUUID()))).isEmpty();
  }
}

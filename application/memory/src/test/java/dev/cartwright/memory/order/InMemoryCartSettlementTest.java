package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.order.CartSettlementContract;
import dev.cartwright.testkit.fixture.Orders;
import java.time.Instant;
import java.util.UUID;

class InMemoryCartSettlementTest extends CartSettlementContract {

  private final InMemoryCartSettlement carts = new InMemoryCartSettlement();

  @Override
  protected CartSettlement carts() {
    return carts;
  }

  @Override
  protected UserId newUser() {
    return new UserId(UUID.randomUUID());
  }

  @Override
  protected ProductId putIntoCart(UserId user, int units) {
    ProductId product = new ProductId(UUID.randomUUID());
    carts.put(user, product, units);
    return product;
  }

  @Override
  protected long unitsInCart(UserId user, ProductId product) {
    return carts.unitsOf(user, product);
  }

  @Override
  protected Instant recently() {
    return Orders.TIME;
  }

  @Override
  protected Instant tooLongAgo() {
    Instant time = recently().minusSeconds(1);
    carts.forgetUpTo(time);
    return time;
  }
}

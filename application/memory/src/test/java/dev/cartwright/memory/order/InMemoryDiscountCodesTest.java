package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.DiscountCodes;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.contract.order.DiscountCodesContract;
import java.util.OptionalInt;
import java.util.UUID;

class InMemoryDiscountCodesTest extends DiscountCodesContract {

  private final InMemoryStore store = new InMemoryStore();
  private final InMemoryDiscountCodes codes = new InMemoryDiscountCodes(store);

  @Override
  protected DiscountCodes codes() {
    return codes;
  }

  @Override
  protected Transactions transactions() {
    return store;
  }

  @Override
  protected void store(CodeOffer offer, OptionalInt usesMax, OptionalInt usesPerUserMax) {
    codes.put(offer, usesMax, usesPerUserMax);
  }

  @Override
  protected OrderId newOrder(UserId owner) {
    return new OrderId(UUID.randomUUID());
  }
}

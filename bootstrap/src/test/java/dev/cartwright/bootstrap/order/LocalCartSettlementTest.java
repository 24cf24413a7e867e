package dev.cartwright.bootstrap.order;

import static dev.cartwright.testkit.fixture.Products.details;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.AddItem;
import dev.cartwright.application.cart.GetCart;
import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.bootstrap.cart.CartModule;
import dev.cartwright.bootstrap.cart.LocalUserDirectory;
import dev.cartwright.bootstrap.local.OtherContexts;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.cart.CartUseCases;
import dev.cartwright.memory.cart.InMemoryCartRepository;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.testkit.contract.order.CartSettlementContract;
import dev.cartwright.testkit.fixture.Results;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class LocalCartSettlementTest extends CartSettlementContract {

  private static final Caller SYSTEM = Caller.system();

  private final OtherContexts others = new OtherContexts();
  private final CartUseCases carts = carts(others);

  private static CartUseCases carts(OtherContexts others) {
    SystemTimeSource time = new SystemTimeSource();
    InMemoryCartRepository stored = new InMemoryCartRepository(time);
    return CartModule.useCases(
        stored,
        new LocalUserDirectory(others.userReads()),
        new dev.cartwright.bootstrap.cart.LocalProductCatalog(others.productReads()),
        CartModule.edit(stored, CartModule.firstVersions()),
        time);
  }

  @Override
  protected CartSettlement carts() {
    return new LocalCartSettlement(carts.settleOrder());
  }

  @Override
  protected UserId newUser() {
    return others.activeUser();
  }

  @Override
  protected ProductId putIntoCart(UserId user, int units) {
    ProductId product = others.published(details()).id();
    AddItem.Command add =
        new AddItem.Command(SYSTEM, user, product, new Quantity(units), Optional.empty());
    assertThat(Results.valueOf(carts.addItem().handle(add))).isNotNull();
    return product;
  }

  @Override
  protected long unitsInCart(UserId user, ProductId product) {
    return Results.valueOf(
            carts.getCart().handle(new GetCart.Query(SYSTEM, user, GetCart.View.BASIC)))
        .cart()
        .lines()
        .stream()
        .filter(line -> line.product().equals(product))
        .mapToLong(line -> line.quantity().units())
        .sum();
  }

  @Override
  protected Instant recently() {
    return Instant.now().minusSeconds(1);
  }

  @Override
  protected Instant tooLongAgo() {
    return Instant.now().minus(Duration.ofDays(8));
  }
}

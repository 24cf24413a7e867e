package dev.cartwright.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.cart.CartServices;
import dev.cartwright.grpc.product.ProductServices;
import dev.cartwright.grpc.product.RemoteProducts;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.grpc.user.RemoteUsers;
import dev.cartwright.grpc.user.UserServices;
import dev.cartwright.memory.cart.InMemoryCartRepository;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.CartItem;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.testkit.contract.order.CartSettlementContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrpcCartSettlementTest extends CartSettlementContract {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final InProcess users = InProcess.serve(UserServices.inMemory());
  private final InProcess products = InProcess.serve(ProductServices.inMemory());
  private final InProcess carts =
      InProcess.serve(
          CartServices.on(
              new InMemoryCartRepository(new SystemTimeSource()),
              users.channel(),
              products.channel()));

  @Override
  protected CartSettlement carts() {
    return new GrpcCartSettlement(CartServiceGrpc.newBlockingStub(carts.channel()), LONG);
  }

  @Override
  protected UserId newUser() {
    return new RemoteUsers(users.channel()).active();
  }

  @Override
  protected ProductId putIntoCart(UserId user, int units) {
    ProductId product =
        new RemoteProducts(products.channel()).active("Green tea", Money.of(700, "EUR"));
    AddItemRequest add =
        AddItemRequest.newBuilder()
            .setUserId(user.toString())
            .setProductId(product.toString())
            .setQuantity(units)
            .build();
    assertThat(CartServiceGrpc.newBlockingStub(carts.channel()).addItem(add)).isNotNull();
    return product;
  }

  @Override
  protected long unitsInCart(UserId user, ProductId product) {
    GetCartRequest get = GetCartRequest.newBuilder().setUserId(user.toString()).build();
    return CartServiceGrpc.newBlockingStub(carts.channel())
        .getCart(get)
        .getCart()
        .getItemsList()
        .stream()
        .filter(item -> item.getProductId().equals(product.toString()))
        .mapToLong(CartItem::getQuantity)
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

  @AfterEach
  void stop() {
    carts.close();
    products.close();
    users.close();
  }

  @Test
  void aServiceThatIsDownIsUnavailable() {
    carts.close();
    RequestedItem item = new RequestedItem(new ProductId(UUID.randomUUID()), new Quantity(1));

    assertThatThrownBy(() ->
            carts()
                .settle(
                    new UserId(UUID.randomUUID()),
                    new OrderId(UUID.randomUUID()),
                    recently(),
                    List.of(item)))
        .isInstanceOf(PortException.Unavailable.class);
  }
}

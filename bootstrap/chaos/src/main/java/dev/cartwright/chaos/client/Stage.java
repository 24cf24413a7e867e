package dev.cartwright.chaos.client;

import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Asked;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.system.Service;
import dev.cartwright.proto.product.v1.CreateProductRequest;
import dev.cartwright.proto.product.v1.Product;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import dev.cartwright.proto.product.v1.PublishProductRequest;
import dev.cartwright.proto.type.v1.Money;
import dev.cartwright.proto.user.v1.CreateUserRequest;
import dev.cartwright.proto.user.v1.User;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Sets up users and products while nothing is hurt yet. Every call makes something new. */
public final class Stage {

  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final long PRICE_CENTS = 1_000;

  private final Front front;
  private final Client books;

  /**
   * Makes a stage.
   *
   * @param books the client that writes stock down
   */
  public Stage(Front front, Client books) {
    this.front = front;
    this.books = books;
  }

  /** Returns a new user. */
  public String newUser() {
    User user =
        User.newBuilder()
            .setEmail(UUID.randomUUID() + "@example.com")
            .setDisplayName("Ada Byron")
            .build();
    return UserServiceGrpc.newBlockingStub(front.channel(Service.USER, 0))
        .withDeadlineAfter(DEADLINE)
        .createUser(CreateUserRequest.newBuilder().setUser(user).build())
        .getUser()
        .getUserId();
  }

  /** Returns a new product that is on sale, with this many units. */
  public String newProduct(int units) {
    Product product =
        Product.newBuilder()
            .setSku(UUID.randomUUID().toString())
            .setName("Green tea")
            .setPrice(Money.newBuilder().setAmountMinor(PRICE_CENTS).setCurrencyCode("EUR"))
            .build();
    String id =
        products()
            .createProduct(CreateProductRequest.newBuilder().setProduct(product).build())
            .getProduct()
            .getProductId();
    Product published =
        products()
            .publishProduct(PublishProductRequest.newBuilder().setProductId(id).build())
            .getProduct();
    deliver(published.getProductId(), units);
    return id;
  }

  /** Adds units to the stock of a product. */
  public void deliver(String product, int units) {
    Asked delivery =
        new Asked(
            Method.STOCK_ADJUST, "", UUID.randomUUID().toString(), "", Map.of(product, units));
    Answered answered = books.insist(delivery);
    if (!answered.isOk()) {
      throw new AssertionError("no stock: " + answered.reason());
    }
  }

  private ProductServiceBlockingStub products() {
    return ProductServiceGrpc.newBlockingStub(front.channel(Service.PRODUCT, 0))
        .withDeadlineAfter(DEADLINE);
  }
}

package dev.cartwright.bootstrap.local;

import dev.cartwright.application.product.CreateProduct;
import dev.cartwright.application.product.PublishProduct;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.user.AddAddress;
import dev.cartwright.application.user.CreateUser;
import dev.cartwright.application.user.DeleteUser;
import dev.cartwright.application.user.SuspendUser;
import dev.cartwright.bootstrap.product.ProductModule;
import dev.cartwright.bootstrap.shared.ProductReads;
import dev.cartwright.bootstrap.shared.UserReads;
import dev.cartwright.bootstrap.user.UserModule;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.product.ProductUseCases;
import dev.cartwright.grpc.product.StockUseCases;
import dev.cartwright.grpc.user.AddressUseCases;
import dev.cartwright.grpc.user.UserUseCases;
import dev.cartwright.memory.shared.ImmediateBackoff;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.memory.shared.UuidV7Generator;
import dev.cartwright.testkit.fixture.Results;
import dev.cartwright.testkit.fixture.Users;
import java.util.Optional;

/** The user and the product context in memory, for those that ask them in the same JVM. */
public final class OtherContexts {

  private static final Caller SYSTEM = Caller.system();
  private static final Backoff BACKOFF = new ImmediateBackoff(3);

  private final UserUseCases users;
  private final AddressUseCases addresses;
  private final ProductUseCases products;
  private final StockUseCases stock;

  public OtherContexts() {
    SystemTimeSource time = new SystemTimeSource();
    UuidV7Generator ids = new UuidV7Generator();
    StoresInMemory stores = StoresInMemory.create(time);
    this.users = UserModule.users(stores.users(), BACKOFF, time, ids);
    this.addresses = UserModule.addresses(stores.users(), BACKOFF, time, ids);
    this.products = ProductModule.useCases(stores.products(), stores.search(), time, ids, BACKOFF);
    this.stock = ProductModule.stockUseCases(stores.products(), ids, BACKOFF);
  }

  public UserReads userReads() {
    return new UserReads("test", users.getUserByID());
  }

  public ProductReads productReads() {
    return new ProductReads("test", products.getProductByID(), products.batchGetProducts());
  }

  public StockUseCases stock() {
    return stock;
  }

  public UserId activeUser() {
    return Results.valueOf(
            users
                .createUser()
                .handle(new CreateUser.Command(SYSTEM, Users.profile(), Optional.empty())))
        .value()
        .id();
  }

  public UserId suspendedUser() {
    SuspendUser.Command suspend =
        new SuspendUser.Command(SYSTEM, activeUser(), Optional.empty(), Optional.empty());
    return Results.valueOf(users.suspendUser().handle(suspend)).value().id();
  }

  public UserId deletedUser() {
    DeleteUser.Command delete =
        new DeleteUser.Command(SYSTEM, activeUser(), Optional.empty(), Optional.empty());
    return Results.valueOf(users.deleteUser().handle(delete)).value().id();
  }

  public AddressId addressOf(UserId user, PostalAddress address) {
    AddAddress.Command add =
        new AddAddress.Command(SYSTEM, user, address, Optional.empty(), Optional.empty());
    return Results.valueOf(addresses.addAddress().handle(add)).value().address().id();
  }

  public Product.Snapshot draft(ProductDetails details) {
    return Results.valueOf(
            products
                .createProduct()
                .handle(new CreateProduct.Command(SYSTEM, details, Optional.empty())))
        .value();
  }

  public Product.Snapshot published(ProductDetails details) {
    PublishProduct.Command publish =
        new PublishProduct.Command(SYSTEM, draft(details).id(), Optional.empty(), Optional.empty());
    return Results.valueOf(products.publishProduct().handle(publish)).value();
  }
}

package dev.cartwright.simulator.world;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.product.Attributes;
import dev.cartwright.domain.product.Description;
import dev.cartwright.domain.product.Price;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.product.ProductName;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.product.Sku;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockChange;
import dev.cartwright.domain.product.StockReason;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.domain.user.DisplayName;
import dev.cartwright.domain.user.EmailAddress;
import dev.cartwright.domain.user.Profile;
import dev.cartwright.domain.user.User;
import dev.cartwright.simulator.engine.Chance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** All services together, with a few wares and users. */
public final class Shop {

  /** A code that all users together can use a few times. */
  public static final DiscountCode SHARED_CODE = new DiscountCode("SPRING");

  /** A code that every user can use once. */
  public static final DiscountCode OWN_CODE = new DiscountCode("WELCOME");

  private static final int PROCESSES_MAX = 2;
  private static final int ORDERS_MAX = 3;
  private static final int USES_MAX = 2;
  private static final int DISCOUNT_BASIS_POINTS = 1000;
  private static final int WARES_MAX = 3;
  private static final int UNITS_MAX = 8;

  private final Stage stage;
  private final Chance chance;
  private final SeededIds ids;
  private final UserService users;
  private final ProductService products;
  private final CartService carts;
  private final OrderService orders;
  private final int sharedUses;
  private final List<ProductId> wares = new ArrayList<>();

  /** Opens a shop whose adapters are those of {@code wiring}. */
  public Shop(Stage stage, Wiring wiring) {
    this.stage = requireNonNull(stage, "stage");
    this.chance = stage.newChance();
    this.ids = new SeededIds(stage.newChance());
    this.users = new UserService(stage, 1);
    this.products = new ProductService(stage, wiring, chance.between(1, PROCESSES_MAX));
    this.carts = new CartService(stage, wiring, users, products, chance.between(1, PROCESSES_MAX));
    this.orders =
        new OrderService(stage, wiring, users, products, carts, chance.between(1, ORDERS_MAX));
    this.sharedUses = chance.between(1, USES_MAX);
    addCodes();
    int count = chance.between(1, WARES_MAX);
    for (int number = 1; number <= count; number++) {
      wares.add(addWare(number));
    }
  }

  /** Returns the products. */
  public ProductService products() {
    return products;
  }

  /** Returns the carts. */
  public CartService carts() {
    return carts;
  }

  /** Returns the orders. */
  public OrderService orders() {
    return orders;
  }

  /** Returns how often {@link #SHARED_CODE} can be used. */
  public int sharedUses() {
    return sharedUses;
  }

  /** Returns what is sold. */
  public List<ProductId> wares() {
    return Collections.unmodifiableList(wares);
  }

  /** Tells whether no units are held for somebody who has not decided yet. */
  public boolean holdsNothing() {
    return wares.stream().allMatch(ware -> products.stock().find(ware).held() == 0);
  }

  /** Adds a user. */
  public UserId addUser(String name) {
    UserId id = new UserId(ids.next());
    Profile profile = new Profile(new EmailAddress(name + "@example.com"), new DisplayName(name));
    users.add(User.create(id, profile, stage.simulation().now()));
    return id;
  }

  private void addCodes() {
    orders.add(offer(SHARED_CODE), OptionalInt.of(sharedUses), OptionalInt.empty());
    orders.add(offer(OWN_CODE), OptionalInt.empty(), OptionalInt.of(1));
  }

  private static CodeOffer offer(DiscountCode code) {
    return new CodeOffer(
        code,
        new Discount.Percent(DISCOUNT_BASIS_POINTS),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private ProductId addWare(int number) {
    ProductId id = new ProductId(ids.next());
    ProductDetails details =
        new ProductDetails(
            new Sku("SKU-" + number),
            new ProductName("Ware " + number),
            new Description(""),
            new Price(Money.of(100L * number, "EUR")),
            Attributes.NONE);
    Instant now = stage.simulation().now();
    StockChange receipt = new StockChange.Delta(chance.between(1, UNITS_MAX));
    products.add(
        Product.restore(
            new Product.Snapshot(id, details, ProductStatus.ACTIVE, now, now, Version.UNSAVED)),
        new StockAdjustment(id, receipt, new StockReason("receipt"), ids.next()));
    return id;
  }
}

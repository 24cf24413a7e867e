package dev.cartwright.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.ProductFilter;
import dev.cartwright.application.product.ProductOrder;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.user.UserFilter;
import dev.cartwright.application.user.UserOrder;
import dev.cartwright.application.user.UserSummary;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.bootstrap.local.StoresInMemory;
import dev.cartwright.bootstrap.product.ProductModule;
import dev.cartwright.bootstrap.user.UserModule;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.AddressBook;
import dev.cartwright.domain.user.AddressUse;
import dev.cartwright.memory.shared.ImmediateBackoff;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.memory.shared.UuidV7Generator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoDataTest {

  private static final int PRODUCTS = 40;

  private final TimeSource time = new SystemTimeSource();
  private final IdGenerator ids = new UuidV7Generator();
  private final StoresInMemory stores = StoresInMemory.create(time);
  private final ProductRepository products = stores.products().products();
  private final StockRepository stock = stores.products().stock();
  private final UserRepository users = stores.users().users();
  private final Backoff backoff = new ImmediateBackoff(3);
  private final DemoData demo =
      new DemoData(
          ProductModule.useCases(stores.products(), stores.search(), time, ids, backoff),
          ProductModule.stockUseCases(stores.products(), ids, backoff),
          UserModule.users(stores.users(), backoff, time, ids),
          UserModule.addresses(stores.users(), backoff, time, ids));

  @Test
  void itPutsFortyProductsOfSeveralCurrenciesOnSale() {
    assertThat(demo.create().products()).isEqualTo(PRODUCTS);

    List<Product.Snapshot> onSale = stored();
    assertThat(onSale)
        .hasSize(PRODUCTS)
        .allMatch(product -> product.status() == ProductStatus.ACTIVE)
        .allMatch(product -> !product.details().attributes().values().isEmpty());
    assertThat(onSale.stream().map(it -> it.details().price().amount().currencyCode()).distinct())
        .contains("EUR", "USD", "JPY", "KWD", "GBP", "CHF");
  }

  @Test
  void itPutsUnitsOfEveryProductIntoStockOnce() {
    assertThat(demo.create().products()).isEqualTo(PRODUCTS);
    assertThat(demo.create().products()).isZero();

    for (Product.Snapshot product : stored()) {
      assertThat(stock.ledger(product.id(), 0, 9)).hasSize(1);
      assertThat(stock.find(product.id()).available()).isPositive();
    }
  }

  @Test
  void itSignsUsersUpWithAddressesAndDefaults() {
    int created = demo.create().users();

    List<UserSummary> signedUp = signedUp();
    assertThat(created).isEqualTo(signedUp.size()).isGreaterThan(2);
    for (UserSummary user : signedUp) {
      AddressBook book = users.find(user.id()).orElseThrow().snapshot().addresses();
      assertThat(book.defaultFor(AddressUse.SHIPPING)).isPresent();
      assertThat(book.defaultFor(AddressUse.BILLING)).isPresent();
    }
  }

  @Test
  void doingItAgainChangesNothing() {
    DemoData.Created first = demo.create();
    List<Product.Snapshot> productsBefore = stored();
    List<UserSummary> usersBefore = signedUp();

    assertThat(demo.create()).isNotEqualTo(first).isEqualTo(new DemoData.Created(0, 0));
    assertThat(stored()).isEqualTo(productsBefore);
    assertThat(signedUp()).isEqualTo(usersBefore);
  }

  @Test
  void itCompletesWhatWasBrokenOff() {
    Product draft =
        Product.draft(new ProductId(ids.next()), DemoProducts.all().getFirst(), time.now());
    assertThat(products.save(draft)).isInstanceOf(Result.Ok.class);

    assertThat(demo.create().products()).isEqualTo(PRODUCTS - 1);
    assertThat(stored()).allMatch(product -> product.status() == ProductStatus.ACTIVE);
  }

  private List<Product.Snapshot> stored() {
    ProductFilter all = new ProductFilter(EnumSet.allOf(ProductStatus.class), Optional.empty());
    return products
        .list(all, ProductOrder.SKU, PageRequest.first(100))
        .map(Product::snapshot)
        .items();
  }

  private List<UserSummary> signedUp() {
    return users.list(UserFilter.none(), UserOrder.OLDEST_FIRST, PageRequest.first(100)).items();
  }
}

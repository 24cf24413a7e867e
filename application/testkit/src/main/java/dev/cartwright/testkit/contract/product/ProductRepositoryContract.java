package dev.cartwright.testkit.contract.product;

import static dev.cartwright.testkit.fixture.Products.CREATE_TIME;
import static dev.cartwright.testkit.fixture.Products.detailsOf;
import static dev.cartwright.testkit.fixture.Products.draft;
import static dev.cartwright.testkit.fixture.Products.draftOf;
import static dev.cartwright.testkit.fixture.Products.newId;
import static dev.cartwright.testkit.fixture.Products.withName;
import static dev.cartwright.testkit.fixture.Products.withSku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Sku;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Results;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ProductRepository} has to do; its lists have {@link ProductListContract}.
 *
 * <p>Extend this class in the adapter's own tests and return a repository from {@link #products}.
 * The tests use new ids and skus throughout, so the store need not be emptied in between.
 */
public abstract class ProductRepositoryContract {

  private static final int WRITERS = 16;

  /** For the adapter's test class. */
  protected ProductRepositoryContract() {}

  /** Returns the repository under test; the same store each time within one test. */
  protected abstract ProductRepository products();

  @Test
  @DisplayName("R1: an unknown id is found empty")
  void unknownIdIsFoundEmpty() {
    assertThat(products().find(newId())).isEmpty();
  }

  @Test
  @DisplayName("R2: find returns what save returned")
  void findReturnsWhatSaveReturned() {
    Product draft = draft();
    Product saved = Results.valueOf(products().save(draft));

    assertThat(saved.snapshot()).isEqualTo(draft.snapshot().withVersion(new Version(1)));
    assertThat(stored(saved)).isEqualTo(saved.snapshot());
  }

  @Test
  @DisplayName("R2: every change that is saved is found")
  void savedChangesAreFound() {
    Product first = Results.valueOf(products().save(draft()));
    Product changed = first.change(withName("Cup"), CREATE_TIME.plusSeconds(1));
    Product repriced =
        changed.change(Products.withPrice(Money.of(4500, "KWD")), CREATE_TIME.plusSeconds(2));
    Product saved =
        Results.valueOf(
            products().save(Results.valueOf(repriced.publish(CREATE_TIME.plusSeconds(3)))));

    assertThat(saved.snapshot().version()).isEqualTo(new Version(2));
    assertThat(stored(saved)).isEqualTo(saved.snapshot());
  }

  @Test
  @DisplayName("R3: findAll returns exactly those that exist")
  void findAllReturnsThoseThatExist() {
    Product one = Results.valueOf(products().save(draft()));
    Product two = Results.valueOf(products().save(Products.archived()));
    ProductId unknown = newId();

    Map<ProductId, Product> found =
        products().findAll(Set.of(one.snapshot().id(), two.snapshot().id(), unknown));

    assertThat(found.values().stream().map(Product::snapshot))
        .containsExactlyInAnyOrder(one.snapshot(), two.snapshot());
    assertThat(found).containsOnlyKeys(one.snapshot().id(), two.snapshot().id());
    assertThat(products().findAll(Set.of())).isEmpty();
  }

  @Test
  @DisplayName("R7, R8: a stale save is refused and changes nothing")
  void staleSaveIsRefused() {
    Product read = Results.valueOf(products().save(draft()));
    Product winner = Results.valueOf(products().save(read.change(withName("Winner"), CREATE_TIME)));

    assertThatThrownBy(() -> products().save(read.change(withName("Loser"), CREATE_TIME)))
        .isInstanceOf(PortException.StaleWrite.class);
    assertThat(stored(read)).isEqualTo(winner.snapshot());
  }

  @Test
  @DisplayName("R7: a product that was never saved is not saved over one that was")
  void firstSaveHappensOnce() {
    Product draft = draft();
    Product saved = Results.valueOf(products().save(draft));

    assertThatThrownBy(() -> products().save(draft)).isInstanceOf(PortException.StaleWrite.class);
    assertThat(stored(draft)).isEqualTo(saved.snapshot());
  }

  @Test
  @DisplayName("R7: of concurrent saves of one version exactly one succeeds")
  void oneOfManyConcurrentSavesSucceeds() {
    Product read = Results.valueOf(products().save(draft()));
    Callable<Boolean> writer = () -> trySave(read.change(withName("Cup"), CREATE_TIME));

    assertThat(Race.of(WRITERS, writer)).containsOnlyOnce(true);
  }

  @Test
  @DisplayName("R8, R9: a sku that is taken is refused and nothing is changed")
  void takenSkuIsRefused() {
    Product holder = Results.valueOf(products().save(draft()));
    Sku taken = holder.snapshot().details().sku();
    Product other = Results.valueOf(products().save(draft()));
    Product newcomer = draftOf(withSku(taken).applyTo(Products.details()));

    assertThat(Results.errorOf(products().save(newcomer)))
        .isEqualTo(new ProductError.SkuTaken(taken));
    assertThat(Results.errorOf(products().save(other.change(withSku(taken), CREATE_TIME))))
        .isEqualTo(new ProductError.SkuTaken(taken));
    assertThat(products().find(newcomer.snapshot().id())).isEmpty();
    assertThat(stored(other)).isEqualTo(other.snapshot());
  }

  @Test
  @DisplayName("R9: of concurrent products of one sku exactly one is saved")
  void oneOfManyProductsGetsTheSku() {
    ProductDetails details = detailsOf("Wanted", "By many.");
    Callable<Boolean> writer =
        () -> products().save(draftOf(details)) instanceof Result.Ok<Product, ProductError>;

    assertThat(Race.of(WRITERS, writer)).containsOnlyOnce(true);
  }

  @Test
  @DisplayName("R9: a sku that was given up is free")
  void aSkuThatWasGivenUpIsFree() {
    Product first = Results.valueOf(products().save(draft()));
    Sku sku = first.snapshot().details().sku();
    Product moved =
        Results.valueOf(products().save(first.change(withSku(Products.newSku()), CREATE_TIME)));
    Product heir =
        Results.valueOf(products().save(draftOf(withSku(sku).applyTo(Products.details()))));

    assertThat(Stream.of(moved, heir).map(this::stored))
        .containsExactly(moved.snapshot(), heir.snapshot());
  }

  private Product.Snapshot stored(Product product) {
    return products().find(product.snapshot().id()).orElseThrow().snapshot();
  }

  private boolean trySave(Product product) {
    try {
      return products().save(product) instanceof Result.Ok<Product, ProductError>;
    } catch (PortException.StaleWrite e) {
      return false;
    }
  }
}

package dev.cartwright.domain.product;

import static dev.cartwright.domain.product.ProductStatus.ACTIVE;
import static dev.cartwright.domain.product.ProductStatus.ARCHIVED;
import static dev.cartwright.domain.product.ProductStatus.DRAFT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every move between two statuses, the allowed and the others. */
class ProductStatusTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Map<ProductStatus, Set<ProductStatus>> ALLOWED =
      Map.of(DRAFT, Set.of(ACTIVE), ACTIVE, Set.of(ARCHIVED), ARCHIVED, Set.of(ACTIVE));

  static Stream<Arguments> pairs() {
    return Arrays.stream(ProductStatus.values())
        .flatMap(from -> Stream.of(ACTIVE, ARCHIVED).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @EnumSource
  void theTableHasTheAllowedMovesAndNoOther(ProductStatus from) {
    assertThat(from.next()).isEqualTo(ALLOWED.get(from));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aProductMovesAsTheTableSays(ProductStatus from, ProductStatus to) {
    Product product = productIn(from);
    Result<Product, ProductError> moved = move(product, to);

    if (from == to) {
      assertThat(moved).isEqualTo(Result.ok(product));
    } else if (from.next().contains(to)) {
      assertThat(moved.map(it -> it.snapshot().status())).isEqualTo(Result.ok(to));
    } else {
      assertThat(moved)
          .isEqualTo(
              Result.err(new ProductError.IllegalStatusMove(product.snapshot().id(), from, to)));
    }
  }

  private static Result<Product, ProductError> move(Product product, ProductStatus to) {
    Instant later = START.plusSeconds(1);
    return to == ACTIVE ? product.publish(later) : product.archive(later);
  }

  private static Product productIn(ProductStatus status) {
    ProductDetails details =
        new ProductDetails(
            new Sku("A"),
            new ProductName("A"),
            Description.NONE,
            new Price(Money.of(1, "EUR")),
            Attributes.NONE);
    return Product.restore(
        new Product.Snapshot(
            new ProductId(new UUID(0, 1)), details, status, START, START, new Version(1)));
  }
}

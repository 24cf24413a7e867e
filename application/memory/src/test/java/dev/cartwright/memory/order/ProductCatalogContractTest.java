package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.domain.order.Offer;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.fixture.Orders;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. Every catalogue here is wrong. */
class ProductCatalogContractTest {

  @Test
  void catchesACatalogueThatHidesWhatIsNotForSale() {
    assertThat(rulesBrokenBy(HidesDrafts.class)).containsExactly("R1");
  }

  @Test
  void catchesACatalogueThatKnowsEveryProduct() {
    assertThat(rulesBrokenBy(KnowsEverything.class)).containsExactly("R2");
  }

  @Test
  void catchesACatalogueThatAnswersAllOrNothing() {
    assertThat(rulesBrokenBy(AllOrNothing.class)).containsExactly("R3");
  }

  @Test
  void catchesACatalogueThatAnswersInsideATransaction() {
    assertThat(rulesBrokenBy(Unguarded.class)).containsExactly("R4");
  }

  private static class Wrong implements ProductCatalog {
    private final ProductCatalog right;

    Wrong(ProductCatalog right) {
      this.right = right;
    }

    @Override
    public Optional<Offer> offerFor(ProductId product) {
      return right.offerFor(product);
    }

    @Override
    public Map<ProductId, Offer> offersFor(Set<ProductId> products) {
      return right.offersFor(products);
    }
  }

  static final class HidesDrafts extends InMemoryProductCatalogTest {
    @Override
    protected ProductCatalog catalog() {
      return new Wrong(super.catalog()) {
        @Override
        public Optional<Offer> offerFor(ProductId product) {
          return super.offerFor(product).filter(Offer::purchasable);
        }
      };
    }
  }

  static final class KnowsEverything extends InMemoryProductCatalogTest {
    @Override
    protected ProductCatalog catalog() {
      return new Wrong(super.catalog()) {
        @Override
        public Optional<Offer> offerFor(ProductId product) {
          return super.offerFor(product).or(() -> Optional.of(Orders.offer()));
        }
      };
    }
  }

  static final class AllOrNothing extends InMemoryProductCatalogTest {
    @Override
    protected ProductCatalog catalog() {
      return new Wrong(super.catalog()) {
        @Override
        public Map<ProductId, Offer> offersFor(Set<ProductId> products) {
          Map<ProductId, Offer> found = super.offersFor(products);
          return found.size() == products.size() ? found : Map.of();
        }
      };
    }
  }

  static final class Unguarded extends InMemoryProductCatalogTest {
    @Override
    protected ProductCatalog catalog() {
      return new Wrong(super.catalog()) {
        @Override
        public Map<ProductId, Offer> offersFor(Set<ProductId> products) {
          try {
            return super.offersFor(products);
          } catch (IllegalStateException e) {
            return Map.of();
          }
        }
      };
    }
  }
}

package dev.cartwright.memory.cart;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.port.ProductCatalog;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.fixture.Offers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. Every catalogue here is wrong. */
class ProductCatalogContractTest {

  @Test
  void catchesACatalogueThatThinksInCents() {
    assertThat(rulesBrokenBy(AllInCents.class)).containsExactly("R1");
  }

  @Test
  void catchesACatalogueThatSellsEverything() {
    assertThat(rulesBrokenBy(SellsEverything.class)).containsExactly("R2");
  }

  @Test
  void catchesACatalogueThatInventsProducts() {
    assertThat(rulesBrokenBy(Inventive.class)).containsExactlyInAnyOrder("R3", "R5");
  }

  @Test
  void catchesACatalogueThatDropsSomeOfMany() {
    assertThat(rulesBrokenBy(Forgetful.class)).containsExactly("R4");
  }

  static final class AllInCents extends Changed {
    AllInCents() {
      super(o -> {
        long amount =
            o.unitPrice().currency().getDefaultFractionDigits() == 2
                ? o.unitPrice().amountMinor()
                : o.unitPrice().amountMinor() * 100;
        Money price = new Money(amount, o.unitPrice().currency());
        return new Offer(o.product(), o.name(), price, o.purchasable(), o.available());
      });
    }
  }

  static final class SellsEverything extends Changed {
    SellsEverything() {
      super(o -> new Offer(o.product(), o.name(), o.unitPrice(), true, o.available()));
    }
  }

  static final class Inventive extends InMemoryProductCatalogTest {
    @Override
    protected ProductCatalog catalog() {
      ProductCatalog right = super.catalog();
      return new ProductCatalog() {
        @Override
        public Optional<Offer> offerFor(ProductId product) {
          try {
            return right.offerFor(product).or(() -> Optional.of(invented(product)));
          } catch (IllegalStateException e) {
            return Optional.of(invented(product));
          }
        }

        @Override
        public Map<ProductId, Offer> offersFor(Set<ProductId> products) {
          return right.offersFor(products);
        }
      };
    }

    private static Offer invented(ProductId product) {
      Offer any = Offers.forSale();
      return new Offer(product, any.name(), any.unitPrice(), true, any.available());
    }
  }

  static final class Forgetful extends InMemoryProductCatalogTest {
    @Override
    protected ProductCatalog catalog() {
      ProductCatalog right = super.catalog();
      return new ProductCatalog() {
        @Override
        public Optional<Offer> offerFor(ProductId product) {
          return right.offerFor(product);
        }

        @Override
        public Map<ProductId, Offer> offersFor(Set<ProductId> products) {
          return right.offersFor(products).entrySet().stream()
              .limit(1)
              .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }
      };
    }
  }

  /** The right catalogue, with every offer changed in the same way. */
  abstract static class Changed extends InMemoryProductCatalogTest {

    private final UnaryOperator<Offer> change;

    Changed(UnaryOperator<Offer> change) {
      this.change = change;
    }

    @Override
    protected ProductCatalog catalog() {
      ProductCatalog right = super.catalog();
      return new ProductCatalog() {
        @Override
        public Optional<Offer> offerFor(ProductId product) {
          return right.offerFor(product).map(change);
        }

        @Override
        public Map<ProductId, Offer> offersFor(Set<ProductId> products) {
          return right.offersFor(products).values().stream()
              .map(change)
              .collect(toUnmodifiableMap(Offer::product, offer -> offer));
        }
      };
    }
  }
}

package dev.cartwright.memory.product;

import static dev.cartwright.memory.shared.ContractProof.requireFailure;

import dev.cartwright.application.product.ProductFilter;
import dev.cartwright.application.product.ProductOrder;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.testkit.contract.product.ProductListContract;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. Every repository here is wrong. */
class ProductListContractTest {

  @Test
  void catchesAListThatIgnoresTheStatus() {
    requireFailure(EveryStatus.class, "R4: only products of the wanted statuses are listed");
  }

  @Test
  void catchesAListThatIgnoresTheCurrency() {
    requireFailure(
        EveryCurrency.class, "R4: only products priced in the wanted currency are listed");
  }

  @Test
  void catchesAListOfAnotherOrder() {
    requireFailure(AlwaysOldest.class, "R5: names go by code points");
    requireFailure(AlwaysNewest.class, "R5: times go from the oldest to the newest, or back");
    requireFailure(AlwaysByName.class, "R5: skus go by code points");
  }

  @Test
  void catchesAListThatLosesProductsBetweenPages() {
    requireFailure(Skipping.class, "R5, R6: the pages hold every product once, ties by id");
  }

  abstract static class Contract extends ProductListContract {

    private final ProductRepository wrong;

    Contract(ProductRepository wrong) {
      this.wrong = wrong;
    }

    @Override
    protected ProductRepository products() {
      return wrong;
    }
  }

  /** Lists in one order, whatever was asked for. */
  private static Wrong always(ProductOrder only) {
    return new Wrong() {
      @Override
      public Page<Product> list(ProductFilter filter, ProductOrder order, PageRequest page) {
        return super.list(filter, only, page);
      }
    };
  }

  static final class EveryStatus extends Contract {
    EveryStatus() {
      super(
          new Wrong() {
            @Override
            public Page<Product> list(ProductFilter filter, ProductOrder order, PageRequest page) {
              ProductFilter all =
                  new ProductFilter(EnumSet.allOf(ProductStatus.class), filter.currency());
              return super.list(all, order, page);
            }
          });
    }
  }

  static final class EveryCurrency extends Contract {
    EveryCurrency() {
      super(
          new Wrong() {
            @Override
            public Page<Product> list(ProductFilter filter, ProductOrder order, PageRequest page) {
              ProductFilter all = new ProductFilter(filter.statuses(), Optional.empty());
              return super.list(all, order, page);
            }
          });
    }
  }

  static final class AlwaysOldest extends Contract {
    AlwaysOldest() {
      super(always(ProductOrder.OLDEST_FIRST));
    }
  }

  static final class AlwaysNewest extends Contract {
    AlwaysNewest() {
      super(always(ProductOrder.NEWEST_FIRST));
    }
  }

  static final class AlwaysByName extends Contract {
    AlwaysByName() {
      super(always(ProductOrder.NAME));
    }
  }

  static final class Skipping extends Contract {
    Skipping() {
      super(
          new Wrong() {
            @Override
            public Page<Product> list(ProductFilter filter, ProductOrder order, PageRequest page) {
              Page<Product> right = super.list(filter, order, page);
              long skipped = page.after().isPresent() ? 1 : 0;
              return new Page<>(right.items().stream().skip(skipped).toList(), right.next());
            }
          });
    }
  }
}

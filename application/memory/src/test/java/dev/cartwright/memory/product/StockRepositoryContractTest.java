package dev.cartwright.memory.product;

import static dev.cartwright.memory.shared.ContractProof.requireFailure;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.LedgerEntry;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockChange;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.contract.product.StockRepositoryContract;
import dev.cartwright.testkit.fixture.Products;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. Every repository here is wrong. */
class StockRepositoryContractTest {

  @Test
  void catchesARepositoryThatSeesStockWhereThereIsNone() {
    requireFailure(Inventive.class, "R3, R5: a product without stock has nothing available");
  }

  @Test
  void catchesARepositoryThatTakesEqualAdjustmentsForOne() {
    requireFailure(AdjustsOnce.class, "R6: every adjustment is made, and answers what it left");
  }

  @Test
  void catchesARepositoryThatAdjustsToLessThanNothing() {
    requireFailure(NeverRefuses.class, "R7: a refused adjustment changes nothing");
  }

  @Test
  void catchesARepositoryThatHoldsForEver() {
    requireFailure(
        HoldsForEver.class, "R13: what was held for too long is released, and nothing else");
  }

  @Test
  void catchesARepositoryThatIgnoresTheLimit() {
    requireFailure(NoLimit.class, "R13: no more are released than the limit says");
  }

  @Test
  void catchesARepositoryWhoseLedgerLacksAnEntry() {
    requireFailure(
        LosesEntries.class, "R4, R14: what is adjusted is what is available, held and committed");
  }

  abstract static class Contract extends StockRepositoryContract {

    private final WrongStock wrong;

    Contract(WrongStock wrong) {
      this.wrong = wrong;
    }

    @Override
    protected StockRepository stock() {
      return wrong;
    }

    @Override
    protected StockRepository hasty() {
      return wrong.hasty;
    }

    @Override
    protected ProductId newProduct() {
      return Products.newId();
    }
  }

  static final class Inventive extends Contract {
    Inventive() {
      super(
          new WrongStock() {
            @Override
            public Map<ProductId, Long> availableOf(Set<ProductId> products) {
              return products.stream().collect(Collectors.toMap(it -> it, it -> 7L));
            }
          });
    }
  }

  static final class AdjustsOnce extends Contract {
    AdjustsOnce() {
      super(
          new WrongStock() {
            private final Set<StockChange> seen = ConcurrentHashMap.newKeySet();

            @Override
            public Result<StockLevel, ProductError> adjust(StockAdjustment adjustment) {
              return seen.add(adjustment.change())
                  ? super.adjust(adjustment)
                  : Result.ok(find(adjustment.product()));
            }
          });
    }
  }

  static final class NeverRefuses extends Contract {
    NeverRefuses() {
      super(
          new WrongStock() {
            @Override
            public Result<StockLevel, ProductError> adjust(StockAdjustment adjustment) {
              return Result.ok(
                  switch (super.adjust(adjustment)) {
                    case Result.Ok<StockLevel, ProductError>(StockLevel level) -> level;
                    case Result.Err<StockLevel, ProductError> refused ->
                        StockLevel.none(adjustment.product());
                  });
            }
          });
    }
  }

  static final class HoldsForEver extends Contract {
    HoldsForEver() {
      super(
          new WrongStock() {
            @Override
            public int releaseExpired(int limit) {
              return 0;
            }
          });
    }
  }

  static final class NoLimit extends Contract {
    NoLimit() {
      super(
          new WrongStock() {
            @Override
            public int releaseExpired(int limit) {
              return super.releaseExpired(Integer.MAX_VALUE);
            }
          });
    }
  }

  static final class LosesEntries extends Contract {
    LosesEntries() {
      super(
          new WrongStock() {
            @Override
            public List<LedgerEntry> ledger(ProductId product, long sequence, int limit) {
              return super.ledger(product, sequence + 1, limit);
            }
          });
    }
  }
}

package dev.cartwright.memory.product;

import static dev.cartwright.memory.shared.ContractProof.requireFailure;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Sku;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.contract.product.ProductRepositoryContract;
import dev.cartwright.testkit.fixture.Products;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. Every repository here is wrong. */
class ProductRepositoryContractTest {

  @Test
  void catchesARepositoryThatFindsWhatWasNeverSaved() {
    requireFailure(Inventive.class, "R1: an unknown id is found empty");
  }

  @Test
  void catchesARepositoryThatForgetsAttributes() {
    requireFailure(Forgetful.class, "R2: find returns what save returned");
  }

  @Test
  void catchesARepositoryThatKeepsTheFirstState() {
    requireFailure(WriteOnce.class, "R2: every change that is saved is found");
  }

  @Test
  void catchesARepositoryThatFindsOneOfMany() {
    requireFailure(OneOnly.class, "R3: findAll returns exactly those that exist");
  }

  @Test
  void catchesARepositoryThatIgnoresTheVersion() {
    requireFailure(
        LastWriteWins.class, "R7: of concurrent saves of one version exactly one succeeds");
    requireFailure(
        LastWriteWins.class, "R7: a product that was never saved is not saved over one that was");
  }

  @Test
  void catchesARepositoryThatRefusesTooLate() {
    requireFailure(TooLate.class, "R7, R8: a stale save is refused and changes nothing");
  }

  @Test
  void catchesARepositoryThatSharesSkus() {
    requireFailure(
        SharedSkus.class, "R8, R9: a sku that is taken is refused and nothing is changed");
    requireFailure(SharedSkus.class, "R9: of concurrent products of one sku exactly one is saved");
  }

  @Test
  void catchesARepositoryThatNeverFreesASku() {
    requireFailure(Hoarder.class, "R9: a sku that was given up is free");
  }

  abstract static class Contract extends ProductRepositoryContract {

    private final ProductRepository wrong;

    Contract(ProductRepository wrong) {
      this.wrong = wrong;
    }

    @Override
    protected ProductRepository products() {
      return wrong;
    }
  }

  static final class Inventive extends Contract {
    Inventive() {
      super(
          new Wrong() {
            @Override
            public Optional<Product> find(ProductId id) {
              return Optional.of(Products.draft());
            }
          });
    }
  }

  static final class Forgetful extends Contract {
    Forgetful() {
      super(
          new Wrong() {
            @Override
            public Optional<Product> find(ProductId id) {
              return super.find(id)
                  .map(it -> it.change(Products.withoutAttributes(), it.snapshot().updateTime()));
            }
          });
    }
  }

  static final class WriteOnce extends Contract {
    WriteOnce() {
      super(
          new Wrong() {
            @Override
            public Result<Product, ProductError> save(Product product) {
              Product.Snapshot state = product.snapshot();
              return state.version().equals(Version.UNSAVED)
                  ? super.save(product)
                  : Result.ok(Product.restore(state.withVersion(state.version().next())));
            }
          });
    }
  }

  static final class OneOnly extends Contract {
    OneOnly() {
      super(
          new Wrong() {
            @Override
            public Map<ProductId, Product> findAll(Set<ProductId> ids) {
              Map<ProductId, Product> found = super.findAll(ids);
              found.keySet().stream().skip(1).toList().forEach(found::remove);
              return found;
            }
          });
    }
  }

  /** Saves over whatever version is there. */
  static class Overwriting extends Wrong {
    @Override
    public Result<Product, ProductError> save(Product product) {
      Product.Snapshot state = product.snapshot();
      synchronized (right) {
        Version current =
            find(state.id()).map(it -> it.snapshot().version()).orElse(Version.UNSAVED);
        return right.save(Product.restore(state.withVersion(current)));
      }
    }
  }

  static final class LastWriteWins extends Contract {
    LastWriteWins() {
      super(new Overwriting());
    }
  }

  static final class TooLate extends Contract {
    TooLate() {
      super(
          new Overwriting() {
            @Override
            public Result<Product, ProductError> save(Product product) {
              Result<Product, ProductError> saved = super.save(product);
              Version wanted = product.snapshot().version().next();
              if (!saved.map(it -> it.snapshot().version()).equals(Result.ok(wanted))) {
                throw new PortException.StaleWrite(product);
              }
              return saved;
            }
          });
    }
  }

  static final class SharedSkus extends Contract {
    SharedSkus() {
      super(
          new Wrong() {
            private final Map<ProductId, ProductRepository> each = new ConcurrentHashMap<>();

            @Override
            public Optional<Product> find(ProductId id) {
              return of(id).find(id);
            }

            @Override
            public Result<Product, ProductError> save(Product product) {
              return of(product.snapshot().id()).save(product);
            }

            private ProductRepository of(ProductId id) {
              return each.computeIfAbsent(
                  id, any -> new InMemoryProductRepository(new InMemoryStore()));
            }
          });
    }
  }

  static final class Hoarder extends Contract {
    Hoarder() {
      super(
          new Wrong() {
            private final Map<Sku, ProductId> ever = new ConcurrentHashMap<>();

            @Override
            public Result<Product, ProductError> save(Product product) {
              Sku sku = product.snapshot().details().sku();
              ProductId id = product.snapshot().id();
              return ever.computeIfAbsent(sku, any -> id).equals(id)
                  ? super.save(product)
                  : Result.err(new ProductError.SkuTaken(sku));
            }
          });
    }
  }
}

package dev.cartwright.memory.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.ProductFilter;
import dev.cartwright.application.product.ProductOrder;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.InMemoryTable;
import dev.cartwright.memory.shared.KeysetPages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A {@link ProductRepository} that forgets everything when the process ends. */
public final class InMemoryProductRepository implements ProductRepository {

  private final InMemoryStore store;
  private final InMemoryTable<ProductId, Product.Snapshot> stored;

  /** Creates an empty repository that joins the transactions of {@code store}. */
  public InMemoryProductRepository(InMemoryStore store) {
    this.store = requireNonNull(store, "store");
    this.stored = store.newTable();
  }

  @Override
  public Optional<Product> find(ProductId id) {
    return stored.find(id).map(Product::restore);
  }

  @Override
  public Map<ProductId, Product> findAll(Set<ProductId> ids) {
    return select(product -> ids.contains(product.id())).stream()
        .collect(Collectors.toMap(Product.Snapshot::id, Product::restore));
  }

  @Override
  public Page<Product> list(ProductFilter filter, ProductOrder order, PageRequest page) {
    return KeysetPages.cut(
            select(filter::passes), order::cursorAfter, ProductOrders.comparatorOf(order), page)
        .map(Product::restore);
  }

  @Override
  public Result<Product, ProductError> save(Product product) {
    return store.atomically(() -> saveNow(product.snapshot()));
  }

  /** Returns the products that match, in no order. */
  List<Product.Snapshot> select(Predicate<Product.Snapshot> condition) {
    return stored.select(condition);
  }

  private Result<Product, ProductError> saveNow(Product.Snapshot wanted) {
    Version current =
        stored.find(wanted.id()).map(Product.Snapshot::version).orElse(Version.UNSAVED);
    if (!current.equals(wanted.version())) {
      throw new PortException.StaleWrite(wanted.id());
    }
    if (!select(other -> takes(other, wanted)).isEmpty()) {
      return Result.err(new ProductError.SkuTaken(wanted.details().sku()));
    }
    Product.Snapshot saved = wanted.withVersion(current.next());
    stored.put(saved.id(), saved);
    return Result.ok(Product.restore(saved));
  }

  private static boolean takes(Product.Snapshot other, Product.Snapshot wanted) {
    return other.details().sku().equals(wanted.details().sku()) && !other.id().equals(wanted.id());
  }
}

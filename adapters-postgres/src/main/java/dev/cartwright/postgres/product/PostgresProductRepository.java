package dev.cartwright.postgres.product;

import static dev.cartwright.postgres.product.generated.tables.Product.PRODUCT;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;

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
import dev.cartwright.postgres.shared.Failures;
import dev.cartwright.postgres.shared.Guarded;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** A {@link ProductRepository} on the PostgreSQL table {@code product}. */
public final class PostgresProductRepository implements ProductRepository {

  private static final String PORT = "ProductRepository";

  private final DSLContext dsl;

  /** Creates a repository that joins the transaction of {@code dsl}, if there is one. */
  public PostgresProductRepository(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  @Override
  public Optional<Product> find(ProductId id) {
    return select(PRODUCT.PRODUCT_ID.eq(id.value())).stream().findFirst();
  }

  @Override
  public Map<ProductId, Product> findAll(Set<ProductId> ids) {
    // One array, so that any number of ids is the same statement.
    UUID[] wanted = ids.stream().map(ProductId::value).toArray(UUID[]::new);
    return select(PRODUCT.PRODUCT_ID.eq(any(wanted))).stream()
        .collect(Collectors.toMap(product -> product.snapshot().id(), Function.identity()));
  }

  @Override
  public Page<Product> list(ProductFilter filter, ProductOrder order, PageRequest page) {
    ProductKeyset<?> keyset = ProductKeyset.of(order);
    return Guarded.by(
        PORT,
        () -> {
          List<Product> found =
              dsl.select(ProductRows.COLUMNS)
                  .from(PRODUCT)
                  .where(passes(filter))
                  .and(page.after().map(keyset::isAfter).orElse(noCondition()))
                  .orderBy(keyset.sorted())
                  .limit(page.fetchLimit())
                  .fetch(ProductRows::toProduct);
          return Page.of(found, page, product -> order.cursorAfter(product.snapshot()));
        });
  }

  @Override
  public Result<Product, ProductError> save(Product product) {
    Product.Snapshot state = product.snapshot();
    try {
      // A savepoint, if there is a transaction: a refusal must not break that off.
      return dsl.transactionResult(
          () -> state.version().equals(Version.UNSAVED) ? insert(state) : update(state));
    } catch (DataAccessException e) {
      if (Failures.isUniqueViolation(e)) {
        return Result.err(new ProductError.SkuTaken(state.details().sku()));
      }
      throw Failures.translate(PORT, e);
    }
  }

  private List<Product> select(Condition condition) {
    return Guarded.by(
        PORT,
        () ->
            dsl.select(ProductRows.COLUMNS)
                .from(PRODUCT)
                .where(condition)
                .fetch(ProductRows::toProduct));
  }

  private Result<Product, ProductError> insert(Product.Snapshot state) {
    int inserted =
        dsl.insertInto(PRODUCT).set(ProductRows.toRow(state)).onConflictDoNothing().execute();
    if (inserted == 1) {
      return saved(state);
    }
    if (dsl.fetchExists(PRODUCT, PRODUCT.PRODUCT_ID.eq(state.id().value()))) {
      throw new PortException.StaleWrite(state.id());
    }
    return Result.err(new ProductError.SkuTaken(state.details().sku()));
  }

  private Result<Product, ProductError> update(Product.Snapshot state) {
    int updated =
        dsl.update(PRODUCT)
            .set(ProductRows.toRow(state))
            .where(PRODUCT.PRODUCT_ID.eq(state.id().value()))
            .and(PRODUCT.VERSION.eq(state.version().number()))
            .execute();
    if (updated == 0) {
      throw new PortException.StaleWrite(state.id());
    }
    return saved(state);
  }

  private static Result<Product, ProductError> saved(Product.Snapshot state) {
    return Result.ok(Product.restore(state.withVersion(state.version().next())));
  }

  private static Condition passes(ProductFilter filter) {
    return PRODUCT
        .STATUS
        .in(filter.statuses().stream().map(Enum::name).toList())
        .and(
            filter
                .currency()
                .map(Currency::getCurrencyCode)
                .map(PRODUCT.CURRENCY_CODE::eq)
                .orElse(noCondition()));
  }
}

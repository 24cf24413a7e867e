package dev.cartwright.postgres.product;

import static dev.cartwright.postgres.product.generated.tables.Product.PRODUCT;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dev.cartwright.application.product.SearchText;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.shared.Cursor;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.postgres.shared.Guarded;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * A {@link ProductSearch} by PostgreSQL's full text search over all texts, and by likeness
 * (pg_trgm) over name and sku.
 */
public final class PostgresProductSearch implements ProductSearch {

  private final DSLContext dsl;

  /** Creates a search that joins the transaction of {@code dsl}, if there is one. */
  public PostgresProductSearch(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  @Override
  public Page<Product> search(SearchText text, Optional<Currency> currency, PageRequest page) {
    Field<String> wanted = val(text.value());
    Field<Double> rank = rank(wanted);
    return Guarded.by(
        "ProductSearch",
        () -> {
          List<Match> found =
              dsl.select(ProductRows.COLUMNS)
                  .select(rank)
                  .from(PRODUCT)
                  .where(PRODUCT.STATUS.eq(ProductStatus.ACTIVE.name()))
                  .and(matches(wanted))
                  .and(isPricedIn(currency))
                  .and(page.after().map(end -> isAfter(rank, end)).orElse(noCondition()))
                  .orderBy(rank.desc(), PRODUCT.PRODUCT_ID)
                  .limit(page.fetchLimit())
                  .fetch(row -> new Match(ProductRows.toProduct(row), row.get(rank)));
          return Page.of(found, page, Match::cursor).map(Match::product);
        });
  }

  private static Condition matches(Field<String> wanted) {
    return condition(
        "({0} @@ plainto_tsquery('simple', search_text({2})) or {2} <% {1})",
        PRODUCT.WORDS, PRODUCT.LABEL, wanted);
  }

  private static Field<Double> rank(Field<String> wanted) {
    return field(
        "cast(ts_rank(words, plainto_tsquery('simple', search_text({0})))"
            + " + word_similarity({0}, label) as float8)",
        Double.class, wanted);
  }

  private static Condition isPricedIn(Optional<Currency> currency) {
    return currency
        .map(Currency::getCurrencyCode)
        .map(PRODUCT.CURRENCY_CODE::eq)
        .orElse(noCondition());
  }

  private static Condition isAfter(Field<Double> rank, Cursor end) {
    Double last = Double.valueOf(end.key(0));
    UUID id = UUID.fromString(end.key(1));
    return rank.lt(last).or(rank.eq(last).and(PRODUCT.PRODUCT_ID.gt(id)));
  }

  private record Match(Product product, double rank) {

    Cursor cursor() {
      return Cursor.of(Double.toString(rank), product.snapshot().id().toString());
    }
  }
}

package dev.cartwright.memory.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.ProductFilter;
import dev.cartwright.application.product.SearchText;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.shared.Cursor;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.memory.shared.KeysetPages;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A {@link ProductSearch} that looks at every product of an in-memory repository. */
public final class InMemoryProductSearch implements ProductSearch {

  private static final double SIMILARITY_MIN = 0.6;
  private static final double NAME_WEIGHT = 4;
  private static final Comparator<Cursor> BEST_FIRST =
      Comparator.comparing((Cursor cursor) -> Double.valueOf(cursor.key(0)))
          .reversed()
          .thenComparing(cursor -> cursor.key(1));

  private final InMemoryProductRepository products;

  /** Creates a search over the products of this repository. */
  public InMemoryProductSearch(InMemoryProductRepository products) {
    this.products = requireNonNull(products, "products");
  }

  @Override
  public Page<Product> search(SearchText text, Optional<Currency> currency, PageRequest page) {
    Words wanted = Words.of(text.value());
    if (wanted.isEmpty()) {
      return new Page<>(List.of(), Optional.empty());
    }
    ProductFilter filter = new ProductFilter(Set.of(ProductStatus.ACTIVE), currency);
    List<Match> matches =
        products.select(filter::passes).stream()
            .map(product -> Match.of(product, wanted))
            .filter(match -> match.score() > 0)
            .toList();
    return KeysetPages.cut(matches, Match::cursor, BEST_FIRST, page)
        .map(match -> Product.restore(match.product()));
  }

  private record Match(Product.Snapshot product, double score) {

    static Match of(Product.Snapshot product, Words wanted) {
      ProductDetails details = product.details();
      Words name = Words.of(details.name().value(), details.sku().value());
      Words all =
          Words.of(details.name().value(), details.sku().value(), details.description().value());
      double similarity = wanted.similarityTo(name);
      boolean matches = wanted.shareIn(all) == 1 || similarity >= SIMILARITY_MIN;
      double score = NAME_WEIGHT * wanted.shareIn(name) + wanted.shareIn(all) + similarity;
      return new Match(product, matches ? score : 0);
    }

    Cursor cursor() {
      return Cursor.of(Double.toString(score), product.id().toString());
    }
  }
}

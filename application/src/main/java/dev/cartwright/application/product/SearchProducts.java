package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.Result;
import java.util.Currency;
import java.util.Optional;

/** Use case: somebody looks for products by words. */
@FunctionalInterface
public interface SearchProducts
    extends UseCase<SearchProducts.Query, Result<Page<CatalogueEntry>, ProductError>> {

  /**
   * Finds active products, best match first, page by page.
   *
   * @return a page; nothing is refused
   */
  @Override
  Result<Page<CatalogueEntry>, ProductError> handle(Query query);

  /**
   * The request.
   *
   * @param caller who asks
   * @param text the words
   * @param currency only products priced in this currency, or empty for all
   * @param page which part of the matches
   */
  record Query(Caller caller, SearchText text, Optional<Currency> currency, PageRequest page) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(text, "text");
      requireNonNull(currency, "currency");
      requireNonNull(page, "page");
    }
  }
}

package dev.cartwright.application.product.port;

import dev.cartwright.application.product.SearchText;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.Product;
import java.util.Currency;
import java.util.Optional;

/**
 * Finds products by words. Safe for use by many threads.
 *
 * <p>Every implementation passes {@code ProductSearchContract} of the testkit, whose tests carry
 * the rule numbers used here.
 */
@FunctionalInterface
public interface ProductSearch {

  /**
   * Returns some of the active products that match, best match first.
   *
   * <p>R1: a product matches if each of the words stands in its name, sku or description, in
   * capitals or not. R2: a word of the name with a small typing error matches too. R3: only active
   * products are found, as they were last saved. R4: only those priced in {@code currency}, if
   * there is one. R5: a match in the name comes before one in the description only. R6: whoever
   * follows {@link Page#next} sees every match once that is not changed meanwhile. R7: no text is
   * refused, whatever signs it has; one without words matches nothing.
   *
   * @throws PortException.Unavailable if the index does not answer
   * @throws PortException.CorruptData if what is stored is not a valid product
   */
  Page<Product> search(SearchText text, Optional<Currency> currency, PageRequest page);
}

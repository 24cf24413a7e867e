package dev.cartwright.application.cart.port;

import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.shared.ProductId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the cart context wants to know of products, in its own words. Safe for use by many threads.
 *
 * <p>Every implementation passes {@code ProductCatalogContract} of the testkit. R5: both methods
 * fail inside a transaction, see {@code RemoteCallGuard}.
 */
public interface ProductCatalog {

  /**
   * Returns what is known about the product now (R1), for sale or not (R2), or empty (R3) if it is
   * unknown.
   *
   * @throws dev.cartwright.application.shared.PortException.Unavailable if nobody answers
   * @throws dev.cartwright.application.shared.PortException.CorruptData if the answer makes no
   *     sense
   */
  Optional<Offer> offerFor(ProductId product);

  /**
   * Returns what is known about each of the products, as {@link #offerFor} does (R4); those that
   * are unknown, or none, are left out.
   *
   * @param products at most as many as a cart has lines
   * @throws dev.cartwright.application.shared.PortException.Unavailable if nobody answers
   * @throws dev.cartwright.application.shared.PortException.CorruptData if the answer makes no
   *     sense
   */
  Map<ProductId, Offer> offersFor(Set<ProductId> products);
}

package dev.cartwright.application.order.port;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.Offer;
import dev.cartwright.domain.shared.ProductId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the order context wants to know of products. Safe for use by many threads. */
public interface ProductCatalog {

  /**
   * Returns what the catalogue says of a product now (R1), or empty if there is none (R2). R4:
   * fails inside a transaction.
   *
   * @throws PortException.Unavailable if the other context does not answer
   * @throws PortException.CorruptData if its answer makes no sense
   */
  Optional<Offer> offerFor(ProductId product);

  /**
   * Returns what the catalogue says of several products now, of those that exist (R3), by asking
   * once. R4: fails inside a transaction.
   *
   * @throws PortException.Unavailable if the other context does not answer
   * @throws PortException.CorruptData if its answer makes no sense
   */
  Map<ProductId, Offer> offersFor(Set<ProductId> products);
}

package dev.cartwright.application.product.port;

import dev.cartwright.application.product.ProductFilter;
import dev.cartwright.application.product.ProductOrder;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps products. Safe for use by many threads.
 *
 * <p>Every implementation passes {@code ProductRepositoryContract} of the testkit, whose tests
 * carry the rule numbers used here.
 *
 * <p>Every method throws {@link PortException.Unavailable} if the store does not answer, and those
 * that read throw {@link PortException.CorruptData} if what is stored is not a valid product.
 */
public interface ProductRepository {

  /**
   * Returns the product as it was last saved, or empty (R1) if there is none with this id.
   *
   * <p>R2: what {@link #save} returned is what this method finds.
   */
  Optional<Product> find(ProductId id);

  /** Returns those of the products that exist, by id (R3), whatever their status. */
  Map<ProductId, Product> findAll(Set<ProductId> ids);

  /**
   * Returns some of the products that pass the filter.
   *
   * <p>R4: only they are listed. R5: in the order that was asked for. R6: whoever follows {@link
   * Page#next} sees every product once that is not changed meanwhile.
   */
  Page<Product> list(ProductFilter filter, ProductOrder order, PageRequest page);

  /**
   * Saves a product if nobody else did since it was read.
   *
   * <p>R7: of any number of concurrent saves of one version exactly one succeeds. R8: a refused
   * save changes nothing. R9: of any number of products with one sku exactly one is saved; a sku
   * that its product gave up is free.
   *
   * @return the saved product, whose version is one higher, or {@link ProductError.SkuTaken}
   * @throws PortException.StaleWrite if the stored version differs from the product's
   * @throws PortException.Unavailable if the store does not answer; the product may be saved or not
   */
  Result<Product, ProductError> save(Product product);
}

package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.Result;

/** The standard {@link ArchiveProduct}. */
public final class ArchiveProductHandler implements ArchiveProduct {

  private final CatalogueEdit edit;
  private final TimeSource time;

  /** Creates the use case on top of the catalogue and time. */
  public ArchiveProductHandler(ProductRepository products, TimeSource time) {
    this.edit = new CatalogueEdit(products);
    this.time = requireNonNull(time, "time");
  }

  @Override
  public Result<Product.Snapshot, ProductError> handle(Command command) {
    return edit.apply(
        command.caller(),
        command.product(),
        command.etag(),
        product -> product.archive(time.now()));
  }
}

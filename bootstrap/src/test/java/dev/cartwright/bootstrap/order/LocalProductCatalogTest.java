package dev.cartwright.bootstrap.order;

import static dev.cartwright.testkit.fixture.Products.details;
import static dev.cartwright.testkit.fixture.Products.priced;

import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.bootstrap.local.OtherContexts;
import dev.cartwright.domain.order.Offer;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.testkit.contract.order.ProductCatalogContract;

class LocalProductCatalogTest extends ProductCatalogContract {

  private final OtherContexts others = new OtherContexts();

  @Override
  protected ProductCatalog catalog() {
    return new LocalProductCatalog(others.productReads());
  }

  @Override
  protected Offer forSale(Money unitPrice) {
    return offerOf(others.published(priced(details(), unitPrice)), true);
  }

  @Override
  protected Offer notForSale() {
    return offerOf(others.draft(details()), false);
  }

  private static Offer offerOf(Product.Snapshot product, boolean purchasable) {
    return new Offer(
        product.id(),
        product.details().sku().value(),
        product.details().name().value(),
        product.details().price().amount(),
        purchasable);
  }
}

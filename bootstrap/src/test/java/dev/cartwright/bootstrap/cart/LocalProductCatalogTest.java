package dev.cartwright.bootstrap.cart;

import static dev.cartwright.testkit.fixture.Products.detailsOf;
import static dev.cartwright.testkit.fixture.Products.priced;

import dev.cartwright.application.cart.port.ProductCatalog;
import dev.cartwright.bootstrap.local.OtherContexts;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.contract.cart.ProductCatalogContract;

class LocalProductCatalogTest extends ProductCatalogContract {

  private final OtherContexts others = new OtherContexts();

  @Override
  protected ProductCatalog catalog() {
    return new LocalProductCatalog(others.productReads());
  }

  @Override
  protected ProductId productForSale(String name, Money unitPrice) {
    return others.published(priced(detailsOf(name, ""), unitPrice)).id();
  }

  @Override
  protected ProductId productNotForSale(String name, Money unitPrice) {
    return others.draft(priced(detailsOf(name, ""), unitPrice)).id();
  }
}

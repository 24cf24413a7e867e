package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.domain.order.Offer;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.testkit.contract.order.ProductCatalogContract;
import dev.cartwright.testkit.fixture.Orders;

class InMemoryProductCatalogTest extends ProductCatalogContract {

  private final InMemoryProductCatalog catalog = new InMemoryProductCatalog();

  @Override
  protected ProductCatalog catalog() {
    return catalog;
  }

  @Override
  protected Offer forSale(Money unitPrice) {
    return put(Orders.offer(unitPrice));
  }

  @Override
  protected Offer notForSale() {
    return put(Orders.notForSale());
  }

  private Offer put(Offer offer) {
    catalog.put(offer);
    return offer;
  }
}

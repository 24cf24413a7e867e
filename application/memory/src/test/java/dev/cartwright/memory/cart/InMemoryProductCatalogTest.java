package dev.cartwright.memory.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.port.ProductCatalog;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.contract.cart.ProductCatalogContract;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InMemoryProductCatalogTest extends ProductCatalogContract {

  private final InMemoryProductCatalog catalog = new InMemoryProductCatalog();

  @Override
  protected ProductCatalog catalog() {
    return catalog;
  }

  @Override
  protected ProductId productForSale(String name, Money unitPrice) {
    return product(name, unitPrice, true);
  }

  @Override
  protected ProductId productNotForSale(String name, Money unitPrice) {
    return product(name, unitPrice, false);
  }

  @Test
  void aProductCanBeForgotten() {
    ProductId product = product("Green tea", Money.of(1999, "EUR"), true);

    catalog.remove(product);

    assertThat(catalog.offerFor(product)).isEmpty();
  }

  private ProductId product(String name, Money unitPrice, boolean purchasable) {
    ProductId product = new ProductId(UUID.randomUUID());
    catalog.put(new Offer(product, name, unitPrice, purchasable, OptionalLong.empty()));
    return product;
  }
}

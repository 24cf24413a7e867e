package dev.cartwright.memory.product;

import dev.cartwright.application.product.ProductFilter;
import dev.cartwright.application.product.ProductOrder;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.memory.shared.InMemoryStore;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A right repository; what extends it is wrong in the methods that it overrides. */
class Wrong implements ProductRepository {

  final InMemoryProductRepository right = new InMemoryProductRepository(new InMemoryStore());

  @Override
  public Optional<Product> find(ProductId id) {
    return right.find(id);
  }

  @Override
  public Map<ProductId, Product> findAll(Set<ProductId> ids) {
    return right.findAll(ids);
  }

  @Override
  public Page<Product> list(ProductFilter filter, ProductOrder order, PageRequest page) {
    return right.list(filter, order, page);
  }

  @Override
  public Result<Product, ProductError> save(Product product) {
    return right.save(product);
  }
}

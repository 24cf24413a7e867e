package dev.cartwright.bootstrap.demo;

import dev.cartwright.application.product.CreateProduct;
import dev.cartwright.application.product.ListProducts;
import dev.cartwright.application.product.ProductFilter;
import dev.cartwright.application.product.ProductOrder;
import dev.cartwright.application.product.PublishProduct;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PageSize;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.product.Sku;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.grpc.product.ProductUseCases;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts demo products on sale. */
final class DemoCatalogue {

  private static final Caller SYSTEM = Caller.system();
  private static final ProductFilter DRAFTS =
      new ProductFilter(Set.of(ProductStatus.DRAFT), Optional.empty());

  private final ProductUseCases products;

  DemoCatalogue(ProductUseCases products) {
    this.products = products;
  }

  /** Creates those whose sku is free, publishes them, and returns how many there were. */
  int create(List<ProductDetails> wanted) {
    int created = (int) wanted.stream().filter(this::createDraft).count();
    // Also those that an earlier run left: what was on sale once is never a draft again.
    Set<Sku> skus = wanted.stream().map(ProductDetails::sku).collect(Collectors.toSet());
    Optional<PageRequest> request = Optional.of(PageRequest.first(PageSize.ITEMS_MAX));
    while (request.isPresent()) {
      Page<Product.Snapshot> drafts = drafts(request.get());
      drafts.items().stream()
          .filter(draft -> skus.contains(draft.details().sku()))
          .forEach(this::publish);
      PageSize size = request.get().size();
      request = drafts.next().map(next -> new PageRequest(size, Optional.of(next)));
    }
    return created;
  }

  private boolean createDraft(ProductDetails details) {
    Result<Product.Snapshot, ProductError> result =
        products.createProduct().handle(new CreateProduct.Command(SYSTEM, details));
    return !isSkuTaken(result) && Demanded.of(result).status() == ProductStatus.DRAFT;
  }

  private static boolean isSkuTaken(Result<Product.Snapshot, ProductError> result) {
    return result instanceof Result.Err<Product.Snapshot, ProductError>(ProductError error)
        && error instanceof ProductError.SkuTaken;
  }

  private Page<Product.Snapshot> drafts(PageRequest page) {
    return Demanded.of(
        products
            .listProducts()
            .handle(new ListProducts.Query(SYSTEM, DRAFTS, ProductOrder.OLDEST_FIRST, page)));
  }

  private void publish(Product.Snapshot draft) {
    var unused =
        Demanded.of(
            products
                .publishProduct()
                .handle(new PublishProduct.Command(SYSTEM, draft.id(), Optional.empty())));
  }
}

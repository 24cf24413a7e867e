package dev.cartwright.bootstrap.demo;

import dev.cartwright.application.product.AdjustStock;
import dev.cartwright.application.product.CatalogueEntry;
import dev.cartwright.application.product.CreateProduct;
import dev.cartwright.application.product.GetStock;
import dev.cartwright.application.product.ListProducts;
import dev.cartwright.application.product.ProductFilter;
import dev.cartwright.application.product.ProductOrder;
import dev.cartwright.application.product.PublishProduct;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PageSize;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.product.Sku;
import dev.cartwright.domain.product.StockChange;
import dev.cartwright.domain.product.StockReason;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.grpc.product.ProductUseCases;
import dev.cartwright.grpc.product.StockUseCases;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Puts demo products on sale, and some units of each into stock. */
final class DemoCatalogue {

  private static final Caller SYSTEM = Caller.system();
  private static final StockReason RECEIPT = new StockReason("Demo data");

  /** What is put into stock, once: another number needs another request id. */
  private static final StockChange UNITS = new StockChange.Delta(250);

  private static final RequestId RECEIPT_ID = new RequestId("demo-data-1");

  private final ProductUseCases products;
  private final StockUseCases stock;

  DemoCatalogue(ProductUseCases products, StockUseCases stock) {
    this.products = products;
    this.stock = stock;
  }

  /** Creates those whose sku is free, publishes them, and returns how many there were. */
  int create(List<ProductDetails> wanted) {
    int created = (int) wanted.stream().filter(this::createDraft).count();
    // Also those that an earlier run left: what was on sale once is never a draft again.
    Set<Sku> skus = wanted.stream().map(ProductDetails::sku).collect(Collectors.toSet());
    each(ProductStatus.DRAFT, skus, this::publish);
    each(ProductStatus.ACTIVE, skus, this::fillUp);
    return created;
  }

  private void each(ProductStatus status, Set<Sku> skus, Consumer<Product.Snapshot> action) {
    Optional<PageRequest> request = Optional.of(PageRequest.first(PageSize.ITEMS_MAX));
    while (request.isPresent()) {
      Page<Product.Snapshot> page = page(status, request.get());
      page.items().stream()
          .filter(product -> skus.contains(product.details().sku()))
          .forEach(action);
      PageSize size = request.get().size();
      request = page.next().map(next -> new PageRequest(size, Optional.of(next)));
    }
  }

  private boolean createDraft(ProductDetails details) {
    Result<Reply<Product.Snapshot>, ProductError> result =
        products
            .createProduct()
            .handle(new CreateProduct.Command(SYSTEM, details, Optional.empty()));
    return !isSkuTaken(result) && Demanded.of(result).value().status() == ProductStatus.DRAFT;
  }

  private static boolean isSkuTaken(Result<Reply<Product.Snapshot>, ProductError> result) {
    return result instanceof Result.Err<Reply<Product.Snapshot>, ProductError>(ProductError error)
        && error instanceof ProductError.SkuTaken;
  }

  private Page<Product.Snapshot> page(ProductStatus status, PageRequest page) {
    ProductFilter filter = new ProductFilter(Set.of(status), Optional.empty());
    return Demanded.of(
            products
                .listProducts()
                .handle(new ListProducts.Query(SYSTEM, filter, ProductOrder.OLDEST_FIRST, page)))
        .map(CatalogueEntry::product);
  }

  /** Fills up what never had any stock; what was sold stays so. */
  private void fillUp(Product.Snapshot product) {
    GetStock.Query query = new GetStock.Query(SYSTEM, product.id());
    if (Demanded.of(stock.getStock().handle(query)).updateTime().isPresent()) {
      return;
    }
    var unused =
        Demanded.of(
            stock
                .adjustStock()
                .handle(new AdjustStock.Command(SYSTEM, product.id(), UNITS, RECEIPT, RECEIPT_ID)));
  }

  private void publish(Product.Snapshot draft) {
    var unused =
        Demanded.of(
            products
                .publishProduct()
                .handle(
                    new PublishProduct.Command(
                        SYSTEM, draft.id(), Optional.empty(), Optional.empty())));
  }
}

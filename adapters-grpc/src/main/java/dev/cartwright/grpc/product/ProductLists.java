package dev.cartwright.grpc.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.CatalogueEntry;
import dev.cartwright.application.product.ListProducts;
import dev.cartwright.application.product.ProductFilter;
import dev.cartwright.application.product.ProductOrder;
import dev.cartwright.application.product.SearchProducts;
import dev.cartwright.application.product.SearchText;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.grpc.shared.PageTokens.ListName;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.proto.product.v1.ListProductsRequest;
import dev.cartwright.proto.product.v1.ListProductsResponse;
import dev.cartwright.proto.product.v1.Product;
import dev.cartwright.proto.product.v1.SearchProductsRequest;
import dev.cartwright.proto.product.v1.SearchProductsResponse;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Translates the paged lists of the product service. */
final class ProductLists {

  private final PageTokens tokens;

  ProductLists(PageTokens tokens) {
    this.tokens = requireNonNull(tokens, "tokens");
  }

  ListProducts.Query toQuery(Caller caller, ListProductsRequest request) {
    RequestFields fields = new RequestFields();
    Field<Set<ProductStatus>> statuses =
        fields.read("statuses", () -> statusesOf(request.getStatusesList()));
    Field<Optional<Currency>> currency = currency(fields, request.getCurrencyCode());
    Field<ProductOrder> order = fields.read("order_by", () -> orderOf(request.getOrderBy()));
    Field<PageRequest> page =
        tokens.read(fields, request.getPageSize(), request.getPageToken(), nameOf(request));
    return fields.build(() ->
        new ListProducts.Query(
            caller, new ProductFilter(statuses.get(), currency.get()), order.get(), page.get()));
  }

  ListProductsResponse toResponse(Page<CatalogueEntry> page, ListProductsRequest request) {
    return ListProductsResponse.newBuilder()
        .addAllProducts(page.items().stream().map(ProductMessages::toMessage).toList())
        .setNextPageToken(tokens.seal(page.next(), nameOf(request)))
        .build();
  }

  SearchProducts.Query toQuery(Caller caller, SearchProductsRequest request) {
    RequestFields fields = new RequestFields();
    Field<SearchText> text = fields.required("query", request.getQuery(), SearchText::new);
    Field<Optional<Currency>> currency = currency(fields, request.getCurrencyCode());
    Field<PageRequest> page =
        tokens.read(fields, request.getPageSize(), request.getPageToken(), nameOf(request));
    return fields.build(
        () -> new SearchProducts.Query(caller, text.get(), currency.get(), page.get()));
  }

  SearchProductsResponse toResponse(Page<CatalogueEntry> page, SearchProductsRequest request) {
    return SearchProductsResponse.newBuilder()
        .addAllProducts(page.items().stream().map(ProductMessages::toMessage).toList())
        .setNextPageToken(tokens.seal(page.next(), nameOf(request)))
        .build();
  }

  private static ListName nameOf(ListProductsRequest request) {
    return ListName.of(
        "ListProducts",
        request.getStatusesValueList(),
        request.getCurrencyCode(),
        request.getOrderBy());
  }

  private static ListName nameOf(SearchProductsRequest request) {
    return ListName.of("SearchProducts", request.getQuery(), request.getCurrencyCode());
  }

  private static Field<Optional<Currency>> currency(RequestFields fields, String code) {
    return fields.optional("currency_code", code, Money::currencyOf);
  }

  private static Set<ProductStatus> statusesOf(List<Product.Status> asked) {
    return asked.isEmpty()
        ? Set.of(ProductStatus.ACTIVE)
        : asked.stream().map(ProductLists::statusOf).collect(Collectors.toUnmodifiableSet());
  }

  private static ProductStatus statusOf(Product.Status asked) {
    return switch (asked) {
      case STATUS_DRAFT -> ProductStatus.DRAFT;
      case STATUS_ACTIVE -> ProductStatus.ACTIVE;
      case STATUS_ARCHIVED -> ProductStatus.ARCHIVED;
      case STATUS_UNSPECIFIED, UNRECOGNIZED ->
          throw new InvalidValueException(
              "statuses", asked, "STATUS_DRAFT, STATUS_ACTIVE or STATUS_ARCHIVED");
    };
  }

  private static ProductOrder orderOf(String asked) {
    return switch (asked.strip()) {
      case "", "name", "name asc" -> ProductOrder.NAME;
      case "sku", "sku asc" -> ProductOrder.SKU;
      case "create_time", "create_time asc" -> ProductOrder.OLDEST_FIRST;
      case "create_time desc" -> ProductOrder.NEWEST_FIRST;
      default ->
          throw new InvalidValueException(
              "order_by", asked, "name, sku, create_time or create_time desc");
    };
  }
}

package dev.cartwright.grpc.product;

import dev.cartwright.application.product.ArchiveProduct;
import dev.cartwright.application.product.BatchGetProducts;
import dev.cartwright.application.product.CreateProduct;
import dev.cartwright.application.product.GetProductByID;
import dev.cartwright.application.product.PublishProduct;
import dev.cartwright.application.product.UpdateProduct;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.product.ProductChanges;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.proto.product.v1.ArchiveProductRequest;
import dev.cartwright.proto.product.v1.BatchGetProductsRequest;
import dev.cartwright.proto.product.v1.CreateProductRequest;
import dev.cartwright.proto.product.v1.GetProductByIDRequest;
import dev.cartwright.proto.product.v1.PublishProductRequest;
import dev.cartwright.proto.product.v1.UpdateProductRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Reads the requests of the product service but those of lists. */
final class ProductRequests {

  private ProductRequests() {}

  static GetProductByID.Query toQuery(Caller caller, GetProductByIDRequest request) {
    RequestFields fields = new RequestFields();
    Field<ProductId> product = fields.productId(request.getProductId());
    return fields.build(() -> new GetProductByID.Query(caller, product.get()));
  }

  static BatchGetProducts.Query toQuery(Caller caller, BatchGetProductsRequest request) {
    RequestFields fields = new RequestFields();
    List<Field<ProductId>> read =
        IntStream.range(0, request.getProductIdsCount())
            .mapToObj(i ->
                fields.read(
                    "product_ids[" + i + "]", () -> ProductId.parse(request.getProductIds(i))))
            .toList();
    List<ProductId> products = fields.build(() -> read.stream().map(Field::get).toList());
    Field<BatchGetProducts.Query> query =
        fields.read("product_ids", () -> new BatchGetProducts.Query(caller, products));
    return fields.build(query::get);
  }

  static CreateProduct.Command toCommand(Caller caller, CreateProductRequest request) {
    RequestFields fields = new RequestFields();
    Supplier<ProductDetails> details =
        ProductFields.details(fields.in("product"), request.getProduct());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(() -> new CreateProduct.Command(caller, details.get(), requestId.get()));
  }

  static UpdateProduct.Command toCommand(Caller caller, UpdateProductRequest request) {
    RequestFields fields = new RequestFields();
    Field<ProductId> product = fields.in("product").productId(request.getProduct().getProductId());
    Supplier<ProductChanges> changes =
        ProductFields.changes(fields, request.getUpdateMask(), request.getProduct());
    Field<Optional<Etag>> etag = fields.etag(request.getEtag());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(() ->
        new UpdateProduct.Command(
            caller, product.get(), changes.get(), etag.get(), requestId.get()));
  }

  static PublishProduct.Command toCommand(Caller caller, PublishProductRequest request) {
    RequestFields fields = new RequestFields();
    Field<ProductId> product = fields.productId(request.getProductId());
    Field<Optional<Etag>> etag = fields.etag(request.getEtag());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(
        () -> new PublishProduct.Command(caller, product.get(), etag.get(), requestId.get()));
  }

  static ArchiveProduct.Command toCommand(Caller caller, ArchiveProductRequest request) {
    RequestFields fields = new RequestFields();
    Field<ProductId> product = fields.productId(request.getProductId());
    Field<Optional<Etag>> etag = fields.etag(request.getEtag());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(
        () -> new ArchiveProduct.Command(caller, product.get(), etag.get(), requestId.get()));
  }
}

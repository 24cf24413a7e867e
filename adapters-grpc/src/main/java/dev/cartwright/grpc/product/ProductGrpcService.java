package dev.cartwright.grpc.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.grpc.shared.Answers;
import dev.cartwright.grpc.shared.Callers;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.proto.product.v1.AdjustStockRequest;
import dev.cartwright.proto.product.v1.AdjustStockResponse;
import dev.cartwright.proto.product.v1.ArchiveProductRequest;
import dev.cartwright.proto.product.v1.ArchiveProductResponse;
import dev.cartwright.proto.product.v1.BatchGetProductsRequest;
import dev.cartwright.proto.product.v1.BatchGetProductsResponse;
import dev.cartwright.proto.product.v1.CommitReservationRequest;
import dev.cartwright.proto.product.v1.CommitReservationResponse;
import dev.cartwright.proto.product.v1.CreateProductRequest;
import dev.cartwright.proto.product.v1.CreateProductResponse;
import dev.cartwright.proto.product.v1.GetProductByIDRequest;
import dev.cartwright.proto.product.v1.GetProductByIDResponse;
import dev.cartwright.proto.product.v1.GetStockRequest;
import dev.cartwright.proto.product.v1.GetStockResponse;
import dev.cartwright.proto.product.v1.ListProductsRequest;
import dev.cartwright.proto.product.v1.ListProductsResponse;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.product.v1.PublishProductRequest;
import dev.cartwright.proto.product.v1.PublishProductResponse;
import dev.cartwright.proto.product.v1.ReleaseReservationRequest;
import dev.cartwright.proto.product.v1.ReleaseReservationResponse;
import dev.cartwright.proto.product.v1.ReserveStockRequest;
import dev.cartwright.proto.product.v1.ReserveStockResponse;
import dev.cartwright.proto.product.v1.ReturnReservationRequest;
import dev.cartwright.proto.product.v1.ReturnReservationResponse;
import dev.cartwright.proto.product.v1.SearchProductsRequest;
import dev.cartwright.proto.product.v1.SearchProductsResponse;
import dev.cartwright.proto.product.v1.UpdateProductRequest;
import dev.cartwright.proto.product.v1.UpdateProductResponse;
import io.grpc.stub.StreamObserver;

/** Serves the product use cases over gRPC. */
public final class ProductGrpcService extends ProductServiceGrpc.ProductServiceImplBase {

  private final ProductUseCases products;
  private final StockUseCases stock;
  private final ProductLists lists;

  /** Creates the service on the use cases it serves and the tokens its lists are paged by. */
  public ProductGrpcService(ProductUseCases products, StockUseCases stock, PageTokens pageTokens) {
    this.products = requireNonNull(products, "products");
    this.stock = requireNonNull(stock, "stock");
    this.lists = new ProductLists(pageTokens);
  }

  @Override
  public void getProductByID(
      GetProductByIDRequest request, StreamObserver<GetProductByIDResponse> responses) {
    Answers.send(
        responses,
        products.getProductByID().handle(ProductRequests.toQuery(Callers.current(), request)),
        product ->
            GetProductByIDResponse.newBuilder()
                .setProduct(ProductMessages.toMessage(product))
                .build());
  }

  @Override
  public void batchGetProducts(
      BatchGetProductsRequest request, StreamObserver<BatchGetProductsResponse> responses) {
    Answers.send(
        responses,
        products.batchGetProducts().handle(ProductRequests.toQuery(Callers.current(), request)),
        ProductMessages::toMessage);
  }

  @Override
  public void createProduct(
      CreateProductRequest request, StreamObserver<CreateProductResponse> responses) {
    Answers.sendReply(
        responses,
        products.createProduct().handle(ProductRequests.toCommand(Callers.current(), request)),
        product ->
            CreateProductResponse.newBuilder()
                .setProduct(ProductMessages.toMessage(product))
                .build());
  }

  @Override
  public void updateProduct(
      UpdateProductRequest request, StreamObserver<UpdateProductResponse> responses) {
    Answers.sendReply(
        responses,
        products.updateProduct().handle(ProductRequests.toCommand(Callers.current(), request)),
        product ->
            UpdateProductResponse.newBuilder()
                .setProduct(ProductMessages.toMessage(product))
                .build());
  }

  @Override
  public void publishProduct(
      PublishProductRequest request, StreamObserver<PublishProductResponse> responses) {
    Answers.sendReply(
        responses,
        products.publishProduct().handle(ProductRequests.toCommand(Callers.current(), request)),
        product ->
            PublishProductResponse.newBuilder()
                .setProduct(ProductMessages.toMessage(product))
                .build());
  }

  @Override
  public void archiveProduct(
      ArchiveProductRequest request, StreamObserver<ArchiveProductResponse> responses) {
    Answers.sendReply(
        responses,
        products.archiveProduct().handle(ProductRequests.toCommand(Callers.current(), request)),
        product ->
            ArchiveProductResponse.newBuilder()
                .setProduct(ProductMessages.toMessage(product))
                .build());
  }

  @Override
  public void listProducts(
      ListProductsRequest request, StreamObserver<ListProductsResponse> responses) {
    Answers.send(
        responses,
        products.listProducts().handle(lists.toQuery(Callers.current(), request)),
        page -> lists.toResponse(page, request));
  }

  @Override
  public void searchProducts(
      SearchProductsRequest request, StreamObserver<SearchProductsResponse> responses) {
    Answers.send(
        responses,
        products.searchProducts().handle(lists.toQuery(Callers.current(), request)),
        page -> lists.toResponse(page, request));
  }

  @Override
  public void getStock(GetStockRequest request, StreamObserver<GetStockResponse> responses) {
    Answers.send(
        responses,
        stock.getStock().handle(StockRequests.toQuery(Callers.current(), request)),
        level -> GetStockResponse.newBuilder().setStock(StockMessages.toMessage(level)).build());
  }

  @Override
  public void adjustStock(
      AdjustStockRequest request, StreamObserver<AdjustStockResponse> responses) {
    Answers.sendReply(
        responses,
        stock.adjustStock().handle(StockRequests.toCommand(Callers.current(), request)),
        level -> AdjustStockResponse.newBuilder().setStock(StockMessages.toMessage(level)).build());
  }

  @Override
  public void reserveStock(
      ReserveStockRequest request, StreamObserver<ReserveStockResponse> responses) {
    Answers.send(
        responses,
        stock.reserveStock().handle(StockRequests.toCommand(Callers.current(), request)),
        reservation ->
            ReserveStockResponse.newBuilder()
                .setReservation(StockMessages.toMessage(reservation))
                .build());
  }

  @Override
  public void commitReservation(
      CommitReservationRequest request, StreamObserver<CommitReservationResponse> responses) {
    Answers.send(
        responses,
        stock.commitReservation().handle(StockRequests.toCommand(Callers.current(), request)),
        reservation ->
            CommitReservationResponse.newBuilder()
                .setReservation(StockMessages.toMessage(reservation))
                .build());
  }

  @Override
  public void releaseReservation(
      ReleaseReservationRequest request, StreamObserver<ReleaseReservationResponse> responses) {
    Answers.send(
        responses,
        stock.releaseReservation().handle(StockRequests.toCommand(Callers.current(), request)),
        reservation ->
            ReleaseReservationResponse.newBuilder()
                .setReservation(StockMessages.toMessage(reservation))
                .build());
  }

  @Override
  public void returnReservation(
      ReturnReservationRequest request, StreamObserver<ReturnReservationResponse> responses) {
    Answers.send(
        responses,
        stock.returnReservation().handle(StockRequests.toCommand(Callers.current(), request)),
        reservation ->
            ReturnReservationResponse.newBuilder()
                .setReservation(StockMessages.toMessage(reservation))
                .build());
  }
}

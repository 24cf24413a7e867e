package dev.cartwright.grpc.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.ArchiveProduct;
import dev.cartwright.application.product.BatchGetProducts;
import dev.cartwright.application.product.CreateProduct;
import dev.cartwright.application.product.GetProductByID;
import dev.cartwright.application.product.ListProducts;
import dev.cartwright.application.product.PublishProduct;
import dev.cartwright.application.product.SearchProducts;
import dev.cartwright.application.product.UpdateProduct;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.Result;

/**
 * The use cases that {@link ProductGrpcService} serves.
 *
 * @param getProductByID looks at one product
 * @param batchGetProducts looks at several products
 * @param createProduct adds a product to the catalogue
 * @param updateProduct changes what is said about a product
 * @param publishProduct puts a product on sale
 * @param archiveProduct takes a product off sale
 * @param listProducts looks through the catalogue
 * @param searchProducts looks for products by words
 */
public record ProductUseCases(
    GetProductByID getProductByID,
    BatchGetProducts batchGetProducts,
    UseCase<CreateProduct.Command, Result<Reply<Product.Snapshot>, ProductError>> createProduct,
    UseCase<UpdateProduct.Command, Result<Reply<Product.Snapshot>, ProductError>> updateProduct,
    UseCase<PublishProduct.Command, Result<Reply<Product.Snapshot>, ProductError>> publishProduct,
    UseCase<ArchiveProduct.Command, Result<Reply<Product.Snapshot>, ProductError>> archiveProduct,
    ListProducts listProducts,
    SearchProducts searchProducts) {

  /** Checks that all parts are there. */
  public ProductUseCases {
    requireNonNull(getProductByID, "getProductByID");
    requireNonNull(batchGetProducts, "batchGetProducts");
    requireNonNull(createProduct, "createProduct");
    requireNonNull(updateProduct, "updateProduct");
    requireNonNull(publishProduct, "publishProduct");
    requireNonNull(archiveProduct, "archiveProduct");
    requireNonNull(listProducts, "listProducts");
    requireNonNull(searchProducts, "searchProducts");
  }
}

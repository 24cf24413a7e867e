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
    CreateProduct createProduct,
    UpdateProduct updateProduct,
    PublishProduct publishProduct,
    ArchiveProduct archiveProduct,
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

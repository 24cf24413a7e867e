package dev.cartwright.application.product;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.IdempotencyKey;
import dev.cartwright.application.shared.IdempotentTerms;
import dev.cartwright.application.shared.RepeatRefusals;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.StockChange;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.RequestId;
import java.util.Optional;
import java.util.function.BiFunction;

/** How requests to change the catalogue are told apart, and how they are answered again. */
public final class ProductTerms {

  /** A new product, under its sku. */
  public static final IdempotentTerms<CreateProduct.Command, Product.Snapshot, ProductError>
      CREATE_PRODUCT =
          new IdempotentTerms<>(
              command -> CatalogueAccess.denied(command.caller()),
              command ->
                  command
                      .requestId()
                      .map(id ->
                          key(command.details().sku(), "CreateProduct", command.caller(), id)),
              command -> ProductForms.with(Fingerprint.form(), command.details()),
              ProductAnswers.PRODUCT,
              refusals());

  /** New details. */
  public static final IdempotentTerms<UpdateProduct.Command, Product.Snapshot, ProductError>
      UPDATE_PRODUCT =
          ofProduct("UpdateProduct", (form, command) -> ProductForms.with(form, command.changes()));

  /** The beginning of the sale. */
  public static final IdempotentTerms<PublishProduct.Command, Product.Snapshot, ProductError>
      PUBLISH_PRODUCT = ofProduct("PublishProduct", (form, command) -> form);

  /** The end of the sale. */
  public static final IdempotentTerms<ArchiveProduct.Command, Product.Snapshot, ProductError>
      ARCHIVE_PRODUCT = ofProduct("ArchiveProduct", (form, command) -> form);

  /** A receipt, a loss or a count; its key is required. */
  public static final IdempotentTerms<AdjustStock.Command, StockLevel, ProductError> ADJUST_STOCK =
      new IdempotentTerms<>(
          command -> CatalogueAccess.denied(command.caller()),
          command ->
              Optional.of(
                  key(command.product(), "AdjustStock", command.caller(), command.requestId())),
          command -> with(Fingerprint.form(), command.change()).with("reason", command.reason()),
          ProductAnswers.STOCK,
          refusals());

  private ProductTerms() {}

  private static <C extends ProductCommand>
      IdempotentTerms<C, Product.Snapshot, ProductError> ofProduct(
          String method, BiFunction<Fingerprint.Form, C, Fingerprint.Form> request) {
    return new IdempotentTerms<>(
        command -> CatalogueAccess.denied(command.caller()),
        command ->
            command.requestId().map(id -> key(command.product(), method, command.caller(), id)),
        command -> request.apply(Fingerprint.form(), command).with("etag", command.etag()),
        ProductAnswers.PRODUCT,
        refusals());
  }

  private static IdempotencyKey key(Object owner, String method, Caller caller, RequestId id) {
    return new IdempotencyKey(owner.toString(), method, caller.requester(), id);
  }

  private static Fingerprint.Form with(Fingerprint.Form form, StockChange change) {
    return switch (change) {
      case StockChange.Delta(long units) -> form.with("delta", units);
      case StockChange.Replacement(long expected, long wanted) ->
          form.with("expected_quantity", expected).with("new_quantity", wanted);
    };
  }

  private static RepeatRefusals<ProductError> refusals() {
    return new RepeatRefusals<>(
        ProductError.IdempotencyKeyReused::new,
        ProductError.IdempotencyInProgress::new,
        owner -> {
          throw new IllegalStateException("the catalogue holds nobody's data");
        });
  }
}

package dev.cartwright.grpc.product;

import com.google.protobuf.FieldMask;
import dev.cartwright.domain.product.Attributes;
import dev.cartwright.domain.product.Description;
import dev.cartwright.domain.product.Price;
import dev.cartwright.domain.product.ProductChanges;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.product.ProductName;
import dev.cartwright.domain.product.Sku;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.Monies;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.grpc.shared.UpdateMask;
import dev.cartwright.proto.product.v1.Product;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what a merchant says about a product.
 *
 * <p>What is answered is only for {@link RequestFields#build}, where nothing is wrong.
 */
final class ProductFields {

  private static final String PRICE = "price";
  private static final String ATTRIBUTES = "attributes";
  private static final List<String> CHANGEABLE =
      List.of("sku", "name", "description", PRICE, ATTRIBUTES);

  private ProductFields() {}

  /** Reads all of it; {@code fields} reads the fields of that message. */
  static Supplier<ProductDetails> details(RequestFields fields, Product given) {
    Field<Sku> sku = fields.required("sku", given.getSku(), Sku::new);
    Field<ProductName> name = fields.required("name", given.getName(), ProductName::new);
    Field<Description> description =
        fields.read("description", () -> new Description(given.getDescription()));
    Field<Price> price = price(fields, given);
    Field<Attributes> attributes = attributes(fields, given);
    return () ->
        new ProductDetails(sku.get(), name.get(), description.get(), price.get(), attributes.get());
  }

  /** Reads what is to change; {@code fields} reads the request around that message. */
  static Supplier<ProductChanges> changes(RequestFields fields, FieldMask paths, Product given) {
    UpdateMask mask = UpdateMask.read(fields, paths, given, CHANGEABLE);
    RequestFields inside = fields.in("product");
    Field<Optional<Sku>> sku = mask.read(inside, "sku", () -> new Sku(given.getSku()));
    Field<Optional<ProductName>> name =
        mask.read(inside, "name", () -> new ProductName(given.getName()));
    Field<Optional<Description>> description =
        mask.read(inside, "description", () -> new Description(given.getDescription()));
    Optional<Field<Price>> price = mask.take(PRICE, given).map(it -> price(inside, it));
    Optional<Field<Attributes>> attributes =
        mask.take(ATTRIBUTES, given).map(it -> attributes(inside, it));
    return () ->
        new ProductChanges(
            sku.get(),
            name.get(),
            description.get(),
            price.map(Field::get),
            attributes.map(Field::get));
  }

  private static Field<Price> price(RequestFields fields, Product given) {
    // A price that is absent is one without a currency, which is refused.
    return fields.readParts(PRICE, () -> new Price(Monies.fromMessage(given.getPrice())));
  }

  private static Field<Attributes> attributes(RequestFields fields, Product given) {
    // Their problems name them already, one by one.
    return fields.readParts("", () -> Attributes.of(given.getAttributesMap()));
  }
}

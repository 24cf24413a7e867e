package dev.cartwright.postgres.product;

import static dev.cartwright.postgres.product.generated.tables.Product.PRODUCT;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.Attributes;
import dev.cartwright.domain.product.Description;
import dev.cartwright.domain.product.Price;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.product.ProductName;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.product.Sku;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.postgres.shared.Guarded;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Translates between products and rows of the table {@code product}. */
final class ProductRows {

  /** Names and values of the attributes by turns, since jOOQ reads arrays and no JSON. */
  private static final Field<String[]> ATTRIBUTE_PAIRS =
      DSL.field(
              "array(select unnest(array[key, value]) from jsonb_each_text({0}))",
              String[].class, PRODUCT.ATTRIBUTES)
          .as("attribute_pairs");

  /** What {@link #toProduct} reads. */
  static final List<Field<?>> COLUMNS =
      List.of(
          PRODUCT.PRODUCT_ID,
          PRODUCT.SKU,
          PRODUCT.NAME,
          PRODUCT.DESCRIPTION,
          PRODUCT.PRICE_MINOR,
          PRODUCT.CURRENCY_CODE,
          PRODUCT.STATUS,
          ATTRIBUTE_PAIRS,
          PRODUCT.CREATE_TIME,
          PRODUCT.UPDATE_TIME,
          PRODUCT.VERSION);

  private ProductRows() {}

  /** Returns the row that holds the product after it is saved. */
  static Map<Field<?>, Object> toRow(Product.Snapshot product) {
    ProductDetails details = product.details();
    Money price = details.price().amount();
    return Map.ofEntries(
        Map.entry(PRODUCT.PRODUCT_ID, product.id().value()),
        Map.entry(PRODUCT.SKU, details.sku().value()),
        Map.entry(PRODUCT.NAME, details.name().value()),
        Map.entry(PRODUCT.DESCRIPTION, details.description().value()),
        Map.entry(PRODUCT.PRICE_MINOR, price.amountMinor()),
        Map.entry(PRODUCT.CURRENCY_CODE, price.currencyCode()),
        Map.entry(PRODUCT.STATUS, product.status().name()),
        Map.entry(PRODUCT.ATTRIBUTES, toJson(details.attributes())),
        Map.entry(PRODUCT.CREATE_TIME, product.createTime()),
        Map.entry(PRODUCT.UPDATE_TIME, product.updateTime()),
        Map.entry(PRODUCT.VERSION, product.version().next().number()));
  }

  /**
   * Returns the product of a row.
   *
   * @throws PortException.CorruptData if it is not a valid one
   */
  static Product toProduct(Record row) {
    ProductId id = new ProductId(row.get(PRODUCT.PRODUCT_ID));
    return Guarded.read(
        "product " + id,
        () ->
            Product.restore(
                new Product.Snapshot(
                    id,
                    toDetails(row),
                    ProductStatus.valueOf(row.get(PRODUCT.STATUS)),
                    row.get(PRODUCT.CREATE_TIME),
                    row.get(PRODUCT.UPDATE_TIME),
                    new Version(row.get(PRODUCT.VERSION)))));
  }

  private static ProductDetails toDetails(Record row) {
    return new ProductDetails(
        new Sku(row.get(PRODUCT.SKU)),
        new ProductName(row.get(PRODUCT.NAME)),
        new Description(row.get(PRODUCT.DESCRIPTION)),
        new Price(Money.of(row.get(PRODUCT.PRICE_MINOR), row.get(PRODUCT.CURRENCY_CODE))),
        toAttributes(row.get(ATTRIBUTE_PAIRS)));
  }

  private static Attributes toAttributes(String[] pairs) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return Attributes.of(values);
  }

  private static Field<JSONB> toJson(Attributes attributes) {
    return DSL.function(
        "jsonb_object",
        JSONB.class,
        toArray(attributes.values().keySet()),
        toArray(attributes.values().values()));
  }

  private static Field<String[]> toArray(Collection<String> texts) {
    return DSL.val(texts.toArray(String[]::new));
  }
}

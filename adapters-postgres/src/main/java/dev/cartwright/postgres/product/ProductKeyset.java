package dev.cartwright.postgres.product;

import static dev.cartwright.postgres.product.generated.tables.Product.PRODUCT;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import dev.cartwright.application.product.ProductOrder;
import dev.cartwright.application.shared.Cursor;
import dev.cartwright.postgres.product.generated.tables.records.ProductRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Row2;
import org.jooq.SortOrder;
import org.jooq.TableField;

/**
 * The keys that a list of products is sorted by, and the way back from a cursor.
 *
 * @param columns the sort key, and the id
 * @param direction the direction of both
 * @param keyOf reads the sort key of a cursor
 */
record ProductKeyset<K>(
    Row2<K, UUID> columns, SortOrder direction, Function<String, Field<K>> keyOf) {

  static ProductKeyset<?> of(ProductOrder order) {
    return switch (order) {
      case NAME -> of(PRODUCT.NAME, SortOrder.ASC, Function.identity());
      case SKU -> of(PRODUCT.SKU, SortOrder.ASC, Function.identity());
      case OLDEST_FIRST -> of(PRODUCT.CREATE_TIME, SortOrder.ASC, Instant::parse);
      case NEWEST_FIRST -> of(PRODUCT.CREATE_TIME, SortOrder.DESC, Instant::parse);
    };
  }

  private static <K> ProductKeyset<K> of(
      TableField<ProductRecord, K> column, SortOrder direction, Function<String, K> parser) {
    return new ProductKeyset<>(
        row(column, PRODUCT.PRODUCT_ID),
        direction,
        text -> val(parser.apply(text), column.getDataType()));
  }

  Condition isAfter(Cursor cursor) {
    Row2<K, UUID> end = row(keyOf.apply(cursor.key(0)), val(UUID.fromString(cursor.key(1))));
    return direction == SortOrder.ASC ? columns.gt(end) : columns.lt(end);
  }

  List<OrderField<?>> sorted() {
    return List.of(columns.field1().sort(direction), columns.field2().sort(direction));
  }
}

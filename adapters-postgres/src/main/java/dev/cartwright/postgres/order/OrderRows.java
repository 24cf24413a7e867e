package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.ORDERS;
import static dev.cartwright.postgres.order.generated.Tables.ORDER_LINE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dev.cartwright.domain.order.Delivery;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderLine;
import dev.cartwright.domain.order.OrderNumber;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.ShippingMethod;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.order.Totals;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.postgres.order.generated.tables.records.OrderLineRecord;
import dev.cartwright.postgres.order.generated.tables.records.OrderTimelineRecord;
import dev.cartwright.postgres.order.generated.tables.records.OrdersRecord;
import dev.cartwright.postgres.shared.Guarded;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;

/** Translates between orders and the rows they are stored in. */
final class OrderRows {

  /** The lines of an order, read in the same statement as the order itself. */
  private static final Field<List<OrderLineRecord>> LINES =
      multiset(
              select(ORDER_LINE.fields())
                  .from(ORDER_LINE)
                  .where(ORDER_LINE.USER_ID.eq(ORDERS.USER_ID))
                  .and(ORDER_LINE.ORDER_ID.eq(ORDERS.ORDER_ID))
                  .orderBy(ORDER_LINE.LINE_NUMBER))
          .as("lines")
          .convertFrom(lines -> lines.into(ORDER_LINE));

  private OrderRows() {}

  static SelectJoinStep<Record> selectOrders(DSLContext dsl) {
    return dsl.select(ORDERS.fields()).select(LINES).from(ORDERS);
  }

  static Condition isOrder(UserId owner, OrderId id) {
    return ORDERS.USER_ID.eq(owner.value()).and(ORDERS.ORDER_ID.eq(id.value()));
  }

  static Order toOrder(Record row) {
    OrdersRecord order = row.into(ORDERS);
    return Guarded.read(order.getOrderId(), () -> Order.restore(toSnapshot(order, row.get(LINES))));
  }

  private static Order.Snapshot toSnapshot(OrdersRecord row, List<OrderLineRecord> lines) {
    Currency currency = Money.currencyOf(row.getCurrencyCode());
    return new Order.Snapshot(
        new OrderId(row.getOrderId()),
        new OrderNumber(row.getOrderNumber()),
        new UserId(row.getUserId()),
        OrderState.valueOf(row.getState()),
        lines.stream().map(line -> toLine(line, currency)).toList(),
        new Totals(
            new Money(row.getSubtotalMinor(), currency),
            PriceJson.entries(JsonNode.array(row.getTotalEntries()), currency)),
        JsonNode.optional(row.getDiscount()).map(PriceJson::discount),
        new Delivery(
            AddressJson.address(JsonNode.object(row.getShippingAddress())),
            Optional.ofNullable(row.getShippingAddressId()).map(AddressId::new),
            new ShippingMethod(row.getShippingMethod())),
        JsonNode.optional(row.getRejection()).map(RejectionJson::rejection),
        row.getCartSettled(),
        row.getCreateTime(),
        row.getUpdateTime(),
        new Version(row.getVersion()));
  }

  private static OrderLine toLine(OrderLineRecord row, Currency currency) {
    return new OrderLine(
        row.getLineNumber(),
        new ProductId(row.getProductId()),
        row.getSku(),
        row.getName(),
        new Quantity(row.getQuantity()),
        new Money(row.getUnitPriceMinor(), currency),
        new Money(row.getDiscountMinor(), currency));
  }

  static TimelineEntry toEntry(OrderTimelineRecord row) {
    return Guarded.read(
        row.getOrderId(),
        () ->
            new TimelineEntry(
                TimelineEntry.Type.valueOf(row.getType()),
                row.getActor(),
                row.getEventTime(),
                JsonNode.texts(JsonNode.object(row.getDetails()))));
  }

  static OrdersRecord toRow(Order.Snapshot order) {
    Totals totals = order.totals();
    Delivery delivery = order.delivery();
    OrdersRecord row = new OrdersRecord();
    row.setUserId(order.owner().value());
    row.setOrderId(order.id().value());
    row.setOrderNumber(order.number().value());
    row.setState(order.state().name());
    row.setCurrencyCode(totals.subtotal().currencyCode());
    row.setSubtotalMinor(totals.subtotal().amountMinor());
    row.setDiscountMinor(totals.discount().amountMinor());
    row.setShippingMinor(totals.shipping().amountMinor());
    row.setTaxMinor(totals.tax().amountMinor());
    row.setTotalMinor(totals.total().amountMinor());
    row.setTotalEntries(JsonNode.jsonb(PriceJson.entries(totals.entries())));
    row.setDiscount(JsonNode.jsonb(order.discount().map(PriceJson::discount)));
    row.setShippingAddress(JsonNode.jsonb(AddressJson.address(delivery.address())));
    row.setShippingAddressId(delivery.copiedFrom().map(AddressId::value).orElse(null));
    row.setShippingMethod(delivery.method().value());
    row.setRejection(JsonNode.jsonb(order.rejection().map(RejectionJson::rejection)));
    row.setCartSettled(order.cartSettled());
    row.setCreateTime(order.createTime());
    row.setUpdateTime(order.updateTime());
    row.setVersion(order.version().number());
    return row;
  }

  static OrderLineRecord toRow(Order.Snapshot order, OrderLine line) {
    OrderLineRecord row = new OrderLineRecord();
    row.setUserId(order.owner().value());
    row.setOrderId(order.id().value());
    row.setLineNumber(line.number());
    row.setProductId(line.product().value());
    row.setSku(line.sku());
    row.setName(line.name());
    row.setQuantity(line.quantity().units());
    row.setUnitPriceMinor(line.unitPrice().amountMinor());
    row.setDiscountMinor(line.discount().amountMinor());
    return row;
  }

  static OrderTimelineRecord toRow(UserId owner, OrderId id, int position, TimelineEntry entry) {
    OrderTimelineRecord row = new OrderTimelineRecord();
    row.setUserId(owner.value());
    row.setOrderId(id.value());
    row.setPosition(position);
    row.setType(entry.type().name());
    row.setActor(entry.actor());
    row.setEventTime(entry.time());
    row.setDetails(JsonNode.jsonb(JsonNode.texts(entry.details())));
    return row;
  }
}

package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.ORDER_CHANGE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import com.google.gson.JsonObject;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeRequest;
import dev.cartwright.domain.order.ChangeResponse;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.Totals;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.postgres.order.generated.tables.records.OrderChangeRecord;
import dev.cartwright.postgres.shared.Guarded;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Translates between changes of orders and the rows they are stored in. */
final class ChangeRows {

  /** Written out: a partial index is used only for what the server can see. */
  static final Condition IS_PENDING = ORDER_CHANGE.STATE.eq(inline(ChangeState.PENDING.name()));

  private ChangeRows() {}

  static Condition isChange(ChangeId id) {
    return ORDER_CHANGE
        .USER_ID
        .eq(id.owner().value())
        .and(ORDER_CHANGE.ORDER_ID.eq(id.order().value()))
        .and(ORDER_CHANGE.NO.eq(id.number()));
  }

  /** Until when a change goes forward, by the server's clock; a cancellation never turns back. */
  static Field<@Nullable Instant> deadlineOf(ChangeKind kind) {
    return switch (kind) {
      case CREATE, ADD ->
          field(
              "now() + make_interval(secs => {0})",
              SQLDataType.INSTANT, inline(ChangeWatch.TIME_TO_CONCLUDE.toSeconds()));
      case CANCEL -> inline((Instant) null, SQLDataType.INSTANT);
    };
  }

  static OrderChangeRecord toRow(OrderChange change) {
    OrderChangeRecord row = new OrderChangeRecord();
    row.setUserId(change.key().owner().value());
    row.setOrderId(change.order().value());
    row.setNo(change.number());
    row.setKind(change.key().kind().name());
    row.setState(change.state().name());
    row.setLines(JsonNode.jsonb(PriceJson.lines(change.lines())));
    row.setTotals(JsonNode.jsonb(PriceJson.totals(change.totals())));
    row.setRequester(change.key().requester());
    row.setRequestId(change.key().requestId().value());
    row.setFingerprint(change.request().fingerprint().value());
    row.setCreateTime(change.request().time());
    row.setResponse(JsonNode.jsonb(change.response().map(ChangeRows::response)));
    row.setRefusal(JsonNode.jsonb(change.refusal().map(RejectionJson::rejection)));
    return row;
  }

  static OrderChange toChange(OrderChangeRecord row) {
    return Guarded.read(row.getOrderId(), () -> read(row));
  }

  private static OrderChange read(OrderChangeRecord row) {
    ChangeKey key =
        new ChangeKey(
            new UserId(row.getUserId()),
            ChangeKind.valueOf(row.getKind()),
            row.getRequester(),
            new RequestId(row.getRequestId()));
    Totals totals = PriceJson.totals(JsonNode.object(row.getTotals()));
    return new OrderChange(
        new ChangeRequest(key, new Fingerprint(row.getFingerprint()), row.getCreateTime()),
        new OrderId(row.getOrderId()),
        row.getNo(),
        ChangeState.valueOf(row.getState()),
        PriceJson.lines(JsonNode.array(row.getLines()), totals.subtotal().currency()),
        totals,
        JsonNode.optional(row.getResponse()).map(ChangeRows::response),
        JsonNode.optional(row.getRefusal()).map(RejectionJson::rejection));
  }

  private static JsonObject response(ChangeResponse response) {
    JsonObject json = new JsonObject();
    json.addProperty("version", response.version().number());
    json.addProperty("state", response.state().name());
    json.addProperty("update_time", response.updateTime().toString());
    json.add("lines", PriceJson.lines(response.lines()));
    json.add("totals", PriceJson.totals(response.totals()));
    json.add("previous_total", PriceJson.money(response.previousTotal()));
    return json;
  }

  private static ChangeResponse response(JsonObject json) {
    Totals totals = PriceJson.totals(json.get("totals").getAsJsonObject());
    return new ChangeResponse(
        new Version(json.get("version").getAsLong()),
        OrderState.valueOf(json.get("state").getAsString()),
        Instant.parse(json.get("update_time").getAsString()),
        PriceJson.lines(json.get("lines").getAsJsonArray(), totals.subtotal().currency()),
        totals,
        PriceJson.money(json.get("previous_total").getAsJsonObject()));
  }
}

package dev.cartwright.postgres.order;

import com.google.gson.JsonObject;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.ChangeKind;
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

/** Translates between changes of orders and the rows they are stored in. */
final class ChangeRows {

  private ChangeRows() {}

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
    row.setFingerprint(change.fingerprint().value());
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
        key,
        new OrderId(row.getOrderId()),
        row.getNo(),
        new Fingerprint(row.getFingerprint()),
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

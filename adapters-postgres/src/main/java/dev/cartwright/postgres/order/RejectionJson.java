package dev.cartwright.postgres.order;

import com.google.gson.JsonObject;
import dev.cartwright.domain.order.Rejection;

/** Rejections as JSON. */
final class RejectionJson {

  private RejectionJson() {}

  static JsonObject rejection(Rejection rejection) {
    JsonObject json = new JsonObject();
    json.addProperty("reason", rejection.reason());
    json.addProperty("message", rejection.message());
    json.add("metadata", JsonNode.texts(rejection.metadata()));
    json.add("violations", JsonNode.array(rejection.violations(), RejectionJson::line));
    json.addProperty("omitted", rejection.omitted());
    return json;
  }

  private static JsonObject line(Rejection.Line line) {
    JsonObject json = new JsonObject();
    json.addProperty("type", line.type());
    json.addProperty("subject", line.subject());
    json.addProperty("description", line.description());
    return json;
  }

  static Rejection rejection(JsonObject json) {
    return new Rejection(
        json.get("reason").getAsString(),
        json.get("message").getAsString(),
        JsonNode.texts(json.get("metadata").getAsJsonObject()),
        JsonNode.list(json.get("violations").getAsJsonArray(), RejectionJson::line),
        json.get("omitted").getAsInt());
  }

  private static Rejection.Line line(JsonObject json) {
    return new Rejection.Line(
        json.get("type").getAsString(),
        json.get("subject").getAsString(),
        json.get("description").getAsString());
  }
}

package dev.cartwright.postgres.order;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Reads and writes what is stored as JSON. */
final class JsonNode {

  private JsonNode() {}

  static JSONB jsonb(JsonElement json) {
    return JSONB.valueOf(json.toString());
  }

  static @Nullable JSONB jsonb(Optional<JsonObject> json) {
    return json.map(JsonNode::jsonb).orElse(null);
  }

  static JsonObject object(JSONB stored) {
    return JsonParser.parseString(stored.data()).getAsJsonObject();
  }

  static JsonArray array(JSONB stored) {
    return JsonParser.parseString(stored.data()).getAsJsonArray();
  }

  static Optional<JsonObject> optional(@Nullable JSONB stored) {
    return Optional.ofNullable(stored).map(JsonNode::object);
  }

  static <T> JsonArray array(List<T> items, Function<T, ? extends JsonElement> write) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(write.apply(item)));
    return array;
  }

  static <T> List<T> list(JsonArray array, Function<JsonObject, T> read) {
    return array.asList().stream().map(it -> read.apply(it.getAsJsonObject())).toList();
  }

  static JsonObject texts(Map<String, String> facts) {
    JsonObject json = new JsonObject();
    facts.forEach(json::addProperty);
    return json;
  }

  static Map<String, String> texts(JsonObject json) {
    return json.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, fact -> fact.getValue().getAsString()));
  }
}

package dev.cartwright.postgres.order;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.RegionCode;
import java.util.Optional;

/** Postal addresses as JSON. */
final class AddressJson {

  private AddressJson() {}

  static JsonObject address(PostalAddress address) {
    JsonObject json = new JsonObject();
    json.addProperty("recipient", address.recipient());
    json.add("lines", JsonNode.array(address.lines(), JsonPrimitive::new));
    json.addProperty("locality", address.locality());
    json.addProperty("administrative_area", address.administrativeArea());
    json.addProperty("postal_code", address.postalCode());
    json.addProperty("region_code", address.region().value());
    address.phone().ifPresent(phone -> json.addProperty("phone", phone));
    return json;
  }

  static PostalAddress address(JsonObject json) {
    return new PostalAddress(
        json.get("recipient").getAsString(),
        json.get("lines").getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList(),
        json.get("locality").getAsString(),
        json.get("administrative_area").getAsString(),
        json.get("postal_code").getAsString(),
        new RegionCode(json.get("region_code").getAsString()),
        Optional.ofNullable(json.get("phone")).map(JsonElement::getAsString));
  }
}

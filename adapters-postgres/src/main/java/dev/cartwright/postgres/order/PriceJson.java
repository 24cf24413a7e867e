package dev.cartwright.postgres.order;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.GrantedDiscount;
import dev.cartwright.domain.order.OrderLine;
import dev.cartwright.domain.order.TotalEntry;
import dev.cartwright.domain.order.Totals;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import java.util.Currency;
import java.util.List;

/** Lines, totals and discounts as JSON. */
final class PriceJson {

  private PriceJson() {}

  static JsonObject totals(Totals totals) {
    JsonObject json = money(totals.subtotal());
    json.add("entries", entries(totals.entries()));
    return json;
  }

  static Totals totals(JsonObject json) {
    Money subtotal = money(json);
    return new Totals(subtotal, entries(json.get("entries").getAsJsonArray(), subtotal.currency()));
  }

  static JsonArray entries(List<TotalEntry> entries) {
    return JsonNode.array(
        entries,
        entry -> {
          JsonObject json = new JsonObject();
          json.addProperty("type", entry.type().name());
          json.addProperty("source", entry.source());
          json.addProperty("amount_minor", entry.amount().amountMinor());
          return json;
        });
  }

  static List<TotalEntry> entries(JsonArray entries, Currency currency) {
    return JsonNode.list(
        entries,
        json ->
            new TotalEntry(
                TotalEntry.Type.valueOf(json.get("type").getAsString()),
                json.get("source").getAsString(),
                new Money(json.get("amount_minor").getAsLong(), currency)));
  }

  static JsonArray lines(List<OrderLine> lines) {
    return JsonNode.array(
        lines,
        line -> {
          JsonObject json = new JsonObject();
          json.addProperty("line_number", line.number());
          json.addProperty("product_id", line.product().toString());
          json.addProperty("sku", line.sku());
          json.addProperty("name", line.name());
          json.addProperty("quantity", line.quantity().units());
          json.addProperty("unit_price_minor", line.unitPrice().amountMinor());
          json.addProperty("discount_minor", line.discount().amountMinor());
          return json;
        });
  }

  static List<OrderLine> lines(JsonArray lines, Currency currency) {
    return JsonNode.list(
        lines,
        json ->
            new OrderLine(
                json.get("line_number").getAsInt(),
                ProductId.parse(json.get("product_id").getAsString()),
                json.get("sku").getAsString(),
                json.get("name").getAsString(),
                new Quantity(json.get("quantity").getAsInt()),
                new Money(json.get("unit_price_minor").getAsLong(), currency),
                new Money(json.get("discount_minor").getAsLong(), currency)));
  }

  static JsonObject discount(GrantedDiscount discount) {
    JsonObject json =
        switch (discount.terms()) {
          case Discount.Amount(Money amount) -> money(amount);
          case Discount.Percent(int basisPoints) -> {
            JsonObject percent = new JsonObject();
            percent.addProperty("percent_basis_points", basisPoints);
            yield percent;
          }
        };
    json.addProperty("source", discount.source());
    return json;
  }

  static GrantedDiscount discount(JsonObject json) {
    Discount.Terms terms =
        json.has("percent_basis_points")
            ? new Discount.Percent(json.get("percent_basis_points").getAsInt())
            : new Discount.Amount(money(json));
    return new GrantedDiscount(json.get("source").getAsString(), terms);
  }

  static JsonObject money(Money money) {
    JsonObject json = new JsonObject();
    json.addProperty("amount_minor", money.amountMinor());
    json.addProperty("currency_code", money.currencyCode());
    return json;
  }

  static Money money(JsonObject json) {
    return Money.of(json.get("amount_minor").getAsLong(), json.get("currency_code").getAsString());
  }
}

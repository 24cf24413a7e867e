package dev.cartwright.bootstrap.config;

import dev.cartwright.domain.order.ShippingMethod;
import dev.cartwright.domain.order.ShippingRate;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What sending costs.
 *
 * @param entries a rate for each method and currency
 */
public record ShippingTable(List<Entry> entries) {

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?<method>[^:]+):(?<currency>[^:]+):(?<flat>[0-9]{1,15})(:(?<free>[0-9]{1,15}))?");

  /** Keeps the entries unchangeable. */
  public ShippingTable {
    entries = List.copyOf(entries);
  }

  /**
   * One rate.
   *
   * @param method how an order is sent
   * @param rate what that costs
   */
  public record Entry(ShippingMethod method, ShippingRate rate) {}

  /** Reads entries with commas in between. */
  static ShippingTable parse(String text) {
    return new ShippingTable(Stream.of(text.split(",", -1)).map(ShippingTable::entry).toList());
  }

  private static Entry entry(String text) {
    Matcher parts = ENTRY.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(text);
    }
    String currency = parts.group("currency");
    try {
      return new Entry(
          new ShippingMethod(parts.group("method")),
          new ShippingRate(
              Money.of(Long.parseLong(parts.group("flat")), currency),
              Optional.ofNullable(parts.group("free"))
                  .map(free -> Money.of(Long.parseLong(free), currency))));
    } catch (InvalidValueException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}

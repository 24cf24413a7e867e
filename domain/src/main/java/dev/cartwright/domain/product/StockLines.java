package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** How many units of which products a reservation asks for: at least one product. */
public final class StockLines {

  /** The most lines that one reservation can be asked for with. */
  public static final int LINES_MAX = 100;

  /** The most units of one product. */
  public static final long UNITS_MAX = (long) LINES_MAX * Quantity.UNITS_MAX;

  /** The order of the canonical text, in which databases sort UUIDs too. */
  private static final Comparator<ProductId> BY_TEXT = Comparator.comparing(ProductId::toString);

  private final SequencedMap<ProductId, Long> units;

  private StockLines(SequencedMap<ProductId, Long> units) {
    this.units = Collections.unmodifiableSequencedMap(units);
  }

  /**
   * Returns the lines, added up for each product.
   *
   * @throws InvalidValueException if there are none, or more than {@value #LINES_MAX}
   */
  public static StockLines of(List<Line> lines) {
    if (lines.isEmpty() || lines.size() > LINES_MAX) {
      throw new InvalidValueException("lines", lines.size() + " lines", "1.." + LINES_MAX);
    }
    SequencedMap<ProductId, Long> sums = new TreeMap<>(BY_TEXT);
    lines.forEach(line -> sums.merge(line.product(), (long) line.quantity().units(), Long::sum));
    return new StockLines(sums);
  }

  /**
   * Rebuilds lines from what a store kept.
   *
   * @throws InvalidValueException if there are none, too many, or a number is out of range
   */
  public static StockLines restore(Map<ProductId, Long> stored) {
    if (stored.isEmpty() || stored.size() > LINES_MAX) {
      throw new InvalidValueException("lines", stored.size() + " lines", "1.." + LINES_MAX);
    }
    SequencedMap<ProductId, Long> units = new TreeMap<>(BY_TEXT);
    stored.forEach((product, number) -> {
      if (number < 1 || number > UNITS_MAX) {
        throw new InvalidValueException("quantity", number, "1.." + UNITS_MAX);
      }
      units.put(product, number);
    });
    return new StockLines(units);
  }

  /** Returns the units of each product, in the order of the products' ids. */
  public SequencedMap<ProductId, Long> units() {
    return units;
  }

  /** Returns what tells these lines from others, however they were split and ordered. */
  public Fingerprint hash() {
    Fingerprint.Form form = Fingerprint.form();
    for (Map.Entry<ProductId, Long> line : units.entrySet()) {
      form = form.with(line.getKey().toString(), line.getValue());
    }
    return form.fingerprint();
  }

  /** Returns every product there is not enough of; one that is not named has nothing available. */
  public List<Shortage> shortagesIn(Map<ProductId, Long> available) {
    return units.entrySet().stream()
        .map(line ->
            new Shortage(line.getKey(), line.getValue(), available.getOrDefault(line.getKey(), 0L)))
        .filter(shortage -> shortage.available() < shortage.asked())
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StockLines that && units.equals(that.units);
  }

  @Override
  public int hashCode() {
    return units.hashCode();
  }

  @Override
  public String toString() {
    return units.toString();
  }

  /**
   * Some units of one product; a product may stand in several lines.
   *
   * @param product the product
   * @param quantity how many units
   */
  public record Line(ProductId product, Quantity quantity) {

    /** Checks that all parts are there. */
    public Line {
      requireNonNull(product, "product");
      requireNonNull(quantity, "quantity");
    }
  }
}

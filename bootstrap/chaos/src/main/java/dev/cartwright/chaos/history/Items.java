package dev.cartwright.chaos.history;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Units by product: as text, {@code product=3,other=1}, and summed up. */
public final class Items {

  private Items() {}

  /** Reads items; what is absent is none. Several entries of one product add up. */
  public static Map<String, Integer> parse(@Nullable String text) {
    Map<String, Integer> items = new LinkedHashMap<>();
    if (text == null || text.isEmpty()) {
      return items;
    }
    for (String item : text.split(",", -1)) {
      int equals = item.indexOf('=');
      add(items, item.substring(0, equals), Integer.parseInt(item.substring(equals + 1)));
    }
    return items;
  }

  static String text(Map<String, Integer> items) {
    return items.entrySet().stream().map(Object::toString).collect(Collectors.joining(","));
  }

  /** Adds several up. */
  public static Map<String, Integer> sum(Collection<Map<String, Integer>> all) {
    Map<String, Integer> sum = new TreeMap<>();
    all.forEach(items -> items.forEach((product, units) -> add(sum, product, units)));
    return sum;
  }

  private static void add(Map<String, Integer> items, String product, int units) {
    int unused = items.merge(product, units, Integer::sum);
  }
}

package dev.cartwright.simulator.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was found to be wrong. */
public final class Findings {

  private final List<String> found = new ArrayList<>();

  /** Creates an empty list. */
  public Findings() {}

  /** Notes what is wrong, unless it is right. */
  public void require(boolean right, String wrong, @Nullable Object... facts) {
    if (!right) {
      found.add(
          Stream.concat(Stream.of(wrong), Arrays.stream(facts).map(String::valueOf))
              .collect(Collectors.joining(" ")));
    }
  }

  /** Returns everything that is wrong. */
  public List<String> all() {
    return List.copyOf(found);
  }
}

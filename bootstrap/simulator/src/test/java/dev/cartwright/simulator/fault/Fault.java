package dev.cartwright.simulator.fault;

import dev.cartwright.simulator.world.Stage;
import dev.cartwright.simulator.world.Wiring;
import java.util.function.Function;

/**
 * A rule that is broken on purpose.
 *
 * @param name what is wrong
 * @param wiring hands out the adapter that does it
 */
public record Fault(String name, Function<Stage, Wiring> wiring) {

  @Override
  public String toString() {
    return name;
  }
}

package dev.cartwright.testkit.contract.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.port.FirstVersions;
import dev.cartwright.domain.shared.Version;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link FirstVersions} has to do. */
public abstract class FirstVersionsContract {

  private static final int SAMPLES = 1000;
  private static final long CHANGES = 1L << 32;

  /** Random answers are nearer than this once in some hundred million runs. */
  private static final long NEAR = 1L << 16;

  /** For the adapter's test class. */
  protected FirstVersionsContract() {}

  /** Returns the source under test. */
  protected abstract FirstVersions versions();

  @Test
  @DisplayName("R1: answers are positive and leave room for changes")
  void answersLeaveRoom() {
    assertThat(samples()).allMatch(number -> number > 0 && number < Long.MAX_VALUE - CHANGES);
  }

  @Test
  @DisplayName("R2: no two answers are equal or near")
  void answersAreFarApart() {
    List<Long> sorted = samples().stream().sorted().toList();

    for (int i = 1; i < SAMPLES; i++) {
      assertThat(sorted.get(i) - sorted.get(i - 1)).isGreaterThan(NEAR);
    }
  }

  @Test
  @DisplayName("R2: answers come in no order and from both halves of the numbers")
  void answersAreSpread() {
    List<Long> samples = samples();

    assertThat(samples).isNotEqualTo(samples.stream().sorted().toList());
    assertThat(samples).anyMatch(number -> number > Long.MAX_VALUE / 2);
    assertThat(samples).anyMatch(number -> number < Long.MAX_VALUE / 2);
  }

  private List<Long> samples() {
    return Stream.generate(versions()::next).limit(SAMPLES).map(Version::number).toList();
  }
}

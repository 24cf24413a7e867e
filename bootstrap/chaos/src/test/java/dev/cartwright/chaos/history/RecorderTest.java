package dev.cartwright.chaos.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

  private static final Call ADDED =
      new Call(
          3,
          10,
          20,
          new Asked(Method.CART_ADD, "ada", "key", "", Map.of("tea", 2)),
          Answered.cart(Map.of("tea", 2, "mug", 1)));

  private static final Call REFUSED =
      new Call(
          3,
          30,
          40,
          new Asked(Method.ORDER_ADD, "ada", "other", "order", Map.of("mug", 1)),
          Answered.refused("OUT_OF_STOCK"));

  private static final Harm HARM = new Harm(25, 35, Harm.REDIS_KILL, "RedisKill[]");

  @TempDir private Path folder;

  @Test
  void readsWhatItWrote() {
    try (Recorder recorder = new Recorder(folder.resolve("history.tsv"))) {
      recorder.add(REFUSED);
      recorder.add(HARM);
      recorder.add(ADDED);

      assertThat(recorder.history()).isEqualTo(new History(List.of(ADDED, REFUSED), List.of(HARM)));
    }
  }

  @Test
  void refusesALineThatIsCutOff() throws IOException {
    Path file = Files.writeString(folder.resolve("history.tsv"), "call\t1\t2\n");

    assertThatThrownBy(() -> Recorder.read(file)).hasMessageContaining("3 fields (expected: 15)");
  }

  @Test
  void putsCallsWithOneKeyTogether() {
    Call repeat = new Call(3, 50, 60, REFUSED.asked(), REFUSED.answered());

    assertThat(new History(List.of(ADDED, repeat, REFUSED), List.of()).operations())
        .containsExactly(new Operation(List.of(ADDED)), new Operation(List.of(REFUSED, repeat)));
  }
}

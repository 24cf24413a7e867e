package dev.cartwright.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {

  private final List<String> closed = new ArrayList<>();
  private final Lifecycle lifecycle = new Lifecycle();

  @Test
  void closesInReverseOrderOnce() {
    open("first");
    open("second");

    lifecycle.close();
    lifecycle.close();

    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void closesTheRestWhenOneFails() {
    open("first");
    lifecycle.atEnd(
        "broken",
        () -> {
          throw new IllegalStateException("broken");
        });
    open("last");

    lifecycle.close();

    assertThat(closed).containsExactly("last", "first");
  }

  @Test
  void closesAtOnceWhatIsOpenedAfterTheEnd() {
    lifecycle.close();

    open("late");

    assertThat(closed).containsExactly("late");
  }

  private void open(String name) {
    AutoCloseable resource = () -> closed.add(name);
    assertThat(lifecycle.closeAtEnd(name, resource)).isSameAs(resource);
  }
}

package dev.cartwright.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.testkit.fixture.OrderErrors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderErrorsTest {

  @Test
  void everyRefusalHasAnExample() {
    assertThat(OrderErrors.examples().stream().<Class<?>>map(OrderError::getClass))
        .containsExactlyInAnyOrderElementsOf(permitted(OrderError.class).toList());
  }

  private static Stream<Class<?>> permitted(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(OrderErrorsTest::permitted)
        : Stream.of(type);
  }

  @Test
  void everyReasonIsItsOwnAndEveryMessageIsComplete() {
    // What is repeated has the reason that it had the first time.
    assertThat(
            OrderErrors.examples().stream()
                .filter(it -> !(it instanceof ChangeError.ChangeRejected))
                .map(it -> it.detail().reason()))
        .doesNotHaveDuplicates();
    assertThat(OrderErrors.examples().stream().map(it -> it.detail().message()))
        .allMatch(message -> !message.contains("{") && message.endsWith("."));
  }
}

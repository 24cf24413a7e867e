package dev.cartwright.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.order.OrderError;
import dev.cartwright.testkit.fixture.OrderErrors;
import org.junit.jupiter.api.Test;

class OrderErrorsTest {

  @Test
  void everyRefusalHasAnExample() {
    assertThat(OrderErrors.examples().stream().<Class<?>>map(OrderError::getClass))
        .containsExactlyInAnyOrder(OrderError.class.getPermittedSubclasses());
  }

  @Test
  void everyReasonIsItsOwnAndEveryMessageIsComplete() {
    assertThat(OrderErrors.examples().stream().map(it -> it.detail().reason()))
        .doesNotHaveDuplicates();
    assertThat(OrderErrors.examples().stream().map(it -> it.detail().message()))
        .allMatch(message -> !message.contains("{") && message.endsWith("."));
  }
}

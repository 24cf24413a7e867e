package dev.cartwright.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.OrderView;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.order.TotalEntry;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.shared.Timestamps;
import dev.cartwright.proto.order.v1.Order;
import dev.cartwright.testkit.fixture.Orders;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderMessagesTest {

  @ParameterizedTest
  @EnumSource
  void everyStateHasItsMessage(OrderState state) {
    assertThat(Order.State.valueOf("STATE_" + state).getNumber()).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void everythingThatCanHappenHasItsMessage(TimelineEntry.Type type) {
    TimelineEntry entry = new TimelineEntry(type, "user", Orders.TIME, Map.of("total", "1 EUR"));

    var message = OrderHistoryMessages.toMessage(entry);

    assertThat(message.getType().name()).isEqualTo("TYPE_" + type);
    assertThat(message.getDetailsMap()).isEqualTo(entry.details());
    assertThat(message.getEventTime()).isEqualTo(Timestamps.toMessage(Orders.TIME));
  }

  @ParameterizedTest
  @EnumSource
  void everyPartOfTheTotalsHasItsMessage(TotalEntry.Type type) {
    var message = dev.cartwright.proto.order.v1.TotalEntry.Type.valueOf("TYPE_" + type);

    assertThat(message.getNumber()).isPositive();
  }

  @Test
  void aRejectedOrderSaysWhy() {
    Order message =
        OrderMessages.toMessage(
            OrderView.of(Orders.rejected(new UserId(UUID.randomUUID())).snapshot()));

    assertThat(message.getState()).isEqualTo(Order.State.STATE_REJECTED);
    assertThat(message.getRejection().getReason()).isEqualTo("PRODUCT_NOT_PURCHASABLE");
    assertThat(message.getRejection().getViolationsCount()).isEqualTo(2);
    assertThat(message.getRejection().getViolations(0).getSubject()).isEqualTo("items[3]");
  }
}

package dev.cartwright.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import dev.cartwright.proto.order.v1.ListOpenChangesResponse;
import dev.cartwright.proto.order.v1.ListOverdueTasksResponse.Task;
import dev.cartwright.proto.order.v1.OrderChange;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenChangesTextTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final StringWriter screen = new StringWriter();
  private final OpenChangesText text = new OpenChangesText(new PrintWriter(screen), NOW);

  @Test
  void nothingIsSaidInASentence() {
    text.parked(ListOpenChangesResponse.getDefaultInstance());
    text.stuck(ListOpenChangesResponse.getDefaultInstance(), Duration.ofSeconds(60));
    text.overdue(List.of());

    assertThat(screen.toString().lines())
        .containsExactly(
            "No change of an order is parked.",
            "No change of an order has been open for more than 60 s.",
            "No task is overdue.");
  }

  @Test
  void aParkedChangeIsShownWithWhatToDo() {
    OrderChange change =
        OrderChange.newBuilder()
            .setOrderId("some-order")
            .setChangeNumber(2)
            .setKind(OrderChange.Kind.KIND_ADD)
            .setState(OrderChange.State.STATE_PENDING)
            .setCreateTime(ago(Duration.ofHours(5)))
            .setParkTime(ago(Duration.ofMinutes(3)))
            .setFailureCount(7)
            .setLastError("the reservation is RETURNED")
            .build();

    text.parked(
        ListOpenChangesResponse.newBuilder().addChanges(change).setNextPageToken("more").build());

    assertThat(screen.toString())
        .contains(
            "order some-order change 2 (ADD)",
            "PENDING, open for 5 h, 7 failed attempts, parked for 3 min",
            "last error: the reservation is RETURNED",
            "... and more",
            "./cartwright orders retry ORDER_ID NUMBER");
  }

  @Test
  void anOverdueTaskIsShown() {
    text.overdue(
        List.of(
            Task.newBuilder()
                .setTaskId("a/b/0")
                .setDueTime(ago(Duration.ofSeconds(90)))
                .setRunCount(4)
                .build()));

    assertThat(screen.toString())
        .contains("a/b/0  due for 90 s, run 4 times")
        .doesNotContain("more");
  }

  @Test
  void ofManyOverdueTasksItIsSaidThatThereMayBeMore() {
    text.overdue(Collections.nCopies(Orders.SHOWN_MAX, Task.getDefaultInstance()));

    assertThat(screen.toString()).contains("  ... and perhaps more: these are the first 200");
  }

  private static Timestamp ago(Duration time) {
    return Timestamp.newBuilder().setSeconds(NOW.minus(time).getEpochSecond()).build();
  }
}

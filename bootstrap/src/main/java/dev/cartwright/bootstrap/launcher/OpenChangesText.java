package dev.cartwright.bootstrap.launcher;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.Timestamp;
import dev.cartwright.proto.order.v1.ListOpenChangesResponse;
import dev.cartwright.proto.order.v1.ListOverdueTasksResponse;
import dev.cartwright.proto.order.v1.OrderChange;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Shows changes of orders that have not come to their end. */
final class OpenChangesText {

  private final PrintWriter out;
  private final Instant now;

  OpenChangesText(PrintWriter out, Instant now) {
    this.out = requireNonNull(out, "out");
    this.now = requireNonNull(now, "now");
  }

  void stuck(ListOpenChangesResponse found, Duration age) {
    if (found.getChangesList().isEmpty()) {
      out.printf("No change of an order has been open for more than %s.%n", inWords(age));
      return;
    }
    out.printf("Open for more than %s, the oldest first:%n", inWords(age));
    show(found);
  }

  void parked(ListOpenChangesResponse found) {
    if (found.getChangesList().isEmpty()) {
      out.println("No change of an order is parked.");
      return;
    }
    out.println("Parked, the oldest first:");
    show(found);
    out.println();
    out.println(
        "When the cause is gone, let one go on:  ./cartwright orders retry ORDER_ID NUMBER");
    out.println(
        "To turn a creation or addition back:    ./cartwright orders release ORDER_ID NUMBER");
  }

  void overdue(List<ListOverdueTasksResponse.Task> tasks) {
    if (tasks.isEmpty()) {
      out.println("No task is overdue.");
      return;
    }
    out.println();
    out.println("Tasks that should have been done before:");
    for (ListOverdueTasksResponse.Task task : tasks) {
      out.printf(
          "  %s  due for %s, run %d times%n",
          task.getTaskId(), since(task.getDueTime()), task.getRunCount());
    }
    if (tasks.size() == Orders.SHOWN_MAX) {
      out.println();
      out.printf("  ... and perhaps more: these are the first %d%n", Orders.SHOWN_MAX);
    }
  }

  private void show(ListOpenChangesResponse found) {
    for (OrderChange change : found.getChangesList()) {
      out.println();
      out.printf("  %s%n", nameOf(change));
      out.printf(
          "    %s, open for %s, %d failed attempts%s%n",
          stateOf(change),
          since(change.getCreateTime()),
          change.getFailureCount(),
          change.hasParkTime() ? ", parked for " + since(change.getParkTime()) : "");
      if (!change.getLastError().isEmpty()) {
        out.printf("    last error: %s%n", change.getLastError());
      }
    }
    if (!found.getNextPageToken().isEmpty()) {
      out.println();
      out.println("  ... and more");
    }
  }

  /** Returns which change it is; order and number can be copied into the next command. */
  static String nameOf(OrderChange change) {
    return "order %s change %d (%s)"
        .formatted(
            change.getOrderId(),
            change.getChangeNumber(),
            change.getKind().name().substring("KIND_".length()));
  }

  /** Returns where it is, and what is left to do. */
  static String stateOf(OrderChange change) {
    return switch (change.getState()) {
      case STATE_PENDING -> "PENDING";
      case STATE_APPLIED -> "APPLIED";
      case STATE_REJECTED -> "REJECTED";
      case STATE_UNSPECIFIED, UNRECOGNIZED -> "of an unknown state";
    };
  }

  private String since(Timestamp time) {
    Instant then = Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    return inWords(Duration.between(then, now));
  }

  private static String inWords(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < 2 * 60) {
      return seconds + " s";
    }
    return seconds < 2 * 3600 ? seconds / 60 + " min" : seconds / 3600 + " h";
  }
}

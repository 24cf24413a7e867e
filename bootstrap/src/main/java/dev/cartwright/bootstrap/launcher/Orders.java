package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.server.ExitCode;
import dev.cartwright.proto.order.v1.ListOpenChangesRequest;
import dev.cartwright.proto.order.v1.ListOpenChangesRequest.Selection;
import dev.cartwright.proto.order.v1.ListOpenChangesResponse;
import dev.cartwright.proto.order.v1.ListOverdueTasksRequest;
import dev.cartwright.proto.order.v1.OrderChange;
import dev.cartwright.proto.order.v1.ReleaseChangeRequest;
import dev.cartwright.proto.order.v1.RetryChangeRequest;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cartwright orders}. */
@Command(
    name = "orders",
    description = "Finds changes of orders that do not come to their end, and helps them.",
    mixinStandardHelpOptions = true)
final class Orders {

  /** How many changes, and how many tasks, are shown. */
  static final int SHOWN_MAX = 200;

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "stuck",
      description = "Lists changes that have been open for too long, and tasks that are overdue.",
      mixinStandardHelpOptions = true)
  int stuck(
      @Option(
              names = "--older-than",
              paramLabel = "SECONDS",
              defaultValue = "60",
              description = "For how long; ${DEFAULT-VALUE} unless said otherwise.")
          int seconds) {
    Duration age = Duration.ofSeconds(seconds);
    OpenChangesText text = new OpenChangesText(out(), Instant.now());
    text.stuck(
        OperatorCalls.ask(system -> open(system, Selection.SELECTION_UNSPECIFIED, age)), age);
    ListOverdueTasksRequest overdue =
        ListOverdueTasksRequest.newBuilder()
            .setPageSize(SHOWN_MAX)
            .setMinAge(toMessage(age))
            .build();
    text.overdue(
        OperatorCalls.ask(system -> system.orders().listOverdueTasks(overdue)).getTasksList());
    return ExitCode.OK.number();
  }

  @Command(
      name = "parked",
      description = "Lists changes that wait for you: no retry by itself would help them.",
      mixinStandardHelpOptions = true)
  int parked() {
    new OpenChangesText(out(), Instant.now())
        .parked(
            OperatorCalls.ask(system -> open(system, Selection.SELECTION_PARKED, Duration.ZERO)));
    return ExitCode.OK.number();
  }

  @Command(
      name = "retry",
      description = "Lets a change go on at once, also one that is parked.",
      mixinStandardHelpOptions = true)
  int retry(
      @Parameters(paramLabel = "ORDER_ID", description = "The order.") String order,
      @Parameters(paramLabel = "NUMBER", description = "The change; 0 made the order.")
          int number) {
    RetryChangeRequest request =
        RetryChangeRequest.newBuilder().setOrderId(order).setChangeNumber(number).build();
    OrderChange change =
        OperatorCalls.ask(system -> system.orders().retryChange(request)).getChange();
    out().println(OpenChangesText.nameOf(change) + " goes on.");
    return ExitCode.OK.number();
  }

  @Command(
      name = "release",
      description = {
        "Turns a pending change back at once: gives its stock up.",
        "If the stock belongs to the order already, the change is applied instead."
      },
      mixinStandardHelpOptions = true)
  int release(
      @Parameters(paramLabel = "ORDER_ID", description = "The order.") String order,
      @Parameters(paramLabel = "NUMBER", description = "The change; 0 made the order.")
          int number) {
    ReleaseChangeRequest request =
        ReleaseChangeRequest.newBuilder().setOrderId(order).setChangeNumber(number).build();
    OrderChange change =
        OperatorCalls.ask(system -> system.orders().releaseChange(request)).getChange();
    boolean ended = change.getState() != OrderChange.State.STATE_PENDING;
    out()
        .println(
            OpenChangesText.nameOf(change)
                + (ended
                    ? " is " + OpenChangesText.stateOf(change) + "."
                    : " is PENDING still: its stock is not what it should be. See"
                        + " docs/operations.md, and ./cartwright reconcile."));
    return (ended ? ExitCode.OK : ExitCode.FAILED).number();
  }

  private static ListOpenChangesResponse open(
      RunningSystem system, Selection selection, Duration age) {
    return system
        .orders()
        .listOpenChanges(
            ListOpenChangesRequest.newBuilder()
                .setPageSize(SHOWN_MAX)
                .setSelection(selection)
                .setMinAge(toMessage(age))
                .build());
  }

  private static com.google.protobuf.Duration toMessage(Duration age) {
    return com.google.protobuf.Duration.newBuilder().setSeconds(age.toSeconds()).build();
  }

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    return spec.commandLine().getOut();
  }
}

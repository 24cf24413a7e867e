package dev.cartwright.grpc.order;

import dev.cartwright.application.order.ListOverdueTasks;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.OperatorCommand;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PageSize;
import dev.cartwright.application.shared.ScheduledTask;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.grpc.shared.Timestamps;
import dev.cartwright.proto.order.v1.ListOverdueTasksRequest;
import dev.cartwright.proto.order.v1.ListOverdueTasksResponse;
import dev.cartwright.proto.order.v1.ListOverdueTasksResponse.Task;
import dev.cartwright.proto.order.v1.OrderChange.Kind;
import dev.cartwright.proto.order.v1.OrderChange.State;
import java.time.Duration;
import java.util.List;

/** Translates what operators ask of changes. */
final class OrderOperationsMessages {

  /** The longest age that makes sense; it keeps the arithmetic of times in range. */
  private static final Duration AGE_MAX = Duration.ofDays(3650);

  private OrderOperationsMessages() {}

  static OperatorCommand toCommand(Caller caller, String order, int number) {
    RequestFields fields = new RequestFields();
    Field<OrderId> id = fields.required("order_id", order, OrderId::parse);
    Field<Integer> change = fields.read("change_number", () -> checked(number));
    return fields.build(() -> new OperatorCommand(caller, id.get(), change.get()));
  }

  private static int checked(int number) {
    ChangeId.checkNumber(number);
    return number;
  }

  static ListOverdueTasks.Query toQuery(Caller caller, ListOverdueTasksRequest request) {
    RequestFields fields = new RequestFields();
    Field<Duration> age = age(fields, request.getMinAge());
    Field<PageSize> limit = fields.read("page_size", () -> PageSize.asked(request.getPageSize()));
    return fields.build(() -> new ListOverdueTasks.Query(caller, age.get(), limit.get()));
  }

  static Field<Duration> age(RequestFields fields, com.google.protobuf.Duration asked) {
    return fields.read("min_age", () -> toAge(asked));
  }

  private static Duration toAge(com.google.protobuf.Duration asked) {
    boolean fits =
        asked.getSeconds() >= 0
            && asked.getSeconds() < AGE_MAX.toSeconds()
            && asked.getNanos() >= 0;
    if (!fits) {
      throw new InvalidValueException(
          "min_age", asked.getSeconds() + " s", "0 s .. " + AGE_MAX.toDays() + " days");
    }
    return Duration.ofSeconds(asked.getSeconds(), asked.getNanos());
  }

  static ListOverdueTasksResponse toResponse(List<ScheduledTask> tasks) {
    return ListOverdueTasksResponse.newBuilder()
        .addAllTasks(tasks.stream().map(OrderOperationsMessages::toMessage).toList())
        .build();
  }

  private static Task toMessage(ScheduledTask task) {
    return Task.newBuilder()
        .setTaskId(task.id().value())
        .setDueTime(Timestamps.toMessage(task.due()))
        .setRunCount(task.runs())
        .build();
  }

  static dev.cartwright.proto.order.v1.OrderChange toMessage(OpenChange change) {
    var message =
        identified(change.id())
            .setKind(toKind(change.kind()))
            .setState(
                switch (change.stepLeft()) {
                  case CONCLUDE -> State.STATE_PENDING;
                  case SETTLE_CART -> State.STATE_APPLIED;
                })
            .setCreateTime(Timestamps.toMessage(change.createTime()))
            .setFailureCount(change.failures());
    change.lastError().ifPresent(message::setLastError);
    change.parkedAt().map(Timestamps::toMessage).ifPresent(message::setParkTime);
    return message.build();
  }

  static dev.cartwright.proto.order.v1.OrderChange toMessage(OrderChange change) {
    return identified(change.id())
        .setKind(toKind(change.key().kind()))
        .setState(toState(change.state()))
        .setCreateTime(Timestamps.toMessage(change.request().time()))
        .build();
  }

  private static dev.cartwright.proto.order.v1.OrderChange.Builder identified(ChangeId id) {
    return dev.cartwright.proto.order.v1.OrderChange.newBuilder()
        .setUserId(id.owner().toString())
        .setOrderId(id.order().toString())
        .setChangeNumber(id.number());
  }

  private static Kind toKind(ChangeKind kind) {
    return switch (kind) {
      case CREATE -> Kind.KIND_CREATE;
      case ADD -> Kind.KIND_ADD;
      case CANCEL -> Kind.KIND_CANCEL;
    };
  }

  private static State toState(ChangeState state) {
    return switch (state) {
      case PENDING -> State.STATE_PENDING;
      case APPLIED -> State.STATE_APPLIED;
      case REJECTED -> State.STATE_REJECTED;
    };
  }
}

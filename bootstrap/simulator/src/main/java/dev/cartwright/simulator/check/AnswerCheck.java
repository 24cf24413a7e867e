package dev.cartwright.simulator.check;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.AddOrderItem;
import dev.cartwright.application.order.CancelOrder;
import dev.cartwright.application.order.ChangedOrder;
import dev.cartwright.application.order.CreateOrder;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderLine;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.simulator.client.Asked;
import dev.cartwright.simulator.client.Shopper;
import dev.cartwright.simulator.world.Shop;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was answered stays true, and a repeated key is answered the same. */
public final class AnswerCheck {

  private final List<StoredOrder> orders;
  private final Findings findings;

  /** Checks against these orders, which are all. */
  public AnswerCheck(List<StoredOrder> orders, Findings findings) {
    this.orders = List.copyOf(orders);
    this.findings = requireNonNull(findings, "findings");
  }

  /** Checks everything that a user was answered. */
  public void run(Shopper shopper) {
    UserId user = shopper.user();
    for (var asked : shopper.orders().creations()) {
      RequestId key = asked.command().requestId();
      checkCommon(asked, made(user, ChangeKind.CREATE, key));
      views(asked).forEach(view -> checkCreation(asked.command(), view, user));
      findings.require(!isRefusedForItself(asked), "refused for what it did itself:", asked);
    }
    for (var asked : shopper.orders().additions()) {
      RequestId key = asked.command().requestId();
      Optional<OrderChange> change = made(user, ChangeKind.ADD, key);
      checkCommon(asked, change);
      checkAddition(asked, change);
    }
    for (var asked : shopper.orders().cancellations()) {
      RequestId key = asked.command().requestId();
      Optional<OrderChange> change = made(user, ChangeKind.CANCEL, key);
      checkCommon(asked, change);
      checkCancellation(asked, change);
    }
  }

  private Optional<OrderChange> made(UserId user, ChangeKind kind, RequestId key) {
    return orders.stream()
        .flatMap(stored -> stored.changes().stream())
        .filter(change -> change.key().owner().equals(user))
        .filter(change -> change.key().kind() == kind)
        .filter(change -> change.key().requestId().equals(key))
        .findFirst();
  }

  /** A success, or a kept refusal, has a change; and the last answer is what became of it. */
  private <T> void checkCommon(
      Asked<?, Result<Reply<T>, OrderError>> asked, Optional<OrderChange> change) {
    for (Result<Reply<T>, OrderError> answer : asked.answers()) {
      boolean decided = answer instanceof Result.Ok<?, ?> || rejection(answer).isPresent();
      findings.require(
          !decided || change.isPresent(),
          "answered, and nothing is there:",
          asked.command(),
          answer);
      rejection(answer)
          .ifPresent(why ->
              findings.require(
                  change.flatMap(OrderChange::refusal).equals(Optional.of(why.why())),
                  "refused otherwise than stored:",
                  why,
                  change));
    }
    findings.require(asked.last().isPresent(), "nobody answers:", asked.command());
    asked
        .last()
        .ifPresent(last -> {
          boolean ok = last instanceof Result.Ok<?, ?>;
          boolean applied = change.filter(it -> it.state() == ChangeState.APPLIED).isPresent();
          findings.require(
              ok == applied, "the last answer is not what became of it:", last, change);
        });
  }

  private static <T> Optional<ChangeError.ChangeRejected> rejection(
      Result<Reply<T>, OrderError> answer) {
    return answer instanceof Result.Err<Reply<T>, OrderError>(ChangeError.ChangeRejected why)
        ? Optional.of(why)
        : Optional.empty();
  }

  private static <T> Stream<T> values(Asked<?, Result<Reply<T>, OrderError>> asked) {
    return asked.answers().stream()
        .flatMap(answer ->
            answer instanceof Result.Ok<Reply<T>, OrderError>(Reply<T> reply)
                ? Stream.of(reply.value())
                : Stream.empty());
  }

  private static Stream<Order.Snapshot> views(
      Asked<?, Result<Reply<OrderView>, OrderError>> asked) {
    return values(asked).map(OrderView::order);
  }

  private void checkCreation(CreateOrder.Command command, Order.Snapshot answered, UserId user) {
    Optional<StoredOrder> stored =
        orders.stream().filter(it -> it.order().id().equals(answered.id())).findFirst();
    findings.require(stored.isPresent(), "I8: an answered order is not there:", answered);
    stored.ifPresent(it -> {
      OrderChange creation = it.changes().getFirst();
      findings.require(
          creation.key().requestId().equals(command.requestId())
              && creation.key().owner().equals(user),
          "I8: a key was answered with another one's order:",
          command,
          creation);
      checkLines(answered, it.order());
      findings.require(
          answered.state() == OrderState.PENDING || it.order().state() != OrderState.REJECTED,
          "I8: an order that was answered is rejected:",
          answered,
          it.order());
    });
  }

  /** Lines are only appended, and keep all but their part of the discount. */
  private void checkLines(Order.Snapshot answered, Order.Snapshot stored) {
    boolean same = stored.lines().size() >= answered.lines().size();
    for (int i = 0; same && i < answered.lines().size(); i++) {
      OrderLine was = answered.lines().get(i);
      OrderLine is = stored.lines().get(i);
      same =
          was.product().equals(is.product())
              && was.quantity().equals(is.quantity())
              && was.unitPrice().equals(is.unitPrice());
    }
    findings.require(same, "I8: an order has other lines than were answered:", answered, stored);
    findings.require(
        answered.lines().size() != stored.lines().size()
            || answered.totals().equals(stored.totals()),
        "I8: an order has another total than was answered:",
        answered,
        stored);
  }

  /** The code that a user has once is asked for by one key: nobody else can have used it up. */
  private static boolean isRefusedForItself(
      Asked<CreateOrder.Command, Result<Reply<OrderView>, OrderError>> asked) {
    return asked
            .command()
            .request()
            .discount()
            .filter(new Discount.Code(Shop.OWN_CODE)::equals)
            .isPresent()
        && asked.answers().stream()
            .anyMatch(answer ->
                answer instanceof Result.Err<?, OrderError>(OrderError.DiscountRefused why));
  }

  private void checkAddition(
      Asked<AddOrderItem.Command, Result<Reply<ChangedOrder>, OrderError>> asked,
      Optional<OrderChange> change) {
    values(asked)
        .filter(answer -> answer.view().pending().isEmpty())
        .forEach(answer -> {
          Order.Snapshot order = answer.view().order();
          findings.require(
              change
                  .flatMap(OrderChange::response)
                  .filter(it -> it.totals().equals(order.totals()))
                  .filter(it -> it.lines().equals(order.lines()))
                  .filter(it -> it.version().equals(order.version()))
                  .filter(it -> it.previousTotal().equals(answer.previousTotal()))
                  .isPresent(),
              "an addition was answered otherwise than stored:",
              answer,
              change);
        });
  }

  private void checkCancellation(
      Asked<CancelOrder.Command, Result<Reply<OrderView>, OrderError>> asked,
      Optional<OrderChange> change) {
    values(asked)
        .filter(answer -> answer.pending().isEmpty())
        .forEach(answer ->
            findings.require(
                answer.order().state() == OrderState.CANCELLED,
                "a cancellation was answered with",
                answer.order()));
    boolean refused =
        asked.answers().stream()
            .anyMatch(answer ->
                answer instanceof Result.Err<?, OrderError>(OrderError.IllegalTransition why)
                    && why.from() == OrderState.CANCELLED);
    boolean done = change.filter(it -> it.state() == ChangeState.APPLIED).isPresent();
    findings.require(!(refused && done), "refused for what it did itself:", asked.command());
  }
}

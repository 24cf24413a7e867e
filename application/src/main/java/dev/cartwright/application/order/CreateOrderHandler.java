package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderNumbers;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.shared.port.Transactions.Outcome;
import dev.cartwright.application.shared.port.Transactions.Rollback;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeRequest;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderError.DiscountRefused;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/** The standard {@link CreateOrder}. */
public final class CreateOrderHandler implements CreateOrder {

  private final Quotes quotes;
  private final OrderStores stores;
  private final ChangeIntake intake;
  private final OrderViews views;
  private final OrderNumbers numbers;
  private final IdGenerator ids;
  private final TimeSource time;

  /** Creates the use case on top of its ports. */
  public CreateOrderHandler(
      Quotes quotes,
      OrderStores stores,
      ChangeIntake intake,
      OrderNumbers numbers,
      IdGenerator ids,
      TimeSource time) {
    this.quotes = requireNonNull(quotes, "quotes");
    this.stores = requireNonNull(stores, "stores");
    this.intake = requireNonNull(intake, "intake");
    this.views = new OrderViews(stores.orders(), stores.changes());
    this.numbers = requireNonNull(numbers, "numbers");
    this.ids = requireNonNull(ids, "ids");
    this.time = requireNonNull(time, "time");
  }

  @Override
  public Result<Reply<OrderView>, OrderError> handle(Command command) {
    UserId owner = command.request().owner();
    if (!command.caller().mayActFor(owner)) {
      return Result.err(new OrderError.AccessDenied());
    }
    String requester = command.caller().requesterFor(owner);
    ChangeKey key = new ChangeKey(owner, ChangeKind.CREATE, requester, command.requestId());
    ChangeRequest asked = new ChangeRequest(key, command.request().fingerprint(), time.now());
    return intake
        .handle(asked, () -> create(asked, command.request()))
        .map(reply -> reply.map(it -> reply.replayed() ? views.of(it) : it.view()));
  }

  private Result<Optional<OrderChange>, OrderError> create(
      ChangeRequest asked, OrderRequest request) {
    OrderId id = new OrderId(ids.next());
    String actor = asked.key().requester();
    return quotes
        .quote(request, asked.time())
        .map(quote -> Order.place(id, numbers.next(), quote, actor, asked.time()))
        .flatMap(order -> stores.transactions().inTransaction(() -> store(order, asked, request)));
  }

  /** Writes order, use of the code and change, in the order in which rows are locked everywhere. */
  private Outcome<Result<Optional<OrderChange>, OrderError>> store(
      Order order, ChangeRequest asked, OrderRequest request) {
    if (stores.changes().find(asked.key()).isPresent()) {
      return new Rollback<>(Result.ok(Optional.empty()));
    }
    Order.Snapshot saved = stores.orders().save(order).snapshot();
    if (request.discount().orElse(null) instanceof Discount.Code(DiscountCode code)
        && !stores.discounts().claim(code, saved.owner(), saved.id())) {
      OrderError refusal = DiscountRefused.of(code, DiscountRefused.Cause.USED_UP);
      return new Rollback<>(Result.err(refusal));
    }
    return intake.write(OrderChange.creation(asked, saved));
  }
}

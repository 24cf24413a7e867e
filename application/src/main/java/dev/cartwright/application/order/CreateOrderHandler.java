package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderNumbers;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.ChangeKind;
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
import java.time.Instant;
import java.util.Optional;

/** The standard {@link CreateOrder}. */
public final class CreateOrderHandler implements CreateOrder {

  private final Quotes quotes;
  private final OrderStores stores;
  private final OrderNumbers numbers;
  private final IdGenerator ids;
  private final TimeSource time;
  private final OncePerKey once;

  /** Creates the use case on top of its ports. */
  public CreateOrderHandler(
      Quotes quotes, OrderStores stores, OrderNumbers numbers, IdGenerator ids, TimeSource time) {
    this.quotes = requireNonNull(quotes, "quotes");
    this.stores = requireNonNull(stores, "stores");
    this.numbers = requireNonNull(numbers, "numbers");
    this.ids = requireNonNull(ids, "ids");
    this.time = requireNonNull(time, "time");
    this.once = new OncePerKey(stores.changes());
  }

  @Override
  public Result<Reply<Order.Snapshot>, OrderError> handle(Command command) {
    UserId owner = command.request().owner();
    if (!command.caller().mayActFor(owner)) {
      return Result.err(new OrderError.AccessDenied());
    }
    String requester = command.caller().requesterFor(owner);
    ChangeKey key = new ChangeKey(owner, ChangeKind.CREATE, requester, command.requestId());
    return once.handle(
        key,
        command.request().fingerprint(),
        this::asItStands,
        () -> create(key, command.request()));
  }

  private Order.Snapshot asItStands(OrderChange creation) {
    return stores
        .orders()
        .find(creation.key().owner(), creation.order())
        .map(Order::snapshot)
        .orElseThrow(() -> new PortException.CorruptData(creation.order(), null));
  }

  private Result<Optional<Order.Snapshot>, OrderError> create(ChangeKey key, OrderRequest request) {
    Instant now = time.now();
    OrderId id = new OrderId(ids.next());
    return quotes
        .quote(request, now)
        .map(quote -> Order.place(id, numbers.next(), quote, key.requester(), now))
        .flatMap(order -> order.confirm(key.requester(), now))
        .flatMap(order -> stores.transactions().inTransaction(() -> store(order, key, request)));
  }

  /** Writes order, use of the code and change, in the order in which rows are locked everywhere. */
  private Transactions.Outcome<Result<Optional<Order.Snapshot>, OrderError>> store(
      Order order, ChangeKey key, OrderRequest request) {
    if (stores.changes().find(key).isPresent()) {
      return new Transactions.Rollback<>(Result.ok(Optional.empty()));
    }
    Order.Snapshot saved = stores.orders().save(order).snapshot();
    if (request.discount().orElse(null) instanceof Discount.Code(DiscountCode code)
        && !stores.discounts().claim(code, saved.owner(), saved.id())) {
      OrderError refusal = DiscountRefused.of(code, DiscountRefused.Cause.USED_UP);
      return new Transactions.Rollback<>(Result.err(refusal));
    }
    OrderChange creation = OrderChange.creation(key, request.fingerprint(), saved);
    return stores.changes().insert(creation)
        ? new Transactions.Commit<>(Result.ok(Optional.of(saved)))
        : new Transactions.Rollback<>(Result.ok(Optional.empty()));
  }
}

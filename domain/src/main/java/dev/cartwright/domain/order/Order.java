package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user ordered. The root of the order aggregate.
 *
 * <p>An order begins {@link OrderState#PENDING} and is confirmed or rejected; a confirmed one can
 * take more lines and can be cancelled. It has 1 to {@value #LINES_MAX} lines of one currency, and
 * at most {@link Quantity#UNITS_MAX} units of a product. Everything that touches money is a copy
 * from the time of ordering.
 *
 * <p>Instances are immutable: every operation answers a new order or a refusal. What happened since
 * the order was read rides on it, until it is saved.
 */
public final class Order {

  /** The most lines of an order. */
  public static final int LINES_MAX = 100;

  private final Snapshot state;
  private final List<TimelineEntry> happened;

  private Order(Snapshot state, List<TimelineEntry> happened) {
    this.state = OrderInvariants.checked(state);
    this.happened = List.copyOf(happened);
  }

  /** Begins an order; it is pending, and was never saved. */
  public static Order place(
      OrderId id, OrderNumber number, Quote quote, String actor, Instant time) {
    Snapshot placed =
        new Snapshot(
            id,
            number,
            quote.owner(),
            OrderState.PENDING,
            quote.lines(),
            quote.totals(),
            quote.discount(),
            quote.delivery(),
            Optional.empty(),
            false,
            time,
            time,
            Version.UNSAVED);
    Map<String, String> facts = Map.of("total", quote.totals().total().toString());
    return new Order(placed, List.of())
        .then(placed, new TimelineEntry(TimelineEntry.Type.ORDER_CREATED, actor, time, facts));
  }

  /**
   * Rebuilds an order from what a repository stored.
   *
   * @throws InvalidValueException if the snapshot breaks an invariant, that is, if the stored data
   *     is corrupt
   */
  public static Order restore(Snapshot stored) {
    return new Order(stored, List.of());
  }

  /**
   * Decides to append a line at the price of now; the other lines keep theirs, and so does
   * shipping. The discount is computed from the new subtotal and spread again.
   *
   * @param number the change's number
   * @param etag what the caller has seen; empty if he does not care
   * @return the change, which is still to be applied; or {@link OrderError.OrderNotConfirmed},
   *     {@link OrderError.EtagMismatch}, {@link OrderError.OrderFull}, {@link
   *     OrderError.ProductNotPurchasable}, {@link OrderError.MixedCurrency} or {@link
   *     OrderError.TotalTooLarge}
   */
  public Result<OrderChange, OrderError> addition(
      ChangeRequest request, int number, Offer offer, Quantity quantity, Optional<Etag> etag) {
    if (state.state() != OrderState.CONFIRMED) {
      return Result.err(new OrderError.OrderNotConfirmed(state.id(), state.state()));
    }
    return matching(etag)
        .flatMap(order -> OrderAddition.to(state, number, offer, quantity))
        .map(priced ->
            OrderChange.addition(
                request, state.id(), number, priced.lines().getLast(), priced.totals()));
  }

  /**
   * Decides to cancel a confirmed order.
   *
   * @param number the change's number
   * @param etag what the caller has seen; empty if he does not care
   * @return the change, which is still to be applied; or {@link OrderError.IllegalTransition} or
   *     {@link OrderError.EtagMismatch}
   */
  public Result<OrderChange, OrderError> cancellation(
      ChangeRequest request, int number, Optional<Etag> etag) {
    OrderState to = OrderState.CANCELLED;
    return state.state().allowed().contains(to)
        ? matching(etag).map(order -> OrderChange.cancellation(request, state, number))
        : Result.err(new OrderError.IllegalTransition(state.id(), state.state(), to));
  }

  /**
   * Does what a change says, in the name of who asked for it. Nothing can refuse any more.
   *
   * @throws InvalidValueException if the order is none that the change was made for, that is, if
   *     the stored data is corrupt
   */
  public Order apply(OrderChange change, Instant time) {
    String actor = change.key().requester();
    return switch (change.key().kind()) {
      case CREATE ->
          then(
              moved(OrderState.CONFIRMED, Optional.empty(), time),
              new TimelineEntry(TimelineEntry.Type.ORDER_CONFIRMED, actor, time, Map.of()));
      case ADD ->
          then(
              OrderAddition.applied(state, change, time),
              new TimelineEntry(TimelineEntry.Type.ITEM_ADDED, actor, time, change.facts()));
      case CANCEL ->
          then(
              moved(OrderState.CANCELLED, Optional.empty(), time),
              new TimelineEntry(TimelineEntry.Type.ORDER_CANCELLED, actor, time, Map.of()));
    };
  }

  /**
   * Notes that a change could not be made; an order whose creation it was is rejected.
   *
   * @throws InvalidValueException if the order is none that the change was made for, that is, if
   *     the stored data is corrupt
   */
  public Order reject(OrderChange change, Rejection why, Instant time) {
    Map<String, String> facts = new HashMap<>(change.facts());
    facts.put("reason", why.reason());
    return switch (change.key().kind()) {
      case CREATE ->
          then(
              moved(OrderState.REJECTED, Optional.of(why), time),
              TimelineEntry.bySystem(TimelineEntry.Type.ORDER_REJECTED, time, facts));
      case ADD ->
          then(
              state.with(state.lines(), state.totals(), time),
              TimelineEntry.bySystem(TimelineEntry.Type.ITEM_REJECTED, time, facts));
      case CANCEL -> throw new InvalidValueException("change_kind", change.id(), "CREATE or ADD");
    };
  }

  private Snapshot moved(OrderState to, Optional<Rejection> why, Instant time) {
    if (!state.state().allowed().contains(to)) {
      throw new InvalidValueException("order_state", state.state(), "one that may become " + to);
    }
    return state.in(to, why, time);
  }

  private Result<Order, OrderError> matching(Optional<Etag> etag) {
    Etag current = state.version().etag();
    return etag.filter(it -> !it.equals(current)).isEmpty()
        ? Result.ok(this)
        : Result.err(new OrderError.EtagMismatch(state.id(), current));
  }

  private Order then(Snapshot next, TimelineEntry entry) {
    List<TimelineEntry> more = new ArrayList<>(happened);
    more.add(entry);
    return new Order(next, more);
  }

  /** Returns all of the state, for repositories and for readers. */
  public Snapshot snapshot() {
    return state;
  }

  /** Returns what happened since the order was read, oldest first; repositories append it. */
  public List<TimelineEntry> happened() {
    return happened;
  }

  /**
   * The state of an order.
   *
   * @param id the order's id
   * @param number its number for people
   * @param owner who ordered
   * @param state where it is in its life
   * @param lines what was ordered
   * @param totals what it costs
   * @param discount the discount it has, if any
   * @param delivery where and how it is sent
   * @param rejection why it could not be made, if it is rejected
   * @param cartSettled whether what was ordered was taken out of the user's cart
   * @param createTime when it was created
   * @param updateTime when it was last changed
   * @param version how often it was changed
   */
  public record Snapshot(
      OrderId id,
      OrderNumber number,
      UserId owner,
      OrderState state,
      List<OrderLine> lines,
      Totals totals,
      Optional<GrantedDiscount> discount,
      Delivery delivery,
      Optional<Rejection> rejection,
      boolean cartSettled,
      Instant createTime,
      Instant updateTime,
      Version version) {

    /** Checks that all parts are there. */
    public Snapshot {
      requireNonNull(id, "id");
      requireNonNull(number, "number");
      requireNonNull(owner, "owner");
      requireNonNull(state, "state");
      lines = List.copyOf(lines);
      requireNonNull(totals, "totals");
      requireNonNull(discount, "discount");
      requireNonNull(delivery, "delivery");
      requireNonNull(rejection, "rejection");
      requireNonNull(createTime, "createTime");
      requireNonNull(updateTime, "updateTime");
      requireNonNull(version, "version");
    }

    /** Returns the same in another version. */
    public Snapshot withVersion(Version other) {
      return copy(state, lines, totals, rejection, updateTime, other);
    }

    /** Returns the order as a change left it. */
    public Snapshot asOf(ChangeResponse left) {
      return copy(
          left.state(), left.lines(), left.totals(), rejection, left.updateTime(), left.version());
    }

    /** Returns the order with nothing left to do in the user's cart; the version stays. */
    public Snapshot withCartSettled() {
      return new Snapshot(
          id,
          number,
          owner,
          state,
          lines,
          totals,
          discount,
          delivery,
          rejection,
          true,
          createTime,
          updateTime,
          version);
    }

    private Snapshot in(OrderState other, Optional<Rejection> why, Instant time) {
      return copy(other, lines, totals, why, time, version);
    }

    Snapshot with(List<OrderLine> others, Totals changed, Instant time) {
      return copy(state, others, changed, rejection, time, version);
    }

    private Snapshot copy(
        OrderState inState,
        List<OrderLine> withLines,
        Totals withTotals,
        Optional<Rejection> why,
        Instant time,
        Version inVersion) {
      return new Snapshot(
          id,
          number,
          owner,
          inState,
          withLines,
          withTotals,
          discount,
          delivery,
          why,
          cartSettled,
          createTime,
          time,
          inVersion);
    }
  }
}

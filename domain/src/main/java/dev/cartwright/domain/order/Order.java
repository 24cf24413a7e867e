package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.order.OrderError.OrderFull.Limit;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import java.time.Instant;
import java.util.ArrayList;
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
   * Confirms a pending order.
   *
   * @return the order, or {@link OrderError.IllegalTransition}
   */
  public Result<Order, OrderError> confirm(String actor, Instant time) {
    TimelineEntry entry =
        new TimelineEntry(TimelineEntry.Type.ORDER_CONFIRMED, actor, time, Map.of());
    return movable(OrderState.CONFIRMED)
        .map(order -> order.then(state.in(OrderState.CONFIRMED, Optional.empty(), time), entry));
  }

  /**
   * Rejects a pending order.
   *
   * @return the order, or {@link OrderError.IllegalTransition}
   */
  public Result<Order, OrderError> reject(Rejection why, String actor, Instant time) {
    Map<String, String> facts = Map.of("reason", why.reason());
    TimelineEntry entry = new TimelineEntry(TimelineEntry.Type.ORDER_REJECTED, actor, time, facts);
    return movable(OrderState.REJECTED)
        .map(order -> order.then(state.in(OrderState.REJECTED, Optional.of(why), time), entry));
  }

  /**
   * Cancels a confirmed order.
   *
   * @param etag what the caller has seen; empty if he does not care
   * @return the order, or {@link OrderError.IllegalTransition} or {@link OrderError.EtagMismatch}
   */
  public Result<Order, OrderError> cancel(Optional<Etag> etag, String actor, Instant time) {
    TimelineEntry entry =
        new TimelineEntry(TimelineEntry.Type.ORDER_CANCELLED, actor, time, Map.of());
    return movable(OrderState.CANCELLED)
        .flatMap(order -> order.matching(etag))
        .map(order -> order.then(state.in(OrderState.CANCELLED, Optional.empty(), time), entry));
  }

  private Result<Order, OrderError> movable(OrderState to) {
    return state.state().allowed().contains(to)
        ? Result.ok(this)
        : Result.err(new OrderError.IllegalTransition(state.id(), state.state(), to));
  }

  /**
   * Appends a line at the price of now; the other lines keep theirs, and so does shipping. The
   * discount is computed from the new subtotal and spread again.
   *
   * @param etag what the caller has seen; empty if he does not care
   * @return the order; or {@link OrderError.OrderNotConfirmed}, {@link OrderError.EtagMismatch},
   *     {@link OrderError.OrderFull}, {@link OrderError.ProductNotPurchasable}, {@link
   *     OrderError.MixedCurrency} or {@link OrderError.TotalTooLarge}
   */
  public Result<Order, OrderError> append(
      Offer offer, Quantity quantity, Optional<Etag> etag, String actor, Instant time) {
    if (state.state() != OrderState.CONFIRMED) {
      return Result.err(new OrderError.OrderNotConfirmed(state.id(), state.state()));
    }
    return matching(etag)
        .flatMap(order ->
            order
                .whyNotAppend(offer, quantity)
                .map(Result::<Order, OrderError>err)
                .orElseGet(() -> appended(offer, quantity, actor, time)));
  }

  private Result<Order, OrderError> appended(
      Offer offer, Quantity quantity, String actor, Instant time) {
    List<OrderLine> lines = new ArrayList<>(state.lines());
    try {
      lines.add(OrderLine.of(lines.size() + 1, offer, quantity));
      DiscountedLines discounted = DiscountedLines.of(lines, state.discount());
      Totals totals = discounted.totals(state.totals().entriesBut(TotalEntry.Type.DISCOUNT));
      return Result.ok(
          then(
              state.with(discounted.lines(), totals, time),
              new TimelineEntry(
                  TimelineEntry.Type.ITEM_ADDED,
                  actor,
                  time,
                  facts(offer, quantity, totals.total()))));
    } catch (ArithmeticException e) {
      return Result.err(new OrderError.TotalTooLarge());
    }
  }

  private Optional<OrderError> whyNotAppend(Offer offer, Quantity quantity) {
    if (state.lines().size() >= LINES_MAX) {
      return Optional.of(new OrderError.OrderFull(Limit.LINES, LINES_MAX));
    }
    if (OrderInvariants.unitsOf(state.lines(), offer.product()) + quantity.units()
        > Quantity.UNITS_MAX) {
      return Optional.of(new OrderError.OrderFull(Limit.UNITS_PER_PRODUCT, Quantity.UNITS_MAX));
    }
    return offer.problemIn(state.totals().subtotal().currency());
  }

  private static Map<String, String> facts(Offer offer, Quantity quantity, Money total) {
    return Map.of(
        "product_id", offer.product().toString(),
        "quantity", Integer.toString(quantity.units()),
        "total", total.toString());
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

    private Snapshot in(OrderState other, Optional<Rejection> why, Instant time) {
      return copy(other, lines, totals, why, time, version);
    }

    private Snapshot with(List<OrderLine> others, Totals changed, Instant time) {
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

package dev.cartwright.domain.cart;

import static dev.cartwright.domain.cart.CartChange.Outcome.MADE;
import static dev.cartwright.domain.cart.CartChange.Outcome.MADE_BEFORE;
import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;

import dev.cartwright.domain.cart.CartError.CartFull.Limit;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one user means to buy. The root of the cart aggregate, known by its user.
 *
 * <p>A cart begins with its first item and ends when nobody looked at it for {@link #IDLE_MAX}. It
 * holds at most {@value #LINES_MAX} lines, each for another product, in the order of the products'
 * ids. Its first version is a random number, so that the etags of a cart that ended never come back
 * in the one that follows.
 *
 * <p>Instances are immutable: every operation answers with a cart or with a refusal, and reads no
 * clock, no random source and no other aggregate. An operation that finds nothing to change answers
 * the same cart.
 */
public final class Cart {

  /** The most lines a cart can hold. */
  public static final int LINES_MAX = 100;

  /**
   * How long a cart is kept after it was last read or written, with all that it remembers. Longer
   * than {@link SettledOrders#STEP_AGE_MAX}, or an order could be taken out of a cart that has
   * forgotten it.
   */
  public static final Duration IDLE_MAX = Duration.ofDays(90);

  private static final Comparator<CartLine> BY_PRODUCT =
      Comparator.comparing(line -> line.product().toString());

  private final Snapshot stored;
  private final List<CartLine> lines;
  private final CartHistory history;
  private final Version next;

  private Cart(Snapshot stored, List<CartLine> lines, CartHistory history, Version next) {
    this.stored = requireNonNull(stored, "stored");
    this.lines = List.copyOf(lines);
    this.history = requireNonNull(history, "history");
    this.next = requireNonNull(next, "next");
  }

  /**
   * Opens an empty cart that was never saved.
   *
   * @param first the version it gets when it is saved
   */
  public static Cart open(UserId user, Version first) {
    return new Cart(Snapshot.none(user), List.of(), CartHistory.NONE, first);
  }

  /**
   * Rebuilds a cart from what a repository stored, lines in any order.
   *
   * @throws InvalidValueException if the snapshot breaks an invariant, that is, if the stored data
   *     is corrupt
   */
  public static Cart restore(Snapshot stored) {
    if (stored.version().equals(Version.UNSAVED)) {
      throw new InvalidValueException("cart version", 0, ">= 1");
    }
    if (stored.lines().size() > LINES_MAX) {
      throw new InvalidValueException("cart lines", stored.lines().size(), "<= " + LINES_MAX);
    }
    long products = stored.lines().stream().map(CartLine::product).distinct().count();
    if (products < stored.lines().size()) {
      throw new InvalidValueException("cart products", products, "one line per product");
    }
    List<CartLine> sorted = stored.lines().stream().sorted(BY_PRODUCT).toList();
    Snapshot inOrder = new Snapshot(stored.user(), sorted, stored.history(), stored.version());
    return new Cart(inOrder, sorted, stored.history(), stored.version().next());
  }

  /**
   * Goes on only if the caller has seen the cart as it is stored.
   *
   * @param seen what the caller says he has seen, or empty if he does not say
   * @return this cart, or {@link CartError.EtagMismatch}
   */
  public Result<Cart, CartError> matching(Optional<Etag> seen) {
    Etag current = stored.etag();
    return seen.filter(not(current::equals)).isPresent()
        ? Result.err(new CartError.EtagMismatch(stored.user(), current))
        : Result.ok(this);
  }

  /**
   * Adds units of a product at the price of now.
   *
   * <p>A product that is in the cart already keeps its line: the quantities add up and the newer
   * price wins.
   *
   * @return the new cart, or {@link CartError.CartFull} if a limit would be passed
   */
  public Result<Cart, CartError> add(CartLine added) {
    Optional<Quantity> present = find(added.product()).map(CartLine::quantity);
    if (present.isEmpty()) {
      return lines.size() < LINES_MAX ? Result.ok(with(added)) : full(Limit.LINES, LINES_MAX);
    }
    return present.get().canAdd(added.quantity())
        ? Result.ok(with(added.withQuantity(present.get().plus(added.quantity()))))
        : full(Limit.UNITS_PER_LINE, Quantity.UNITS_MAX);
  }

  /**
   * Sets the units of a product that is in the cart, at the price it was added for; none removes it
   * as {@link #remove} does.
   *
   * @return the new cart, or {@link CartError.ItemNotFound} if there is no line to set
   */
  public Result<Cart, CartError> set(ProductId product, TargetQuantity target) {
    Optional<Quantity> quantity = target.ofLine();
    if (quantity.isEmpty()) {
      return Result.ok(remove(product));
    }
    return find(product)
        .map(line -> Result.<Cart, CartError>ok(with(line.withQuantity(quantity.get()))))
        .orElseGet(() -> Result.err(new CartError.ItemNotFound(product)));
  }

  /** Removes a product, if it is there. */
  public Cart remove(ProductId product) {
    return withLines(others(product).toList());
  }

  /** Removes every product. What was done before stays remembered. */
  public Cart clear() {
    return withLines(List.of());
  }

  /**
   * Makes a change once, however often its request is repeated. That it was made is remembered for
   * the next {@link RecentRequests#MARKS_MAX} requests, also if it changed nothing.
   *
   * @param request the request, or empty if it has no idempotency key: every repeat counts then
   * @return what became of it; or the refusal of the change, which is not remembered, or {@link
   *     CartError.IdempotencyKeyReused} if the key came with another request before
   */
  public Result<CartChange, CartError> once(
      Optional<RequestMark> request, Function<Cart, Result<Cart, CartError>> change) {
    Optional<RequestMark> before = request.flatMap(history.requests()::withKeyOf);
    if (before.isEmpty()) {
      return change.apply(this).map(made -> new CartChange(made.noting(request), MADE));
    }
    return before.equals(request)
        ? Result.ok(new CartChange(this, MADE_BEFORE))
        : Result.err(new CartError.IdempotencyKeyReused(before.get().requestId()));
  }

  /**
   * Takes out what was ordered, once for each order; what the cart has beyond that stays. That it
   * was taken out is remembered, also if nothing of it was there.
   *
   * @return what became of it, as {@link SettledOrders} tells
   */
  public CartChange settle(PlacedOrder order, Instant now) {
    CartChange.Outcome outcome = history.orders().outcomeFor(order.mark(), now);
    if (outcome != MADE) {
      return new CartChange(this, outcome);
    }
    Cart cart = this;
    for (PlacedOrder.Item item : order.items()) {
      cart = cart.without(item);
    }
    return new CartChange(cart.withHistory(history.and(order.mark(), now)), MADE);
  }

  /** Tells whether there is something to save. */
  public boolean isChanged() {
    return !lines.equals(stored.lines()) || !history.equals(stored.history());
  }

  /** Returns the state that the repository has; of version {@link Version#UNSAVED} if none. */
  public Snapshot stored() {
    return stored;
  }

  /** Returns the state as it is now, or will be once it is saved. */
  public Snapshot snapshot() {
    return isChanged() ? new Snapshot(stored.user(), lines, history, next) : stored;
  }

  private Optional<CartLine> find(ProductId product) {
    return lines.stream().filter(line -> line.product().equals(product)).findFirst();
  }

  private Stream<CartLine> others(ProductId product) {
    return lines.stream().filter(line -> !line.product().equals(product));
  }

  private Cart with(CartLine line) {
    return withLines(
        Stream.concat(others(line.product()), Stream.of(line)).sorted(BY_PRODUCT).toList());
  }

  private Cart withLines(List<CartLine> other) {
    return other.equals(lines) ? this : new Cart(stored, other, history, next);
  }

  private Cart without(PlacedOrder.Item ordered) {
    int present = find(ordered.product()).map(line -> line.quantity().units()).orElse(0);
    int left = present - ordered.quantity().units();
    return left > 0
        ? with(find(ordered.product()).orElseThrow().withQuantity(new Quantity(left)))
        : remove(ordered.product());
  }

  private Cart noting(Optional<RequestMark> request) {
    return request.map(mark -> withHistory(history.and(mark))).orElse(this);
  }

  private Cart withHistory(CartHistory other) {
    return new Cart(stored, lines, other, next);
  }

  private static Result<Cart, CartError> full(Limit limit, int max) {
    return Result.err(new CartError.CartFull(limit, max));
  }

  /** Names the state, as failures of repositories show it. */
  @Override
  public String toString() {
    return "Cart[" + stored.user() + ", version " + stored.version().number() + "]";
  }

  /**
   * The state of a cart.
   *
   * @param user whose cart it is
   * @param lines the lines
   * @param history what the cart remembers of what was done to it
   * @param version the version of this state
   */
  public record Snapshot(UserId user, List<CartLine> lines, CartHistory history, Version version) {

    /** Keeps the lines unchangeable. */
    public Snapshot {
      requireNonNull(user, "user");
      lines = List.copyOf(lines);
      requireNonNull(history, "history");
      requireNonNull(version, "version");
    }

    /** Returns the state of a cart that does not exist. */
    public static Snapshot none(UserId user) {
      return new Snapshot(user, List.of(), CartHistory.NONE, Version.UNSAVED);
    }

    /** Returns the sum of the quantities of all lines. */
    public int totalQuantity() {
      return lines.stream().mapToInt(line -> line.quantity().units()).sum();
    }

    /** Returns what a caller holds to say that he has seen this state. */
    public Etag etag() {
      return version.etag();
    }
  }
}

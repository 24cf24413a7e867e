package dev.cartwright.domain.cart;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** How long a cart is kept after it was last read or written. */
  public static final Duration IDLE_MAX = Duration.ofDays(90);

  private static final Comparator<CartLine> BY_PRODUCT =
      Comparator.comparing(line -> line.product().toString());

  private final Snapshot stored;
  private final List<CartLine> lines;
  private final Version next;

  private Cart(Snapshot stored, List<CartLine> lines, Version next) {
    this.stored = requireNonNull(stored, "stored");
    this.lines = List.copyOf(lines);
    this.next = requireNonNull(next, "next");
  }

  /**
   * Opens an empty cart that was never saved.
   *
   * @param first the version it gets when it is saved
   */
  public static Cart open(UserId user, Version first) {
    return new Cart(Snapshot.none(user), List.of(), first);
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
    Snapshot inOrder = new Snapshot(stored.user(), sorted, stored.version());
    return new Cart(inOrder, sorted, stored.version().next());
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

  /** Removes every product. */
  public Cart clear() {
    return withLines(List.of());
  }

  /** Tells whether there is something to save. */
  public boolean isChanged() {
    return !lines.equals(stored.lines());
  }

  /** Returns the state that the repository has; of version {@link Version#UNSAVED} if none. */
  public Snapshot stored() {
    return stored;
  }

  /** Returns the state as it is now, or will be once it is saved. */
  public Snapshot snapshot() {
    return isChanged() ? new Snapshot(stored.user(), lines, next) : stored;
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
    return other.equals(lines) ? this : new Cart(stored, other, next);
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
   * @param version the version of this state
   */
  public record Snapshot(UserId user, List<CartLine> lines, Version version) {

    /** Keeps the lines unchangeable. */
    public Snapshot {
      requireNonNull(user, "user");
      lines = List.copyOf(lines);
      requireNonNull(version, "version");
    }

    /** Returns the state of a cart that does not exist. */
    public static Snapshot none(UserId user) {
      return new Snapshot(user, List.of(), Version.UNSAVED);
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

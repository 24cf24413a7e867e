package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Units of several products, set aside for one change of one order: of all lines, or none.
 *
 * <p>It is kept for ever, so that a call that comes late finds what became of it. One that was
 * given up before it came is a <em>tombstone</em>: released, and without lines.
 *
 * @param id the reservation's id
 * @param state where it is in its life
 * @param cause why it was released, if it was
 * @param lines what it asked for, or empty for a tombstone
 * @param shortages what there was not enough of, if that is why it was released
 * @param expireTime until when it is held, if it is
 */
public record Reservation(
    ReservationId id,
    ReservationState state,
    Optional<ReleaseCause> cause,
    Optional<StockLines> lines,
    List<Shortage> shortages,
    Optional<Instant> expireTime) {

  /** How long units are held, unless a store is told otherwise. */
  public static final Duration HOLD_TIME = Duration.ofMinutes(10);

  /**
   * Checks that the parts fit each other.
   *
   * @throws InvalidValueException if they do not
   */
  public Reservation {
    requireNonNull(id, "id");
    requireNonNull(state, "state");
    requireNonNull(lines, "lines");
    shortages = List.copyOf(shortages);
    boolean soldOut = cause.filter(ReleaseCause.OUT_OF_STOCK::equals).isPresent();
    boolean tombstone = cause.filter(ReleaseCause.ABANDONED::equals).isPresent();
    require(
        (state == ReservationState.RELEASED) == cause.isPresent(),
        "cause " + cause,
        "one if RELEASED, not if " + state);
    require(soldOut != shortages.isEmpty(), "shortages " + shortages, "some if OUT_OF_STOCK");
    require((state == ReservationState.HELD) == expireTime.isPresent(), "expire_time", "if HELD");
    require(lines.isPresent() || tombstone, "no lines", "none for a tombstone only");
  }

  private static void require(boolean fits, String got, String expected) {
    if (!fits) {
      throw new InvalidValueException("reservation", got, expected);
    }
  }

  /** Returns one that holds its units until then. */
  static Reservation held(ReservationId id, StockLines lines, Instant expireTime) {
    return new Reservation(
        id,
        ReservationState.HELD,
        Optional.empty(),
        Optional.of(lines),
        List.of(),
        Optional.of(expireTime));
  }

  /** Returns one that has taken its units for good. */
  static Reservation taken(ReservationId id, StockLines lines) {
    return new Reservation(
        id,
        ReservationState.COMMITTED,
        Optional.empty(),
        Optional.of(lines),
        List.of(),
        Optional.empty());
  }

  /** Returns what an id becomes that is given up before anything was set aside under it. */
  static Reservation tombstone(ReservationId id) {
    return new Reservation(
        id,
        ReservationState.RELEASED,
        Optional.of(ReleaseCause.ABANDONED),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /**
   * Returns what becomes of a reservation that is just being made.
   *
   * @param available what can be had of its products; one that is not named has nothing
   * @return this one if there is enough, else one that ended as out of stock
   */
  public Reservation against(Map<ProductId, Long> available) {
    List<Shortage> missing = lines.map(it -> it.shortagesIn(available)).orElse(List.of());
    return state.takesStock() && !missing.isEmpty()
        ? released(ReleaseCause.OUT_OF_STOCK, missing)
        : this;
  }

  /** Returns the reservation after a call; the same instance if that changes nothing. */
  public Reservation after(ReservationCall call) {
    return switch (call.on(state)) {
      case COMMIT -> moved(ReservationState.COMMITTED);
      case RELEASE -> released(ReleaseCause.ABANDONED, List.of());
      case EXPIRE -> released(ReleaseCause.EXPIRED, List.of());
      case GIVE_BACK -> moved(ReservationState.RETURNED);
      case STAY -> this;
      case HOLD, TAKE, ENTOMB, REFUSE ->
          throw new IllegalStateException(call + " does not make a reservation that is there");
    };
  }

  /** Returns the products whose stock it may move, in the order in which they are locked. */
  public SequencedSet<ProductId> products() {
    return lines.map(it -> it.units().sequencedKeySet()).orElse(StockMovement.NO_PRODUCTS);
  }

  /** Tells whether it ended since there was not enough. */
  public boolean isOutOfStock() {
    return !shortages.isEmpty();
  }

  private Reservation moved(ReservationState next) {
    return new Reservation(id, next, Optional.empty(), lines, List.of(), Optional.empty());
  }

  private Reservation released(ReleaseCause why, List<Shortage> missing) {
    return new Reservation(
        id, ReservationState.RELEASED, Optional.of(why), lines, missing, Optional.empty());
  }
}

package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Result;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A call about one reservation. Its id makes a repeat harmless.
 *
 * @param id the reservation's id
 * @param call what is asked
 * @param lines what is to be set aside, for the calls that reserve
 */
public record ReservationRequest(
    ReservationId id, ReservationCall call, Optional<StockLines> lines) {

  /** Checks that lines are there if they are needed. */
  public ReservationRequest {
    requireNonNull(id, "id");
    if (call.reserves() != lines.isPresent()) {
      throw new IllegalArgumentException(call + " with lines " + lines);
    }
  }

  /** Asks to set units aside, and to commit them at once if {@code commit}. */
  public static ReservationRequest reserve(ReservationId id, StockLines lines, boolean commit) {
    ReservationCall call = commit ? ReservationCall.TAKE : ReservationCall.HOLD;
    return new ReservationRequest(id, call, Optional.of(lines));
  }

  /** Asks something of what was reserved. */
  public static ReservationRequest of(ReservationId id, ReservationCall call) {
    return new ReservationRequest(id, call, Optional.empty());
  }

  /** Tells whether the call makes a reservation where there is none. */
  public boolean makes() {
    return switch (call.onNothing()) {
      case HOLD, TAKE, ENTOMB -> true;
      case STAY, REFUSE, COMMIT, RELEASE, EXPIRE, GIVE_BACK -> false;
    };
  }

  /**
   * Returns the reservation that the call makes where there is none, if there is stock enough; or
   * empty if it makes none.
   *
   * @param expireTime until when it is held, if it is
   */
  public Optional<Reservation> initial(Supplier<Instant> expireTime) {
    return switch (call.onNothing()) {
      case HOLD -> lines.map(it -> Reservation.held(id, it, expireTime.get()));
      case TAKE -> lines.map(it -> Reservation.taken(id, it));
      case ENTOMB -> Optional.of(Reservation.tombstone(id));
      case STAY, REFUSE -> Optional.empty();
      case COMMIT, RELEASE, EXPIRE, GIVE_BACK ->
          throw new IllegalStateException(call + " on nothing");
    };
  }

  /**
   * Returns the reservation after the call.
   *
   * @param present what is there under its id
   * @return the reservation, changed or not; or {@link ProductError.ReservationMismatch}
   */
  public Result<Reservation, ProductError> on(Reservation present) {
    // A tombstone has no lines, and differs from none.
    boolean differs =
        lines.isPresent() && present.lines().isPresent() && !lines.equals(present.lines());
    return differs
        ? Result.err(new ProductError.ReservationMismatch(id))
        : Result.ok(present.after(call));
  }

  /**
   * Returns what the caller is told: that there was not enough is a refusal for him who reserves,
   * on every repeat, and a state for all others.
   */
  public Result<Reservation, ProductError> answer(Reservation after) {
    return call.reserves() && after.isOutOfStock()
        ? Result.err(new ProductError.OutOfStock(id, after.shortages()))
        : Result.ok(after);
  }
}

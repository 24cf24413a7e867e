package dev.cartwright.postgres.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.StockMovement;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides calls about reservations on rows that are locked, in the order in which they came, as if
 * each were alone. Not safe for use by several threads.
 */
final class ReservationBatch {

  private final Map<ReservationId, Reservation> made;
  private final Map<ProductId, Long> available;
  private final Map<ReservationId, Reservation> reservations = new HashMap<>();
  private final List<StockMovement> movements = new ArrayList<>();

  /**
   * Creates a batch.
   *
   * @param made the reservations that had no row, as they are if there is enough
   * @param present the reservations that have one
   * @param available what is available of all products whose stock may change
   */
  ReservationBatch(
      Map<ReservationId, Reservation> made,
      Collection<Reservation> present,
      Map<ProductId, Long> available) {
    this.made = requireNonNull(made, "made");
    this.available = new HashMap<>(available);
    present.forEach(reservation -> reservations.put(reservation.id(), reservation));
  }

  /** Decides the next calls, and returns the answers in their order. */
  List<Result<Reservation, ProductError>> decide(List<ReservationRequest> requests) {
    return requests.stream().map(this::decide).toList();
  }

  /** Returns what became of a reservation. */
  Reservation after(Reservation before) {
    return reservations.getOrDefault(before.id(), before);
  }

  /** Returns what was moved so far. */
  List<StockMovement> movements() {
    return List.copyOf(movements);
  }

  /** Returns the products of which something was moved. */
  Set<ProductId> products() {
    return movements.stream().map(StockMovement::product).collect(Collectors.toUnmodifiableSet());
  }

  private Result<Reservation, ProductError> decide(ReservationRequest request) {
    Optional<Reservation> present = Optional.ofNullable(reservations.get(request.id()));
    Result<Reservation, ProductError> decision =
        present.isPresent() ? change(present.get(), request) : make(request);
    return decision.flatMap(request::answer);
  }

  private Result<Reservation, ProductError> make(ReservationRequest request) {
    Optional<Reservation> wanted =
        request.makes() ? Optional.ofNullable(made.get(request.id())) : Optional.empty();
    if (wanted.isEmpty()) {
      return Result.err(new ProductError.ReservationNotFound(request.id()));
    }
    Reservation reservation = wanted.get().against(available);
    keep(reservation, StockMovement.making(reservation));
    return Result.ok(reservation);
  }

  private Result<Reservation, ProductError> change(Reservation before, ReservationRequest request) {
    return request
        .on(before)
        .map(after -> {
          keep(after, StockMovement.changing(before, after));
          return after;
        });
  }

  private void keep(Reservation reservation, List<StockMovement> moved) {
    reservations.put(reservation.id(), reservation);
    moved.forEach(it -> available.merge(it.product(), it.delta(), Long::sum));
    movements.addAll(moved);
  }
}

package dev.cartwright.postgres.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationCall;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works calls about reservations off, in the transaction of the thread.
 *
 * <p>Locks are taken in one order, so that no two transactions wait for each other in a circle: new
 * rows of reservations by id, then rows that were there by id, then rows of stock by product.
 */
final class ReservationCalls {

  private final ReservationTables reservations;
  private final StockTable stock;
  private final Duration holdTime;

  ReservationCalls(ReservationTables reservations, StockTable stock, Duration holdTime) {
    this.reservations = requireNonNull(reservations, "reservations");
    this.stock = requireNonNull(stock, "stock");
    this.holdTime = requireNonNull(holdTime, "holdTime");
  }

  /** Does what the calls ask, and returns the answers in the same order. */
  List<Result<Reservation, ProductError>> apply(List<ReservationRequest> requests) {
    // The insert comes first: of equal calls at once all but one wait here, and then find its row.
    Map<ReservationId, Reservation> made = insert(requests);
    List<Reservation> present =
        reservations.lock(
            requests.stream()
                .map(ReservationRequest::id)
                .filter(id -> !made.containsKey(id))
                .collect(Collectors.toUnmodifiableSet()));
    Map<ProductId, Long> available = stock.lock(productsOf(made.values(), present, requests));

    ReservationBatch batch = new ReservationBatch(made, present, available);
    List<Result<Reservation, ProductError>> answers = batch.decide(requests);

    reservations.update(
        Stream.concat(made.values().stream(), present.stream())
            .filter(before -> !batch.after(before).equals(before))
            .map(batch::after)
            .toList());
    reservations.insertLines(made.values().stream().map(batch::after).toList());
    stock.move(batch.movements());
    return answers;
  }

  /** Releases those that were held for too long, and returns how many. */
  int expire(int limit) {
    List<Reservation> due = reservations.lockDue(limit);
    List<ReservationRequest> expiry =
        due.stream().map(it -> ReservationRequest.of(it.id(), ReservationCall.EXPIRE)).toList();
    ReservationBatch batch = decided(due, expiry);
    Map<ProductId, Long> unused = stock.lock(batch.products());
    reservations.update(due.stream().map(batch::after).toList());
    stock.move(batch.movements());
    return due.size();
  }

  /** Inserts those that are not there, and returns them, as they are if there is enough. */
  private Map<ReservationId, Reservation> insert(List<ReservationRequest> requests) {
    Optional<Instant> expireTime =
        requests.stream().anyMatch(it -> it.call() == ReservationCall.HOLD)
            ? Optional.of(reservations.clock().plus(holdTime))
            : Optional.empty();
    Map<ReservationId, Reservation> wanted = new HashMap<>();
    for (ReservationRequest request : requests) {
      request.initial(expireTime::orElseThrow).ifPresent(it -> wanted.putIfAbsent(it.id(), it));
    }
    wanted.keySet().retainAll(reservations.insert(wanted.values()));
    return wanted;
  }

  /** Returns the products whose stock may change: all that are asked for, or go back. */
  private static Set<ProductId> productsOf(
      Collection<Reservation> made, List<Reservation> present, List<ReservationRequest> requests) {
    Set<ProductId> products = new HashSet<>(decided(present, requests).products());
    made.forEach(reservation -> products.addAll(reservation.products()));
    return products;
  }

  /** What is there already changes in the same way however much is available. */
  private static ReservationBatch decided(
      List<Reservation> present, List<ReservationRequest> requests) {
    ReservationBatch batch = new ReservationBatch(Map.of(), present, Map.of());
    List<Result<Reservation, ProductError>> unused = batch.decide(requests);
    return batch;
  }
}

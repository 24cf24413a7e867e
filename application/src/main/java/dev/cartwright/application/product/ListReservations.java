package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.shared.Result;
import java.util.Set;

/** Use case: staff or a service go through the reservations. */
@FunctionalInterface
public interface ListReservations
    extends UseCase<ListReservations.Query, Result<Page<Reservation>, ProductError>> {

  /**
   * Lists reservations, page by page, by id. One whose row makes no sense is left out; {@link
   * AuditReservations} names it.
   *
   * @return a page, or {@link ProductError.StaffOnly}
   */
  @Override
  Result<Page<Reservation>, ProductError> handle(Query query);

  /**
   * The request.
   *
   * @param caller who asks
   * @param states only reservations in one of these states; none means all
   * @param page which part of the list
   */
  record Query(Caller caller, Set<ReservationState> states, PageRequest page) {

    /** Keeps the states unchangeable; none means all. */
    public Query {
      requireNonNull(caller, "caller");
      states = states.isEmpty() ? Set.of(ReservationState.values()) : Set.copyOf(states);
      requireNonNull(page, "page");
    }
  }
}

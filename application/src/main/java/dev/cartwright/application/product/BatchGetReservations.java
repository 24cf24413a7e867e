package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Result;
import java.util.List;
import java.util.Set;

/** Use case: staff or a service look at several reservations. */
@FunctionalInterface
public interface BatchGetReservations
    extends UseCase<BatchGetReservations.Query, Result<List<Reservation>, ProductError>> {

  /** The most reservations of one call. */
  int IDS_MAX = 200;

  /**
   * Finds those of the reservations that there are, by id. One whose row makes no sense is left
   * out.
   *
   * @return the reservations, or {@link ProductError.StaffOnly}
   */
  @Override
  Result<List<Reservation>, ProductError> handle(Query query);

  /**
   * The request.
   *
   * @param caller who asks
   * @param ids which reservations, 1 to {@value BatchGetReservations#IDS_MAX}
   */
  record Query(Caller caller, Set<ReservationId> ids) {

    /** Checks the range. */
    public Query {
      requireNonNull(caller, "caller");
      ids = Set.copyOf(ids);
      if (ids.isEmpty() || ids.size() > IDS_MAX) {
        throw new InvalidValueException("reservation_ids", ids.size() + " ids", "1.." + IDS_MAX);
      }
    }
  }
}

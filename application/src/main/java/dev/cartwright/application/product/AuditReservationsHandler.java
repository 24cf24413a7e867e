package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.application.shared.AuditPage;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.ReservationAccount;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.shared.Result;
import java.util.Set;

/** The standard {@link AuditReservations}. */
public final class AuditReservationsHandler implements AuditReservations {

  private final StockBooks books;

  /** Creates the use case on top of the books. */
  public AuditReservationsHandler(StockBooks books) {
    this.books = requireNonNull(books, "books");
  }

  @Override
  public Result<AuditPage, ProductError> handle(Query query) {
    return query.caller().isStaff()
        ? Result.ok(
            AuditPage.of(
                books.reservations(Set.of(ReservationState.values()), query.page()),
                ReservationAccount::deviations))
        : Result.err(new ProductError.StaffOnly());
  }
}

package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationAccount;
import dev.cartwright.domain.shared.Result;
import java.util.List;

/** The standard {@link BatchGetReservations}. */
public final class BatchGetReservationsHandler implements BatchGetReservations {

  private final StockBooks books;

  /** Creates the use case on top of the books. */
  public BatchGetReservationsHandler(StockBooks books) {
    this.books = requireNonNull(books, "books");
  }

  @Override
  public Result<List<Reservation>, ProductError> handle(Query query) {
    return StockAccess.mayLook(query.caller())
        ? Result.ok(ReservationAccount.soundOf(books.reservations(query.ids())))
        : Result.err(new ProductError.StaffOnly());
  }
}

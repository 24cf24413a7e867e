package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.application.shared.Page;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationAccount;
import dev.cartwright.domain.shared.Result;

/** The standard {@link ListReservations}. */
public final class ListReservationsHandler implements ListReservations {

  private final StockBooks books;

  /** Creates the use case on top of the books. */
  public ListReservationsHandler(StockBooks books) {
    this.books = requireNonNull(books, "books");
  }

  @Override
  public Result<Page<Reservation>, ProductError> handle(Query query) {
    if (!StockAccess.mayLook(query.caller())) {
      return Result.err(new ProductError.StaffOnly());
    }
    Page<ReservationAccount> found = books.reservations(query.states(), query.page());
    return Result.ok(new Page<>(ReservationAccount.soundOf(found.items()), found.next()));
  }
}

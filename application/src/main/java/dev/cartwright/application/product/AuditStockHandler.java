package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.application.shared.AuditPage;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.StockAccount;
import dev.cartwright.domain.shared.Result;

/** The standard {@link AuditStock}. */
public final class AuditStockHandler implements AuditStock {

  private final StockBooks books;

  /** Creates the use case on top of the books. */
  public AuditStockHandler(StockBooks books) {
    this.books = requireNonNull(books, "books");
  }

  @Override
  public Result<AuditPage, ProductError> handle(Query query) {
    return query.caller().isStaff()
        ? Result.ok(AuditPage.of(books.stock(query.page()), StockAccount::deviations))
        : Result.err(new ProductError.StaffOnly());
  }
}

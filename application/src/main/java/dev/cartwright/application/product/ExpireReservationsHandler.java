package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.StockRepository;

/** The standard {@link ExpireReservations}. */
public final class ExpireReservationsHandler implements ExpireReservations {

  private final StockRepository stock;

  /** Creates the use case on top of the stock. */
  public ExpireReservationsHandler(StockRepository stock) {
    this.stock = requireNonNull(stock, "stock");
  }

  @Override
  public Integer handle(Command command) {
    return stock.releaseExpired(command.limit());
  }
}

package dev.cartwright.grpc.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.AdjustStock;
import dev.cartwright.application.product.CommitReservation;
import dev.cartwright.application.product.GetStock;
import dev.cartwright.application.product.ReleaseReservation;
import dev.cartwright.application.product.ReserveStock;
import dev.cartwright.application.product.ReturnReservation;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.Result;

/**
 * The use cases about stock that {@link ProductGrpcService} serves.
 *
 * @param getStock looks at a product's stock
 * @param adjustStock changes a product's stock by hand
 * @param reserveStock sets units aside for an order
 * @param commitReservation makes units that are held an order's
 * @param releaseReservation gives units up before they are an order's
 * @param returnReservation gives the units of an order back
 */
public record StockUseCases(
    GetStock getStock,
    UseCase<AdjustStock.Command, Result<Reply<StockLevel>, ProductError>> adjustStock,
    ReserveStock reserveStock,
    CommitReservation commitReservation,
    ReleaseReservation releaseReservation,
    ReturnReservation returnReservation) {

  /** Checks that all parts are there. */
  public StockUseCases {
    requireNonNull(getStock, "getStock");
    requireNonNull(adjustStock, "adjustStock");
    requireNonNull(reserveStock, "reserveStock");
    requireNonNull(commitReservation, "commitReservation");
    requireNonNull(releaseReservation, "releaseReservation");
    requireNonNull(returnReservation, "returnReservation");
  }
}

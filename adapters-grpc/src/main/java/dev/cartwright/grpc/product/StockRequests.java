package dev.cartwright.grpc.product;

import dev.cartwright.application.product.AdjustStock;
import dev.cartwright.application.product.CommitReservation;
import dev.cartwright.application.product.GetStock;
import dev.cartwright.application.product.ReleaseReservation;
import dev.cartwright.application.product.ReserveStock;
import dev.cartwright.application.product.ReturnReservation;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.StockChange;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.product.StockReason;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.proto.product.v1.AdjustStockRequest;
import dev.cartwright.proto.product.v1.CommitReservationRequest;
import dev.cartwright.proto.product.v1.GetStockRequest;
import dev.cartwright.proto.product.v1.ReleaseReservationRequest;
import dev.cartwright.proto.product.v1.ReserveStockRequest;
import dev.cartwright.proto.product.v1.ReturnReservationRequest;
import dev.cartwright.proto.product.v1.StockLine;
import dev.cartwright.proto.product.v1.StockReplacement;
import java.util.List;

/** Reads the requests about stock and reservations. */
final class StockRequests {

  private StockRequests() {}

  static GetStock.Query toQuery(Caller caller, GetStockRequest request) {
    RequestFields fields = new RequestFields();
    Field<ProductId> product = fields.productId(request.getProductId());
    return fields.build(() -> new GetStock.Query(caller, product.get()));
  }

  static AdjustStock.Command toCommand(Caller caller, AdjustStockRequest request) {
    RequestFields fields = new RequestFields();
    Field<ProductId> product = fields.productId(request.getProductId());
    Field<? extends StockChange> change = change(fields, request);
    Field<StockReason> reason = fields.required("reason", request.getReason(), StockReason::new);
    Field<RequestId> requestId = fields.requestId(request.getRequestId());
    return fields.build(() ->
        new AdjustStock.Command(
            caller, product.get(), change.get(), reason.get(), requestId.get()));
  }

  static ReserveStock.Command toCommand(Caller caller, ReserveStockRequest request) {
    RequestFields fields = new RequestFields();
    Field<ReservationId> reservation = reservation(fields, request.getReservationId());
    Field<List<StockLines.Line>> given =
        fields.each(
            "lines",
            request.getLinesCount(),
            StockLines.LINES_MAX,
            item -> i -> line(item, request.getLines(i)));
    List<StockLines.Line> lines = fields.build(given::get);
    Field<StockLines> sums = fields.read("lines", () -> StockLines.of(lines));
    return fields.build(
        () -> new ReserveStock.Command(caller, reservation.get(), sums.get(), request.getCommit()));
  }

  static CommitReservation.Command toCommand(Caller caller, CommitReservationRequest request) {
    return new CommitReservation.Command(caller, reservation(request.getReservationId()));
  }

  static ReleaseReservation.Command toCommand(Caller caller, ReleaseReservationRequest request) {
    return new ReleaseReservation.Command(caller, reservation(request.getReservationId()));
  }

  static ReturnReservation.Command toCommand(Caller caller, ReturnReservationRequest request) {
    return new ReturnReservation.Command(caller, reservation(request.getReservationId()));
  }

  private static Field<? extends StockChange> change(
      RequestFields fields, AdjustStockRequest request) {
    return switch (request.getChangeCase()) {
      case DELTA -> fields.read("delta", () -> new StockChange.Delta(request.getDelta()));
      case REPLACEMENT -> {
        StockReplacement given = request.getReplacement();
        yield fields.readParts(
            "replacement",
            () -> new StockChange.Replacement(given.getExpectedQuantity(), given.getNewQuantity()));
      }
      case CHANGE_NOT_SET -> {
        fields.reject("change", "is required (expected: delta or replacement)");
        yield Field.missing();
      }
    };
  }

  private static Field<StockLines.Line> line(RequestFields item, StockLine given) {
    Field<ProductId> product = item.productId(given.getProductId());
    Field<Quantity> quantity = item.read("quantity", () -> quantity(given.getQuantity()));
    return product.isPresent() && quantity.isPresent()
        ? Field.of(new StockLines.Line(product.get(), quantity.get()))
        : Field.missing();
  }

  private static Quantity quantity(long units) {
    if (units > Quantity.UNITS_MAX || units < Quantity.UNITS_MIN) {
      throw new InvalidValueException(
          "quantity", units, Quantity.UNITS_MIN + ".." + Quantity.UNITS_MAX);
    }
    return new Quantity((int) units);
  }

  private static Field<ReservationId> reservation(RequestFields fields, String id) {
    return fields.required("reservation_id", id, ReservationId::parse);
  }

  private static ReservationId reservation(String id) {
    RequestFields fields = new RequestFields();
    Field<ReservationId> reservation = reservation(fields, id);
    return fields.build(reservation::get);
  }
}

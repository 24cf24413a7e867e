package dev.cartwright.grpc.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.AuditReservations;
import dev.cartwright.application.product.AuditStock;
import dev.cartwright.application.product.BatchGetReservations;
import dev.cartwright.application.product.ListReservations;
import dev.cartwright.application.shared.AuditPage;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.grpc.shared.Deviations;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.grpc.shared.PageTokens.ListName;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.proto.product.v1.AuditReservationsRequest;
import dev.cartwright.proto.product.v1.AuditReservationsResponse;
import dev.cartwright.proto.product.v1.AuditStockRequest;
import dev.cartwright.proto.product.v1.AuditStockResponse;
import dev.cartwright.proto.product.v1.BatchGetReservationsRequest;
import dev.cartwright.proto.product.v1.BatchGetReservationsResponse;
import dev.cartwright.proto.product.v1.ListReservationsRequest;
import dev.cartwright.proto.product.v1.ListReservationsResponse;
import dev.cartwright.proto.product.v1.Reservation.State;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Translates what operators ask of the stock. */
final class StockOperationsMessages {

  private static final ListName AUDIT_STOCK = ListName.of("AuditStock");
  private static final ListName AUDIT_RESERVATIONS = ListName.of("AuditReservations");

  private final PageTokens tokens;

  StockOperationsMessages(PageTokens tokens) {
    this.tokens = requireNonNull(tokens, "tokens");
  }

  AuditStock.Query toQuery(Caller caller, AuditStockRequest request) {
    RequestFields fields = new RequestFields();
    Field<PageRequest> page =
        tokens.read(fields, request.getPageSize(), request.getPageToken(), AUDIT_STOCK);
    return fields.build(() -> new AuditStock.Query(caller, page.get()));
  }

  AuditStockResponse toResponse(AuditPage page, AuditStockRequest request) {
    return AuditStockResponse.newBuilder()
        .addAllDeviations(Deviations.toMessages(page.deviations()))
        .setCheckedCount(page.checked())
        .setNextPageToken(tokens.seal(page.next(), AUDIT_STOCK))
        .build();
  }

  AuditReservations.Query toQuery(Caller caller, AuditReservationsRequest request) {
    RequestFields fields = new RequestFields();
    Field<PageRequest> page =
        tokens.read(fields, request.getPageSize(), request.getPageToken(), AUDIT_RESERVATIONS);
    return fields.build(() -> new AuditReservations.Query(caller, page.get()));
  }

  AuditReservationsResponse toResponse(AuditPage page, AuditReservationsRequest request) {
    return AuditReservationsResponse.newBuilder()
        .addAllDeviations(Deviations.toMessages(page.deviations()))
        .setCheckedCount(page.checked())
        .setNextPageToken(tokens.seal(page.next(), AUDIT_RESERVATIONS))
        .build();
  }

  ListReservations.Query toQuery(Caller caller, ListReservationsRequest request) {
    RequestFields fields = new RequestFields();
    Field<Set<ReservationState>> states =
        fields.read("states", () -> statesOf(request.getStatesList()));
    Field<PageRequest> page =
        tokens.read(fields, request.getPageSize(), request.getPageToken(), nameOf(request));
    return fields.build(() -> new ListReservations.Query(caller, states.get(), page.get()));
  }

  ListReservationsResponse toResponse(Page<Reservation> page, ListReservationsRequest request) {
    return ListReservationsResponse.newBuilder()
        .addAllReservations(page.items().stream().map(StockMessages::toMessage).toList())
        .setNextPageToken(tokens.seal(page.next(), nameOf(request)))
        .build();
  }

  static BatchGetReservations.Query toQuery(Caller caller, BatchGetReservationsRequest request) {
    RequestFields fields = new RequestFields();
    Field<Set<ReservationId>> ids =
        fields.read(
            "reservation_ids",
            () ->
                request.getReservationIdsList().stream()
                    .map(ReservationId::parse)
                    .collect(Collectors.toUnmodifiableSet()));
    Set<ReservationId> known = fields.build(ids::get);
    Field<BatchGetReservations.Query> query =
        fields.read("reservation_ids", () -> new BatchGetReservations.Query(caller, known));
    return fields.build(query::get);
  }

  static BatchGetReservationsResponse toResponse(List<Reservation> found) {
    return BatchGetReservationsResponse.newBuilder()
        .addAllReservations(found.stream().map(StockMessages::toMessage).toList())
        .build();
  }

  private static ListName nameOf(ListReservationsRequest request) {
    return ListName.of("ListReservations", request.getStatesValueList());
  }

  private static Set<ReservationState> statesOf(List<State> asked) {
    return asked.stream()
        .map(StockOperationsMessages::stateOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static ReservationState stateOf(State asked) {
    return switch (asked) {
      case STATE_HELD -> ReservationState.HELD;
      case STATE_COMMITTED -> ReservationState.COMMITTED;
      case STATE_RELEASED -> ReservationState.RELEASED;
      case STATE_RETURNED -> ReservationState.RETURNED;
      case STATE_UNSPECIFIED, UNRECOGNIZED ->
          throw new InvalidValueException("states", asked, "states of reservations");
    };
  }
}

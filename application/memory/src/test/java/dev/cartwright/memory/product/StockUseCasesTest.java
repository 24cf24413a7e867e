package dev.cartwright.memory.product;

import static dev.cartwright.memory.product.Catalogue.CUSTOMER;
import static dev.cartwright.memory.product.Catalogue.SERVICE;
import static dev.cartwright.memory.product.Catalogue.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.product.AdjustStock;
import dev.cartwright.application.product.AdjustStockHandler;
import dev.cartwright.application.product.CommitReservation;
import dev.cartwright.application.product.CommitReservationHandler;
import dev.cartwright.application.product.ExpireReservations;
import dev.cartwright.application.product.ExpireReservationsHandler;
import dev.cartwright.application.product.GetStock;
import dev.cartwright.application.product.GetStockHandler;
import dev.cartwright.application.product.ReleaseReservation;
import dev.cartwright.application.product.ReleaseReservationHandler;
import dev.cartwright.application.product.ReserveStock;
import dev.cartwright.application.product.ReserveStockHandler;
import dev.cartwright.application.product.ReturnReservation;
import dev.cartwright.application.product.ReturnReservationHandler;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.StockChange;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.product.StockReason;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.memory.shared.UuidV7Generator;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Reservations;
import dev.cartwright.testkit.fixture.Results;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what with stock, and what comes of it. */
class StockUseCasesTest {

  private final Catalogue catalogue = new Catalogue();
  private final ProductId mug = catalogue.saved(Products.active()).id();
  private final ReservationId id = Reservations.newId();

  static List<Caller> machines() {
    return List.of(SERVICE, Caller.system());
  }

  static List<Caller> people() {
    return List.of(CUSTOMER, STAFF);
  }

  @Test
  void staffAndTheSystemAdjustAndSeeStock() {
    assertThat(Results.valueOf(adjust(STAFF, mug, "key")).available()).isEqualTo(5);
    assertThat(Results.valueOf(adjust(Caller.system(), mug, "key")).available()).isEqualTo(10);
    assertThat(Results.valueOf(stockOf(STAFF, mug)).available()).isEqualTo(10);
  }

  @Test
  void othersDoNot() {
    for (Caller caller : List.of(CUSTOMER, SERVICE)) {
      assertThat(adjust(caller, mug, "key")).isEqualTo(Result.err(new ProductError.StaffOnly()));
      assertThat(stockOf(caller, mug)).isEqualTo(Result.err(new ProductError.StaffOnly()));
    }
  }

  @Test
  void anUnknownProductHasNoStock() {
    ProductId unknown = Products.newId();
    ProductError notFound = new ProductError.ProductNotFound(unknown);

    assertThat(adjust(STAFF, unknown, "key")).isEqualTo(Result.err(notFound));
    assertThat(stockOf(STAFF, unknown)).isEqualTo(Result.err(notFound));
    assertThat(Results.valueOf(stockOf(STAFF, mug))).isEqualTo(StockLevel.none(mug));
  }

  @ParameterizedTest
  @MethodSource("machines")
  void servicesAndTheSystemReserve(Caller caller) {
    assertThat(adjust(STAFF, mug, "key")).isInstanceOf(Result.Ok.class);

    assertThat(stateAfter(reserve(caller))).isEqualTo(ReservationState.HELD);
    assertThat(stateAfter(commit(caller))).isEqualTo(ReservationState.COMMITTED);
    assertThat(stateAfter(release(caller))).isEqualTo(ReservationState.COMMITTED);
    assertThat(stateAfter(giveBack(caller))).isEqualTo(ReservationState.RETURNED);
  }

  @ParameterizedTest
  @MethodSource("people")
  void peopleDoNot(Caller caller) {
    assertThat(List.of(reserve(caller), commit(caller), release(caller), giveBack(caller)))
        .containsOnly(Result.err(new ProductError.ServicesOnly()));
    assertThat(catalogue.stock.apply(Reservations.commit(id)))
        .isEqualTo(Result.err(new ProductError.ReservationNotFound(id)));
  }

  @Test
  void whatIsHeldForTooLongExpires() {
    assertThat(adjust(STAFF, mug, "key")).isInstanceOf(Result.Ok.class);
    assertThat(
            catalogue
                .stock
                .holdingFor(Duration.ZERO)
                .apply(Reservations.hold(id, Reservations.units(mug, 2))))
        .isInstanceOf(Result.Ok.class);
    ExpireReservations expire = new ExpireReservationsHandler(catalogue.stock);

    assertThat(expire.handle(new ExpireReservations.Command(10))).isEqualTo(1);
    assertThat(expire.handle(new ExpireReservations.Command(10))).isZero();
    assertThat(stateAfter(commit(SERVICE))).isEqualTo(ReservationState.RELEASED);
    assertThatThrownBy(() -> new ExpireReservations.Command(0))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new ExpireReservations.Command(ExpireReservations.BATCH_MAX + 1))
        .isInstanceOf(InvalidValueException.class);
  }

  private Result<StockLevel, ProductError> adjust(Caller caller, ProductId product, String key) {
    AdjustStock adjust =
        new AdjustStockHandler(catalogue.products, catalogue.stock, new UuidV7Generator());
    return adjust.handle(
        new AdjustStock.Command(
            caller,
            product,
            new StockChange.Delta(5),
            new StockReason("Receipt"),
            new RequestId(key)));
  }

  private Result<StockLevel, ProductError> stockOf(Caller caller, ProductId product) {
    GetStock get = new GetStockHandler(catalogue.products, catalogue.stock);
    return get.handle(new GetStock.Query(caller, product));
  }

  private Result<Reservation, ProductError> reserve(Caller caller) {
    ReserveStock reserve = new ReserveStockHandler(catalogue.stock);
    return reserve.handle(new ReserveStock.Command(caller, id, Reservations.units(mug, 2), false));
  }

  private Result<Reservation, ProductError> commit(Caller caller) {
    CommitReservation commit = new CommitReservationHandler(catalogue.stock);
    return commit.handle(new CommitReservation.Command(caller, id));
  }

  private Result<Reservation, ProductError> release(Caller caller) {
    ReleaseReservation release = new ReleaseReservationHandler(catalogue.stock);
    return release.handle(new ReleaseReservation.Command(caller, id));
  }

  private Result<Reservation, ProductError> giveBack(Caller caller) {
    ReturnReservation giveBack = new ReturnReservationHandler(catalogue.stock);
    return giveBack.handle(new ReturnReservation.Command(caller, id));
  }

  private static ReservationState stateAfter(Result<Reservation, ProductError> answer) {
    return Results.valueOf(answer).state();
  }
}

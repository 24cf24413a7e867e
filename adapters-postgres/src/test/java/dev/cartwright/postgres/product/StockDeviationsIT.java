package dev.cartwright.postgres.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.AuditReservations;
import dev.cartwright.application.product.AuditReservationsHandler;
import dev.cartwright.application.product.AuditStock;
import dev.cartwright.application.product.AuditStockHandler;
import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.shared.Deviation;
import dev.cartwright.domain.shared.Invariant;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.fixture.Reservations;
import dev.cartwright.testkit.fixture.Results;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Damages a stock by hand, one way in each test, and looks who is named. */
class StockDeviationsIT {

  private static final PageRequest ALL = PageRequest.first(50);

  private final StockTestDatabase database =
      new StockTestDatabase(PostgresTestDatabase.fresh(StoredContext.PRODUCT).dsl());
  private final StockRepository stock = new PostgresStockRepository(database.dsl());
  private final StockBooks books = new PostgresStockBooks(database.dsl());
  private final ProductId product = database.newProduct();
  private final ReservationId held = Reservations.newId();
  private final ReservationId taken = Reservations.newId();
  private final ReservationId returned = Reservations.newId();

  @BeforeEach
  void stockIsInOrder() {
    assertThat(stock.adjust(Reservations.receipt(product, 10))).isNotNull();
    does(Reservations.hold(held, Reservations.units(product, 1)));
    does(Reservations.take(taken, Reservations.units(product, 2)));
    does(Reservations.take(returned, Reservations.units(product, 3)));
    does(Reservations.giveBack(returned));
    assertThat(found()).isEmpty();
  }

  @Test
  void unitsThatVanishedAreNamed() {
    damage(
        "update reservation set state = 'RELEASED', cause = 'EXPIRED', expires_at = null"
            + " where reservation_id = '"
            + held
            + "'");

    assertThat(found())
        .containsExactly(
            new Deviation(
                Invariant.I1,
                "product " + product,
                "10 units booked in",
                "7 available + 0 held + 2 committed"),
            new Deviation(
                Invariant.I7,
                "reservation " + held,
                "RELEASED after 2 movements, among them " + held + "/release/" + product + " +1",
                "1 movements"));
  }

  @Test
  void lessThanNothingOnTheWayIsNamed() {
    damage("alter table stock_ledger drop constraint stock_ledger_available_check");
    damage("update stock_ledger set delta = delta - 20, available = available - 20 where seq = 2");
    damage("update stock_ledger set available = available - 20 where seq = 3");
    damage("update stock_ledger set delta = delta + 20 where seq = 4");

    assertThat(found())
        .contains(
            new Deviation(Invariant.I2, "product " + product, "never less than 0 available", "-13"))
        .noneMatch(it -> it.invariant() == Invariant.I1 || it.invariant() == Invariant.I3);
  }

  @Test
  void aRowThatTheLedgerDoesNotKnowOfIsNamed() {
    damage("update stock set available = available + 1");

    assertThat(found())
        .extracting(Deviation::invariant)
        .containsExactlyInAnyOrder(Invariant.I1, Invariant.I3);
  }

  @Test
  void aGapInTheLedgerIsNamed() {
    damage("delete from stock_ledger where seq = 4");

    assertThat(found())
        .contains(
            new Deviation(
                Invariant.I3,
                "product " + product,
                "7 available after 5 entries",
                "10 after 4 entries, entry 5 being the first misfit"));
  }

  @Test
  void aHoldThatDoesNotEndIsNamed() {
    damage("update reservation set expires_at = now() - interval '2 minutes' where state = 'HELD'");

    assertThat(found())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.invariant()).isEqualTo(Invariant.I6);
          assertThat(it.subject()).isEqualTo("reservation " + held);
        });
  }

  @Test
  void aHoldThatEndedJustNowIsInOrder() {
    damage("update reservation set expires_at = now() where state = 'HELD'");

    assertThat(found()).isEmpty();
  }

  @Test
  void aReturnedReservationThatIsTakenAgainIsNamed() {
    damage("update reservation set state = 'COMMITTED' where reservation_id = '" + returned + "'");

    assertThat(found())
        .extracting(Deviation::invariant)
        .containsExactlyInAnyOrder(Invariant.I1, Invariant.I7);
  }

  @Test
  void linesThatChangedAreNamed() {
    damage("update reservation_line set quantity = 4 where reservation_id = '" + returned + "'");

    assertThat(found())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.invariant()).isEqualTo(Invariant.I7);
          assertThat(it.message()).contains("reservation " + returned, "lines_hash");
        });
  }

  private void does(ReservationRequest request) {
    assertThat(Results.valueOf(stock.apply(request))).isNotNull();
  }

  private void damage(String sql) {
    assertThat(database.dsl().execute(sql)).isNotNegative();
  }

  private List<Deviation> found() {
    AuditStock.Query ofStock = new AuditStock.Query(Caller.system(), ALL);
    AuditReservations.Query ofReservations = new AuditReservations.Query(Caller.system(), ALL);
    return Stream.of(
            Results.valueOf(new AuditStockHandler(books).handle(ofStock)),
            Results.valueOf(new AuditReservationsHandler(books).handle(ofReservations)))
        .flatMap(page -> page.deviations().stream())
        .toList();
  }
}

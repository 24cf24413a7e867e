package dev.cartwright.domain.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.Result;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReservationTest {

  private static final ReservationId ID = new ReservationId(new OrderId(new UUID(1, 2)), 0);
  private static final ProductId ONE = new ProductId(new UUID(0, 1));
  private static final ProductId TWO = new ProductId(new UUID(-1, 2));
  private static final Instant SOON = Instant.parse("2026-01-02T03:04:05Z");
  private static final StockLines LINES = lines(line(TWO, 2), line(ONE, 1), line(TWO, 1));
  private static final Reservation HELD = Reservation.held(ID, LINES, SOON);
  private static final Reservation TAKEN = Reservation.taken(ID, LINES);
  private static final Reservation RELEASED = HELD.after(ReservationCall.RELEASE);
  private static final Reservation RETURNED = TAKEN.after(ReservationCall.RETURN);

  @Test
  void linesAreAddedUpAndSorted() {
    assertThat(LINES.units()).containsExactly(Map.entry(ONE, 1L), Map.entry(TWO, 3L));
    assertThat(LINES).isEqualTo(lines(line(TWO, 3), line(ONE, 1)));
    assertThat(LINES.hash()).isEqualTo(lines(line(TWO, 3), line(ONE, 1)).hash());
    assertThat(LINES.hash()).isNotEqualTo(lines(line(TWO, 2), line(ONE, 1)).hash());
    assertThat(StockLines.restore(LINES.units())).isEqualTo(LINES);
  }

  @Test
  void thereAreOneToAHundredLines() {
    List<StockLines.Line> many =
        Stream.generate(() -> line(ONE, Quantity.UNITS_MAX)).limit(StockLines.LINES_MAX).toList();

    assertThat(StockLines.of(many).units()).containsEntry(ONE, StockLines.UNITS_MAX);
    assertThatThrownBy(() -> StockLines.of(List.of())).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(
            () -> StockLines.of(Stream.concat(many.stream(), Stream.of(line(TWO, 1))).toList()))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> StockLines.restore(Map.of(ONE, 0L)))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void whatThereIsNotEnoughOfEndsTheReservation() {
    Reservation ended = TAKEN.against(Map.of(ONE, 1L, TWO, 2L));

    assertThat(TAKEN.against(Map.of(ONE, 1L, TWO, 3L))).isSameAs(TAKEN);
    assertThat(ended.state()).isEqualTo(ReservationState.RELEASED);
    assertThat(ended.cause()).contains(ReleaseCause.OUT_OF_STOCK);
    assertThat(ended.shortages()).containsExactly(new Shortage(TWO, 3, 2));
    assertThat(HELD.against(Map.of()).shortages())
        .containsExactly(new Shortage(ONE, 1, 0), new Shortage(TWO, 3, 0));
  }

  static Stream<Arguments> changes() {
    return Stream.of(HELD, TAKEN, RELEASED, RETURNED, Reservation.tombstone(ID))
        .flatMap(from -> Stream.of(ReservationCall.values()).map(it -> Arguments.of(from, it)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void unitsAreConservedWhateverIsCalled(Reservation before, ReservationCall call) {
    Reservation after = before.after(call);

    long moved =
        StockMovement.changing(before, after).stream().mapToLong(StockMovement::delta).sum();
    assertThat(moved).isEqualTo(unitsTakenBy(before) - unitsTakenBy(after));
    assertThat(StockMovement.making(before).stream().mapToLong(StockMovement::delta).sum())
        .isEqualTo(-unitsTakenBy(before));
    if (call.on(before.state()) == ReservationStep.STAY) {
      assertThat(after).isSameAs(before);
    }
  }

  @Test
  void movementsAreNamedAfterWhatTheyDo() {
    assertThat(StockMovement.making(TAKEN).getFirst().id()).isEqualTo(ID + "/reserve/" + ONE);
    assertThat(StockMovement.changing(HELD, RELEASED).getFirst().id())
        .isEqualTo(ID + "/release/" + ONE);
    assertThat(StockMovement.changing(TAKEN, RETURNED).getFirst().id())
        .isEqualTo(ID + "/return/" + ONE);
    assertThat(StockMovement.changing(HELD, HELD.after(ReservationCall.EXPIRE)).getFirst().reason())
        .isEqualTo("release: EXPIRED");
  }

  @Test
  void anIdIsBoundToItsLinesButATombstoneToNone() {
    ReservationRequest same = ReservationRequest.reserve(ID, LINES, true);
    ReservationRequest other = ReservationRequest.reserve(ID, lines(line(ONE, 1)), true);

    assertThat(same.on(HELD)).isEqualTo(Result.ok(HELD.after(ReservationCall.COMMIT)));
    assertThat(other.on(HELD)).isEqualTo(Result.err(new ProductError.ReservationMismatch(ID)));
    assertThat(other.on(RETURNED)).isInstanceOf(Result.Err.class);
    assertThat(other.on(Reservation.tombstone(ID))).isInstanceOf(Result.Ok.class);
    assertThat(ReservationRequest.of(ID, ReservationCall.COMMIT).on(HELD))
        .isInstanceOf(Result.Ok.class);
  }

  @Test
  void outOfStockIsARefusalOnlyForHimWhoReserves() {
    Reservation ended = TAKEN.against(Map.of());

    assertThat(ReservationRequest.reserve(ID, LINES, true).answer(ended))
        .isEqualTo(Result.err(new ProductError.OutOfStock(ID, ended.shortages())));
    assertThat(ReservationRequest.of(ID, ReservationCall.RELEASE).answer(ended))
        .isEqualTo(Result.ok(ended));
    assertThat(new ProductError.OutOfStock(ID, ended.shortages()).detail().violations())
        .hasSize(2)
        .first()
        .satisfies(it -> assertThat(it.facts()).containsEntry("requested_quantity", "1"));
  }

  @Test
  void partsThatDoNotFitEachOtherAreNoReservation() {
    assertThatThrownBy(() ->
            new Reservation(
                ID,
                ReservationState.COMMITTED,
                Optional.of(ReleaseCause.EXPIRED),
                Optional.of(LINES),
                List.of(),
                Optional.empty()))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() ->
            new Reservation(
                ID,
                ReservationState.COMMITTED,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty()))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void anIdHasOneForm() {
    assertThat(ReservationId.parse(ID.toString())).isEqualTo(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00000000-0000-0001-0000-000000000002",
        "00000000-0000-0001-0000-000000000002/",
        "00000000-0000-0001-0000-000000000002/01",
        "00000000-0000-0001-0000-000000000002/1000000",
        "00000000-0000-0001-0000-00000000000A/1",
        "------------------------------------/1"
      })
  void anythingElseIsNoId(String text) {
    assertThatThrownBy(() -> ReservationId.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  private static long unitsTakenBy(Reservation reservation) {
    return reservation.state().takesStock()
        ? LINES.units().values().stream().mapToLong(Long::longValue).sum()
        : 0;
  }

  private static StockLines lines(StockLines.Line... lines) {
    return StockLines.of(List.of(lines));
  }

  private static StockLines.Line line(ProductId product, int units) {
    return new StockLines.Line(product, new Quantity(units));
  }
}

package dev.cartwright.testkit.contract.product;

import static dev.cartwright.testkit.fixture.Reservations.giveBack;
import static dev.cartwright.testkit.fixture.Reservations.hold;
import static dev.cartwright.testkit.fixture.Reservations.newId;
import static dev.cartwright.testkit.fixture.Reservations.oneOfEach;
import static dev.cartwright.testkit.fixture.Reservations.receipt;
import static dev.cartwright.testkit.fixture.Reservations.release;
import static dev.cartwright.testkit.fixture.Reservations.take;
import static dev.cartwright.testkit.fixture.Reservations.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.contract.shared.Race;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link StockRepository} has to do when many callers come at once.
 *
 * <p>Extend this class in the adapter's own tests and return a repository from {@link #stock}.
 */
public abstract class StockRacesContract extends StockWorld {

  private static final int CALLERS = 16;
  private static final int ROUNDS = 20;

  /** For the adapter's test class. */
  protected StockRacesContract() {}

  @Test
  @DisplayName("R1, R8: of many who want the last unit exactly one gets it")
  void exactlyOneGetsTheLastUnit() {
    for (int round = 0; round < ROUNDS; round++) {
      ProductId product = productWith(1);

      List<Boolean> won =
          Race.of(CALLERS, () -> gets(stock().apply(take(newId(), units(product, 1)))));

      assertThat(won).containsOnlyOnce(true);
      requireLevel(product, 0, 0, 1);
    }
  }

  @Test
  @DisplayName("R1, R8: nobody is told that there is not enough while there is")
  void thereIsNoFalseSoldOut() {
    ProductId product = productWith(CALLERS);

    List<Boolean> won =
        Race.of(CALLERS, () -> gets(stock().apply(hold(newId(), units(product, 1)))));

    assertThat(won).containsOnly(true);
    requireLevel(product, 0, CALLERS, 0);
  }

  @Test
  @DisplayName("R2: orders of the same products the other way round do not block each other")
  void ordersTheOtherWayRoundDoNotBlock() {
    ProductId one = productWith(CALLERS * ROUNDS);
    ProductId two = productWith(CALLERS * ROUNDS);
    List<StockLines> both = List.of(oneOfEach(one, two), oneOfEach(two, one));
    List<Callable<Boolean>> callers =
        IntStream.range(0, CALLERS)
            .mapToObj(i -> (Callable<Boolean>) () -> takesAndReturns(both.get(i % 2)))
            .toList();

    assertThat(Race.between(callers)).containsOnly(true);
    requireLevel(one, CALLERS * ROUNDS, 0, 0);
    requireLevel(two, CALLERS * ROUNDS, 0, 0);
  }

  @Test
  @DisplayName("R10: equal calls at once take units once")
  void equalCallsAtOnceTakeUnitsOnce() {
    ProductId product = productWith(CALLERS);
    ReservationId id = newId();

    List<ReservationState> states =
        Race.of(CALLERS, () -> done(take(id, units(product, 1))).state());

    assertThat(states).containsOnly(ReservationState.COMMITTED);
    requireLevel(product, CALLERS - 1, 0, 1);
  }

  @Test
  @DisplayName("R9, R10: equal calls at once give units back once")
  void equalCallsAtOnceGiveUnitsBackOnce() {
    ProductId product = productWith(5);
    ReservationId taken = taken(product, 2);
    ReservationId held = held(product, 3);

    assertThat(Race.of(CALLERS, () -> done(giveBack(taken)).state()))
        .containsOnly(ReservationState.RETURNED);
    assertThat(Race.of(CALLERS, () -> done(release(held)).state()))
        .containsOnly(ReservationState.RELEASED);
    requireLevel(product, 5, 0, 0);
  }

  @Test
  @DisplayName("R11: who gives up and who takes at once agree on what became of it")
  void whoGivesUpAndWhoTakesAgree() {
    ProductId product = productWith(ROUNDS);
    long committed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      ReservationId id = newId();
      Callable<ReservationState> taker = () -> done(take(id, units(product, 1))).state();
      Callable<ReservationState> quitter = () -> done(release(id)).state();

      List<ReservationState> answers = Race.between(List.of(taker, quitter));

      assertThat(answers.stream().distinct()).hasSize(1);
      committed += answers.getFirst() == ReservationState.COMMITTED ? 1 : 0;
    }
    requireLevel(product, ROUNDS - committed, 0, committed);
  }

  @Test
  @DisplayName("R1, R6: adjustments at once are all made")
  void adjustmentsAtOnceAreAllMade() {
    ProductId product = productWith(1);

    assertThat(Race.of(CALLERS, () -> stock().adjust(receipt(product, 1)) instanceof Result.Ok))
        .containsOnly(true);
    requireLevel(product, 1 + CALLERS, 0, 0);
  }

  private boolean takesAndReturns(StockLines lines) {
    boolean all = true;
    for (int round = 0; round < ROUNDS; round++) {
      ReservationId id = newId();
      all &= gets(stock().apply(take(id, lines)));
      all &= done(giveBack(id)).state() == ReservationState.RETURNED;
    }
    return all;
  }

  private static boolean gets(Result<Reservation, ProductError> answer) {
    return answer instanceof Result.Ok<Reservation, ProductError>;
  }
}

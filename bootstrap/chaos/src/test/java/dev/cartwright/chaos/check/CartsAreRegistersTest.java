package dev.cartwright.chaos.check;

import static dev.cartwright.chaos.check.Run.ADA;
import static dev.cartwright.chaos.check.Run.ORDER;
import static dev.cartwright.chaos.check.Run.tea;
import static dev.cartwright.chaos.history.Method.CART_ADD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.chaos.stored.StoredChange;
import dev.cartwright.chaos.stored.StoredOrder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CartsAreRegistersTest {

  private static final long MINUTE = 60_000_000;
  private static final int MANY = 20;

  private final Books books = Books.ofAConfirmedOrder();
  private final Run run = new Run();

  private List<String> problems() {
    return problems(Duration.ZERO);
  }

  private List<String> problems(Duration stepBack) {
    return new CartsAreRegisters(stepBack).problems(run.history(), books.stored());
  }

  /** Orders three units, which are out of the cart from now on at the latest. */
  private void ordersThree() {
    run.creates(Books.CREATION_KEY, 3);
    StoredOrder.Event settled = new StoredOrder.Event("CART_SETTLED", run.now());
    books.orders.set(
        0, new StoredOrder(ADA, ORDER, "CONFIRMED", tea(3), 300, true, List.of(settled)));
  }

  /** Makes orders of two units each, none of which is known to have taken them yet. */
  private void ordersTwoUnitsEach(int orders) {
    for (int i = 0; i < orders; i++) {
      String key = "many-" + i;
      run.creates(key, 2);
      StoredOrder.Event settled = new StoredOrder.Event("CART_SETTLED", run.now());
      books.orders.add(new StoredOrder(ADA, key, "CONFIRMED", tea(2), 200, true, List.of(settled)));
      books.changes.add(new StoredChange(ADA, key, 0, "CREATE", "APPLIED", tea(2), key, "", false));
    }
  }

  @Test
  void isContentWithWritesThatCountOnce() {
    run.addsToCart("a", 2, 2).addsToCart("b", 3, 5).setsInCart("c", 1).readsCart(1);

    assertThat(problems()).isEmpty();
  }

  @Test
  void seesAWriteThatWasLost() {
    run.addsToCart("a", 2, 2).readsCart(0);

    assertThat(problems()).hasSize(1);
  }

  @Test
  void seesAWriteThatCountedTwice() {
    run.hearsNothing(CART_ADD, "a", 2).addsToCart("a", 2, 4);

    assertThat(problems()).hasSize(1);
  }

  @Test
  void isContentWhetherAnUnansweredWriteCountsOrNot() {
    run.hearsNothing(CART_ADD, "a", 2).readsCart(0).readsCart(2).readsCart(2);

    assertThat(problems()).isEmpty();
  }

  @Test
  void seesAnUnansweredWriteThatIsUndone() {
    run.hearsNothing(CART_ADD, "a", 2).readsCart(2).readsCart(0);

    assertThat(problems()).hasSize(1);
  }

  @Test
  void isContentWithAnOrderThatTakesItsUnitsLater() {
    run.addsToCart("a", 5, 5);
    ordersThree();
    run.readsCart(5).addsToCart("b", 1, 3).later(MINUTE).readsCart(3);

    assertThat(problems()).isEmpty();
  }

  @Test
  void seesAnOrderThatTookItsUnitsTwice() {
    run.addsToCart("a", 7, 7);
    ordersThree();
    run.readsCart(4).later(MINUTE).readsCart(1);

    assertThat(problems()).hasSize(1);
  }

  @Test
  void seesAnOrderThatNeverTookItsUnits() {
    run.addsToCart("a", 5, 5);
    ordersThree();
    run.later(MINUTE).readsCart(5);

    assertThat(problems()).hasSize(1);
  }

  @Test
  void seesARejectedOrderThatTookUnits() {
    books.changes.set(0, Books.change(0, "CREATE", "REJECTED", 3, Books.CREATION_KEY));
    run.addsToCart("a", 5, 5).creates(Books.CREATION_KEY, 3).readsCart(2);

    assertThat(problems()).hasSize(1);
  }

  @Test
  void judgesManyOrdersThatAllTookTheirUnits() {
    run.addsToCart("a", 99, 99);
    ordersTwoUnitsEach(MANY);
    run.readsCart(59).addsToCart("b", 1, 60).later(MINUTE).readsCart(60);

    assertThat(problems()).isEmpty();
  }

  @Test
  void judgesManyOrdersThatFoundNothingToTake() {
    ordersTwoUnitsEach(MANY);
    run.readsCart(0).readsCart(0).later(MINUTE).addsToCart("a", 2, 2).readsCart(2);

    assertThat(problems()).isEmpty();
  }

  @Test
  void letsAnOrderTakeFromWhatIsAddedBehindIt() {
    ordersTwoUnitsEach(1);
    run.readsCart(0).addsToCart("a", 3, 3).readsCart(1);

    assertThat(problems()).isEmpty();
  }

  @Test
  void letsAnOrderTakeItsUnitsInFrontOfWhatIsAdded() {
    run.addsToCart("a", 1, 1);
    ordersTwoUnitsEach(1);
    run.addsToCart("b", 4, 4);

    assertThat(problems()).isEmpty();
  }

  @Test
  void seesOneOfManyOrdersThatTookItsUnitsTwice() {
    run.addsToCart("a", 99, 99);
    ordersTwoUnitsEach(MANY);
    run.readsCart(57);

    assertThat(problems()).hasSize(1);
  }

  @Test
  void seesOneOfManyOrdersThatNeverTookItsUnits() {
    run.addsToCart("a", 99, 99);
    ordersTwoUnitsEach(MANY);
    run.later(MINUTE).readsCart(61);

    assertThat(problems()).hasSize(1);
  }

  @Test
  void seesUnitsThatNoOrderTook() {
    run.addsToCart("a", 99, 99);
    ordersTwoUnitsEach(MANY);
    run.readsCart(98);

    assertThat(problems()).hasSize(1);
  }

  @Test
  void letsACartStepBackWhenRedisIsKilledAndMay() {
    run.addsToCart("a", 2, 2).later(MINUTE).addsToCart("b", 3, 5).redisIsKilled().readsCart(2);

    assertThat(problems(Duration.ofSeconds(2))).isEmpty();
    assertThat(problems()).hasSize(1);
  }

  @Test
  void letsACartStepBackNoFurther() {
    run.addsToCart("a", 2, 2).addsToCart("b", 3, 5).later(MINUTE).redisIsKilled().readsCart(2);

    assertThat(problems(Duration.ofSeconds(2))).hasSize(1);
  }

  @Test
  void letsACartStepBackNoOtherTime() {
    run.addsToCart("a", 2, 2).redisIsKilled().readsCart(2).addsToCart("b", 3, 5).readsCart(2);

    assertThat(problems(Duration.ofSeconds(2))).hasSize(1);
  }

  @Test
  void saysWhenItCannotJudge() {
    for (int i = 0; i < 16; i++) {
      run.hearsNothing(CART_ADD, "unknown-" + i, 1 << i);
    }
    run.readsCart(0);

    assertThat(problems()).singleElement().asString().contains("too much is unknown");
  }
}

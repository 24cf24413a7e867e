package dev.cartwright.memory.order;

import static dev.cartwright.memory.order.Shop.euros;
import static dev.cartwright.memory.order.Shop.units;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.ChangedOrder;
import dev.cartwright.application.order.GetOrderByID;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.fixture.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change comes to its end while somebody reads it and its order, one after the other. */
class ReadsInOneMomentTest {

  private final Saga saga = new Saga();
  private final Shop shop = saga.shop;
  private final ProductId tea = shop.product(euros(1000));
  private final RequestId key = Shop.key();

  private Result<Reply<OrderView>, OrderError> create() {
    return shop.create(shop.request(units(2, tea)), key);
  }

  private void endAfterReads(int reads) {
    shop.meanwhile.afterReads(reads, saga::runAllTasks);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void anOrderThatIsConfirmedMeanwhileIsAnsweredAsConfirmed(int reads) {
    shop.network.loseAnswer();
    assertThat(Results.valueOf(create()).value().order().state()).isEqualTo(OrderState.PENDING);
    endAfterReads(reads);

    assertThat(Results.valueOf(create()).value().order().state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(shop.meanwhile.hasHappened()).isTrue();
  }

  @Test
  void anOrderThatIsConfirmedWhileItsAnswerIsLostIsAnsweredAsConfirmed() {
    int untilTheOrderIsReadAgain = 3;
    shop.network.loseAnswer();
    endAfterReads(untilTheOrderIsReadAgain);

    assertThat(Results.valueOf(create()).value().order().state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(shop.meanwhile.hasHappened()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void anOrderThatIsRejectedMeanwhileIsAnsweredAsRefused(int reads) {
    shop.stock.put(tea, 1);
    shop.network.loseAnswer();
    assertThat(Results.valueOf(create()).value().order().state()).isEqualTo(OrderState.PENDING);
    endAfterReads(reads);

    assertThat(errorOf(create()).detail().reason()).isEqualTo("OUT_OF_STOCK");
    assertThat(shop.meanwhile.hasHappened()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void anAdditionThatIsAppliedMeanwhileIsAnsweredAsItLeftTheOrder(int reads) {
    Order.Snapshot order = pendingAddition();
    endAfterReads(reads);

    ChangedOrder again = Results.valueOf(shop.add(order, units(1, tea), key)).value();

    assertThat(again.view().pending()).isEmpty();
    assertThat(again.view().order().lines()).hasSize(2);
    assertThat(again.previousTotal()).isEqualTo(order.totals().total());
    assertThat(shop.meanwhile.hasHappened()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void anAdditionThatIsAppliedMeanwhileIsShownAsPendingOrAsALine(int reads) {
    Order.Snapshot order = pendingAddition();
    endAfterReads(reads);

    OrderView view =
        Results.valueOf(
                shop.getOrderByID.handle(
                    new GetOrderByID.Query(Shop.self(shop.customer), order.id())))
            .view();

    assertThat(view.order().lines()).hasSize(view.pending().isPresent() ? 1 : 2);
    assertThat(shop.meanwhile.hasHappened()).isTrue();
  }

  private Order.Snapshot pendingAddition() {
    Order.Snapshot order =
        Results.valueOf(shop.create(shop.request(units(1, tea)))).value().order();
    shop.network.loseAnswer();
    ChangedOrder added = Results.valueOf(shop.add(order, units(1, tea), key)).value();
    assertThat(added.view().pending()).isPresent();
    return order;
  }
}

package dev.cartwright.postgres.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.ChangedOrder;
import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderError.DiscountRefused.Cause;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.postgres.shared.Migrations;
import dev.cartwright.postgres.shared.PostgresSettings;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Results;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two processes on one database, each with a pool of its own, work for many callers at once. */
class OrderRaceIT {

  private static final int CALLERS = 50;

  private static OrderProcess one;
  private static OrderProcess other;

  private final UserId owner = new UserId(UUID.randomUUID());

  @BeforeAll
  static void start() {
    PostgresSettings settings =
        PostgresTestDatabase.newDatabase()
            .withTimeouts(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));
    Migrations.migrate(StoredContext.ORDER, settings);
    one = new OrderProcess(settings);
    other = new OrderProcess(settings);
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
  }

  @Test
  void oneKeyMakesOneOrderAndAllAnswersAreEqual() {
    RequestId key = newKey();

    List<Reply<OrderView>> replies =
        race(process -> Results.valueOf(process.create(owner, Optional.empty(), key)));

    assertThat(replies).hasSize(CALLERS);
    assertThat(replies.stream().map(Reply::value).distinct()).hasSize(1);
    assertThat(replies).filteredOn(reply -> !reply.replayed()).hasSize(1);
    assertThat(orders()).hasSize(1);
  }

  @Test
  void oneKeyWithACodeForOneOrderMakesOneOrderToo() {
    Optional<Discount> welcome = Optional.of(new Discount.Code(new DiscountCode("WELCOME10")));
    RequestId key = newKey();

    List<Reply<OrderView>> replies =
        race(process -> Results.valueOf(process.create(owner, welcome, key)));

    assertThat(replies.stream().map(Reply::value).distinct()).hasSize(1);
    assertThat(orders()).hasSize(1);
  }

  @Test
  void aCodeForOneOrderOfAUserIsNotGivenTwice() {
    Optional<Discount> welcome = Optional.of(new Discount.Code(new DiscountCode("WELCOME10")));

    List<Result<Reply<OrderView>, OrderError>> outcomes =
        race(process -> process.create(owner, welcome, newKey()));

    assertThat(outcomes).filteredOn(it -> it instanceof Result.Ok<?, ?>).hasSize(1);
    assertThat(outcomes)
        .filteredOn(it -> it instanceof Result.Err<?, ?>)
        .allMatch(it ->
            Results.errorOf(it).equals(new OrderError.DiscountRefused("WELCOME10", Cause.USED_UP)));
    assertThat(orders()).hasSize(1);
  }

  @Test
  void itemsThatAreAddedAtOnceAreAllAddedAndOneKeyOnlyOnce() {
    Order.Snapshot order =
        Results.valueOf(one.create(owner, Optional.empty(), newKey())).value().order();
    RequestId key = newKey();

    List<ChangedOrder> repeats = race(process -> Results.valueOf(process.add(order, key)).value());
    List<ChangedOrder> added =
        race(process -> Results.valueOf(process.add(order, newKey())).value());

    assertThat(repeats.stream().distinct()).hasSize(1);
    assertThat(added.stream().map(ChangedOrder::previousTotal).distinct()).hasSize(CALLERS);
    assertThat(orders().getFirst().lines()).hasSize(1 + 1 + CALLERS);
  }

  private static <T> List<T> race(Function<OrderProcess, T> call) {
    AtomicInteger next = new AtomicInteger();
    return Race.of(CALLERS, () -> call.apply(next.getAndIncrement() % 2 == 0 ? one : other));
  }

  private List<Order.Snapshot> orders() {
    return one.stores().orders().list(OrderFilter.of(owner), PageRequest.first(CALLERS)).items();
  }

  private static RequestId newKey() {
    return new RequestId(UUID.randomUUID().toString());
  }
}

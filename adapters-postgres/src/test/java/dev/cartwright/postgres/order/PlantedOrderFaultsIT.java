package dev.cartwright.postgres.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.postgres.shared.FaultyStatements;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.order.OrderChangesContract;
import dev.cartwright.testkit.contract.order.OrderRepositoryContract;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Plants faults into statements and schema, and requires that the contracts find each of them. */
@Timeout(120)
class PlantedOrderFaultsIT {

  /** What may be wrong with a statement, and which test of which contract must notice. */
  enum Fault {
    CONCLUDES_WHAT_IS_CONCLUDED(
        "(update \"order_change\" .*) and \"order_change\".\"state\" = 'PENDING'",
        "$1",
        Changes.class,
        "R7: a change is concluded once, and stays as it was concluded"),
    OVERWRITES_THE_KEY(
        "(insert into \"order_change\" .*) on conflict do nothing",
        "$1 on conflict (user_id, kind, requester, request_id)"
            + " do update set order_id = excluded.order_id",
        Changes.class,
        "R3: a key is taken once, and the change that has it stays"),
    NO_LOCK_OF_THE_ORDER(
        "(from \"orders\" where .*) for update$",
        "$1",
        Orders.class,
        "R3: changes under the lock follow one another"),
    IGNORES_THE_VERSION(
        "and \"orders\".\"version\" = \\?",
        "and ? > 0",
        Orders.class,
        "R5: of concurrent saves of one version exactly one succeeds");

    private final String pattern;
    private final String replacement;
    private final Class<?> contract;
    private final String rule;

    Fault(String pattern, String replacement, Class<?> contract, String rule) {
      this.pattern = pattern;
      this.replacement = replacement;
      this.contract = contract;
      this.rule = rule;
    }
  }

  private static final PostgresTestDatabase RIGHT = PostgresTestDatabase.fresh(StoredContext.ORDER);

  /** What is planted now; the contracts below are made by JUnit, without arguments. */
  private static volatile DSLContext planted = RIGHT.dsl();

  private static volatile Transactions transactions = RIGHT.transactions();

  @ParameterizedTest
  @EnumSource
  void aWrongStatementIsFound(Fault fault) {
    FaultyStatements statements = new FaultyStatements(fault.pattern, fault.replacement);
    plant(statements.in(RIGHT.dsl()), RIGHT.transactions());

    requireFailure(fault.contract, fault.rule);
    assertThat(statements.wasUsed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order_change_key | R3: of concurrent transactions with one key exactly one inserts",
        "order_change_pending"
            + " | R4, R5: no number is taken twice, and one change at a time is pending",
      })
  void aMissingIndexIsFound(String index, String rule) {
    PostgresTestDatabase wrong = PostgresTestDatabase.fresh(StoredContext.ORDER);
    plant(wrong.dsl(), wrong.transactions());
    int unused = wrong.dsl().execute("DROP INDEX " + index);

    requireFailure(Changes.class, rule);
  }

  @Test
  void nothingIsFoundWithoutFault() {
    plant(new FaultyStatements("what is not there", "").in(RIGHT.dsl()), RIGHT.transactions());

    run(Changes.class).assertStatistics(events -> events.failed(0));
    run(Orders.class).assertStatistics(events -> events.failed(0));
  }

  private static void plant(DSLContext dsl, Transactions joined) {
    planted = dsl;
    transactions = joined;
  }

  private static void requireFailure(Class<?> contract, String rule) {
    run(contract)
        .assertThatEvents()
        .haveExactly(1, event(displayName(rule), finishedWithFailure()));
  }

  private static Events run(Class<?> contract) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contract))
        .execute()
        .testEvents();
  }

  static final class Changes extends OrderChangesContract {
    @Override
    protected OrderChanges changes() {
      return new PostgresOrderChanges(planted);
    }

    @Override
    protected OrderRepository orders() {
      return new PostgresOrderRepository(planted);
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  static final class Orders extends OrderRepositoryContract {
    @Override
    protected OrderRepository orders() {
      return new PostgresOrderRepository(planted);
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }
}

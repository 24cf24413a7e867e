package dev.cartwright.postgres.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.postgres.shared.FaultyStatements;
import dev.cartwright.testkit.contract.product.ReservationsContract;
import dev.cartwright.testkit.contract.product.StockRacesContract;
import dev.cartwright.testkit.contract.product.StockRepositoryContract;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Plants faults into the statements, and requires that the contracts find each of them. */
@Timeout(300)
class PlantedStockFaultsIT {

  /** What may be wrong, and which test of which contract must notice. */
  enum Fault {
    UNSORTED_LOCKS(
        "order by \"stock\".\"product_id\" for update",
        "order by random() for update",
        Races.class,
        "R2: orders of the same products the other way round do not block each other"),
    NO_LOCK_OF_PRODUCTS(
        "order by \"stock\".\"product_id\" for update",
        "order by \"stock\".\"product_id\"",
        Races.class,
        "R1, R8: of many who want the last unit exactly one gets it"),
    NO_LOCK_OF_RESERVATIONS(
        "(from \"reservation\" where .*) for update$",
        "$1",
        Races.class,
        "R9, R10: equal calls at once give units back once"),
    NO_TOMBSTONE(
        "(AS it \\(id, state, cause, hash, expires_at\\))\\s+ORDER BY",
        "$1 WHERE state <> 'RELEASED' ORDER BY",
        Calls.class,
        "R11: what was given up before it came takes nothing when it comes"),
    OVERWRITES_WHAT_ENDED(
        "ON CONFLICT DO NOTHING",
        "ON CONFLICT (reservation_id) DO UPDATE SET state = excluded.state,"
            + " cause = excluded.cause, lines_hash = excluded.lines_hash,"
            + " expires_at = excluded.expires_at",
        Calls.class,
        "R11: what was given up before it came takes nothing when it comes"),
    EXPIRES_BY_A_FAST_CLOCK(
        "<= now\\(\\)",
        "<= now() + interval '1 hour'",
        Repository.class,
        "R13: what was held for too long is released, and nothing else"),
    SWEEPS_WITHOUT_LIMIT(
        "fetch next \\? rows only for update",
        "fetch next (? + 1000) rows only for update",
        Repository.class,
        "R13: no more are released than the limit says"),
    LEAVES_A_GAP_IN_THE_LEDGER(
        "last_seq = stock.last_seq \\+ total.movements",
        "last_seq = stock.last_seq + 2 * total.movements",
        Repository.class,
        "R4, R14: what is adjusted is what is available, held and committed");

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

  private static final StockTestDatabase DATABASE =
      new StockTestDatabase(StockTestDatabase.fresh().dsl());

  /** What is planted now; the contracts below are made by JUnit, without arguments. */
  private static volatile DSLContext planted = DATABASE.dsl();

  @ParameterizedTest
  @EnumSource
  void isFound(Fault fault) {
    FaultyStatements statements = new FaultyStatements(fault.pattern, fault.replacement);
    planted = statements.in(DATABASE.dsl());

    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(fault.contract))
        .execute()
        .testEvents()
        .assertThatEvents()
        .haveExactly(1, event(displayName(fault.rule), finishedWithFailure()));
    assertThat(statements.wasUsed()).isTrue();
  }

  @Test
  void nothingIsFoundWithoutFault() {
    planted = new FaultyStatements("what is not there", "").in(DATABASE.dsl());

    assertThat(
            EngineTestKit.engine("junit-jupiter")
                .selectors(
                    selectClass(Races.class),
                    selectClass(Calls.class),
                    selectClass(Repository.class))
                .execute()
                .testEvents()
                .failed()
                .stream())
        .isEmpty();
  }

  static final class Races extends StockRacesContract {
    @Override
    protected StockRepository stock() {
      return new PostgresStockRepository(planted);
    }

    @Override
    protected ProductId newProduct() {
      return DATABASE.newProduct();
    }
  }

  static final class Calls extends ReservationsContract {
    @Override
    protected StockRepository stock() {
      return new PostgresStockRepository(planted);
    }

    @Override
    protected ProductId newProduct() {
      return DATABASE.newProduct();
    }
  }

  static final class Repository extends StockRepositoryContract {
    @Override
    protected StockRepository stock() {
      return new PostgresStockRepository(planted);
    }

    @Override
    protected StockRepository hasty() {
      return new PostgresStockRepository(planted, Duration.ZERO);
    }

    @Override
    protected ProductId newProduct() {
      return DATABASE.newProduct();
    }
  }
}

package dev.cartwright.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.contract.shared.TransactionsContract;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresTransactionsIT extends TransactionsContract {

  private static final Table<?> MARK = table(name("mark"));
  private static final Field<UUID> ID = field(name("id"), SQLDataType.UUID);
  private static final Field<Integer> HITS = field(name("hits"), SQLDataType.INTEGER);

  private static PostgresDatabase database;

  @BeforeAll
  static void createTable() {
    database = PostgresDatabase.open(PostgresTestDatabase.newDatabase());
    database.dsl().execute("CREATE TABLE mark (id uuid PRIMARY KEY, hits int DEFAULT 0)");
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }

  @Override
  protected void write(UUID mark) {
    assertThat(database.dsl().insertInto(MARK, ID).values(mark).execute()).isEqualTo(1);
  }

  @Override
  protected boolean isStored(UUID mark) {
    return database.dsl().fetchExists(MARK, ID.eq(mark));
  }

  @Test
  void aTransactionIsReadCommitted() {
    String level =
        transactions()
            .inTransaction(() ->
                new Commit<>(
                    database.dsl().fetchSingle("SHOW transaction_isolation").get(0, String.class)));

    assertThat(level).isEqualTo("read committed");
  }

  @Test
  void aDeadlockIsResolvedByRunningAgain() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    write(first);
    write(second);
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    AtomicInteger runs = new AtomicInteger();

    List<String> outcomes =
        Race.between(
            List.of(
                crossing(first, second, bothHoldOne, runs),
                crossing(second, first, bothHoldOne, runs)));

    assertThat(outcomes).containsExactly("both", "both");
    assertThat(runs).hasValueGreaterThan(2);
    assertThat(hits(first)).containsExactly(2);
    assertThat(hits(second)).containsExactly(2);
  }

  /** Changes two rows; the first runs wait for each other in the middle. */
  private Callable<String> crossing(
      UUID first, UUID second, CyclicBarrier bothHoldOne, AtomicInteger runs) {
    return () ->
        transactions()
            .inTransaction(() -> {
              hit(first);
              if (runs.incrementAndGet() <= 2) {
                await(bothHoldOne);
              }
              hit(second);
              return new Commit<>("both");
            });
  }

  private static void await(CyclicBarrier barrier) {
    try {
      assertThat(barrier.await()).isNotNegative();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does what a repository does: failures are translated. */
  private void hit(UUID mark) {
    try {
      assertThat(database.dsl().update(MARK).set(HITS, HITS.plus(1)).where(ID.eq(mark)).execute())
          .isEqualTo(1);
    } catch (DataAccessException e) {
      throw Failures.translate("Marks", e);
    }
  }

  private static List<Integer> hits(UUID mark) {
    return database.dsl().select(HITS).from(MARK).where(ID.eq(mark)).fetch(HITS);
  }
}

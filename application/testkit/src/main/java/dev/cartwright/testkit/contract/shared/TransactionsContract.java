package dev.cartwright.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.application.shared.port.Transactions.Outcome;
import dev.cartwright.application.shared.port.Transactions.Rollback;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Transactions} has to do.
 *
 * <p>Extend this class in the adapter's own tests, and let {@link #write} and {@link #isStored} use
 * the adapter's store the way its repositories do. The tests use new marks throughout, so the store
 * need not be emptied in between.
 */
public abstract class TransactionsContract {

  private static final int WRITERS = 8;

  /** For the adapter's test class. */
  protected TransactionsContract() {}

  /** Returns the transactions under test; of the same store each time within one test. */
  protected abstract Transactions transactions();

  /** Stores a mark, in the transaction of this thread if there is one. */
  protected abstract void write(UUID mark);

  /** Tells whether a mark is stored, as far as this thread can see. */
  protected abstract boolean isStored(UUID mark);

  @Test
  @DisplayName("R1: after a commit every write is visible to all")
  void aCommitKeepsEveryWrite() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();

    String answer =
        transactions()
            .inTransaction(() -> {
              write(first);
              write(second);
              return new Commit<>("kept");
            });

    assertThat(answer).isEqualTo("kept");
    assertThat(Race.of(1, () -> isStored(first) && isStored(second))).containsExactly(true);
  }

  @Test
  @DisplayName("R1: the work sees its own writes")
  void theWorkSeesItsOwnWrites() {
    UUID mark = UUID.randomUUID();

    boolean seen =
        transactions()
            .inTransaction(() -> {
              write(mark);
              return new Commit<>(isStored(mark));
            });

    assertThat(seen).isTrue();
  }

  @Test
  @DisplayName("R2: a rollback answers its value and takes every write back")
  void aRollbackTakesEveryWriteBack() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();

    String answer =
        transactions()
            .inTransaction(() -> {
              write(first);
              write(second);
              return new Rollback<>("refused");
            });

    assertThat(answer).isEqualTo("refused");
    assertThat(isStored(first) || isStored(second)).isFalse();
  }

  @Test
  @DisplayName("R2: a rollback takes back nothing else")
  void aRollbackTakesBackNothingElse() {
    UUID before = UUID.randomUUID();
    UUID committed = UUID.randomUUID();
    write(before);
    int done = transactions().inTransaction(() -> writing(committed, new Commit<>(1)));

    int undone = transactions().inTransaction(() -> writing(UUID.randomUUID(), new Rollback<>(2)));

    assertThat(done + undone).isEqualTo(3);
    assertThat(isStored(before) && isStored(committed)).isTrue();
  }

  @Test
  @DisplayName("R3: an exception takes every write back and reaches the caller as it is")
  void anExceptionTakesEveryWriteBack() {
    UUID mark = UUID.randomUUID();
    RuntimeException bug = new IllegalArgumentException("a bug");

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  write(mark);
                  throw bug;
                }))
        .isSameAs(bug);

    assertThat(isStored(mark)).isFalse();
  }

  @Test
  @DisplayName("R4: a remote call inside fails, and its transaction with it")
  void aRemoteCallInsideFails() {
    UUID mark = UUID.randomUUID();

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  write(mark);
                  RemoteCallGuard.check("Remote");
                  return new Commit<>("never");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(isStored(mark)).isFalse();
  }

  @Test
  @DisplayName("R4: a transaction in a transaction fails, and the outer one with it")
  void aTransactionInATransactionFails() {
    UUID mark = UUID.randomUUID();

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  write(mark);
                  return new Commit<>(
                      transactions().<String>inTransaction(() -> new Commit<>("inner")));
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(isStored(mark)).isFalse();
  }

  @Test
  @DisplayName("R4: the guard is lifted after every kind of end")
  void theGuardIsLiftedAfterwards() {
    String committed = transactions().inTransaction(() -> new Commit<>("done"));
    RemoteCallGuard.check("after a commit");
    String rolledBack = transactions().inTransaction(() -> new Rollback<>("undone"));
    RemoteCallGuard.check("after a rollback");
    assertThatThrownBy(() -> transactions().inTransaction(TransactionsContract::fail))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("fails");
    RemoteCallGuard.check("after an exception");

    assertThat(List.of(committed, rolledBack)).containsExactly("done", "undone");
  }

  @Test
  @DisplayName("R1, R2: concurrent transactions do not get into each other's way")
  void concurrentTransactionsKeepApart() {
    List<UUID> kept = Stream.generate(UUID::randomUUID).limit(WRITERS).toList();
    List<UUID> undone = Stream.generate(UUID::randomUUID).limit(WRITERS).toList();
    Stream<Callable<UUID>> commits =
        kept.stream()
            .map(mark ->
                () -> transactions().inTransaction(() -> writing(mark, new Commit<>(mark))));
    Stream<Callable<UUID>> rollbacks =
        undone.stream()
            .map(mark ->
                () -> transactions().inTransaction(() -> writing(mark, new Rollback<>(mark))));

    List<UUID> answers = Race.between(Stream.concat(commits, rollbacks).toList());

    assertThat(answers).hasSize(2 * WRITERS);
    assertThat(kept).allMatch(this::isStored);
    assertThat(undone).noneMatch(this::isStored);
  }

  private <T> Outcome<T> writing(UUID mark, Outcome<T> outcome) {
    write(mark);
    return outcome;
  }

  private static Outcome<String> fail() {
    throw new IllegalStateException("fails");
  }
}

package dev.cartwright.memory.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.testkit.contract.shared.TransactionsContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InMemoryStoreTest extends TransactionsContract {

  final InMemoryStore store = new InMemoryStore();
  private final InMemoryTable<UUID, String> table = store.newTable();

  @Override
  protected Transactions transactions() {
    return store;
  }

  @Override
  protected void write(UUID mark) {
    table.put(mark, "stored");
  }

  @Override
  protected boolean isStored(UUID mark) {
    return table.find(mark).isPresent();
  }

  @Test
  void aRollbackPutsTheOldValueBack() {
    UUID key = UUID.randomUUID();
    table.put(key, "old");

    int answer =
        store.inTransaction(() -> {
          table.put(key, "new");
          table.remove(key);
          return new Transactions.Rollback<>(1);
        });

    assertThat(answer).isEqualTo(1);
    assertThat(table.find(key)).contains("old");
  }

  @Test
  void aRemovedValueIsGone() {
    UUID key = UUID.randomUUID();
    table.put(key, "old");

    table.remove(key);

    assertThat(table.find(key)).isEmpty();
    assertThat(table.select(value -> true)).isEmpty();
  }

  @Test
  void severalOperationsAreOne() {
    UUID key = UUID.randomUUID();

    assertThatThrownBy(() ->
            store.atomically(() -> {
              table.put(key, "half done");
              throw new IllegalStateException("fails");
            }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(table.find(key)).isEmpty();
  }

  @Test
  void aFailedPartLeavesTheRestOfItsTransaction() {
    UUID kept = UUID.randomUUID();
    UUID undone = UUID.randomUUID();

    String answer =
        store.inTransaction(() -> {
          table.put(kept, "kept");
          assertThatThrownBy(() -> store.atomically(() -> writeAndFail(undone)))
              .isInstanceOf(IllegalStateException.class);
          return new Transactions.Commit<>("done");
        });

    assertThat(answer).isEqualTo("done");
    assertThat(table.find(kept)).isPresent();
    assertThat(table.find(undone)).isEmpty();
  }

  private String writeAndFail(UUID key) {
    table.put(key, "half done");
    throw new IllegalStateException("fails");
  }
}

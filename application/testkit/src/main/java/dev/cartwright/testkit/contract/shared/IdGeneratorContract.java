package dev.cartwright.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.port.IdGenerator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link IdGenerator} has to do. */
public abstract class IdGeneratorContract {

  private static final int THREADS = 8;
  private static final int IDS_EACH = 5_000;
  private static final int VERSION = 7;
  private static final int VARIANT = 2;

  /** For the adapter's test class. */
  protected IdGeneratorContract() {}

  /** Returns the generator under test; the same one each time within one test. */
  protected abstract IdGenerator ids();

  @Test
  @DisplayName("R1: no two answers are equal, whichever thread asks")
  void noTwoAnswersAreEqual() throws Exception {
    IdGenerator ids = ids();
    Set<UUID> seen = ConcurrentHashMap.newKeySet();
    Callable<Boolean> reader = () -> Stream.generate(ids::next).limit(IDS_EACH).allMatch(seen::add);

    List<Future<Boolean>> outcomes;
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      outcomes = pool.invokeAll(Stream.generate(() -> reader).limit(THREADS).toList());
    }

    assertThat(outcomes).allMatch(Future::resultNow);
  }

  @Test
  @DisplayName("R2: answers are UUIDs of version 7")
  void answersAreUuidsOfVersion7() {
    UUID id = ids().next();

    assertThat(id.version()).isEqualTo(VERSION);
    assertThat(id.variant()).isEqualTo(VARIANT);
  }
}

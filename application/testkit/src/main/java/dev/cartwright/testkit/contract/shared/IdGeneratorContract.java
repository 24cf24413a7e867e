package dev.cartwright.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.port.IdGenerator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
  void noTwoAnswersAreEqual() {
    IdGenerator ids = ids();
    Set<UUID> seen = ConcurrentHashMap.newKeySet();

    List<Boolean> allNew =
        Race.of(THREADS, () -> Stream.generate(ids::next).limit(IDS_EACH).allMatch(seen::add));

    assertThat(allNew).hasSize(THREADS).containsOnly(true);
  }

  @Test
  @DisplayName("R2: answers are UUIDs of version 7")
  void answersAreUuidsOfVersion7() {
    UUID id = ids().next();

    assertThat(id.version()).isEqualTo(VERSION);
    assertThat(id.variant()).isEqualTo(VARIANT);
  }
}

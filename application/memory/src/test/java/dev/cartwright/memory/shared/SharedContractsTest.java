package dev.cartwright.memory.shared;

import static dev.cartwright.memory.shared.ContractProof.requireFailure;

import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.testkit.contract.shared.BackoffContract;
import dev.cartwright.testkit.contract.shared.IdGeneratorContract;
import dev.cartwright.testkit.contract.shared.TimeSourceContract;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Proves that the shared contracts catch adapters that break them. Every adapter here is wrong. */
class SharedContractsTest {

  @Test
  void catchesATimeSourceThatIsFinerThanTheStores() {
    requireFailure(TooFine.class, "R1: answers are whole microseconds");
  }

  @Test
  void catchesAGeneratorThatRepeatsItself() {
    requireFailure(SameAgain.class, "R1: no two answers are equal, whichever thread asks");
  }

  @Test
  void catchesAGeneratorOfAnotherVersion() {
    requireFailure(AllRandom.class, "R2: answers are UUIDs of version 7");
  }

  @Test
  void catchesABackoffThatNeverGivesUp() {
    requireFailure(Endless.class, "R1: however long a race goes on, it answers false in the end");
  }

  static final class TooFine extends TimeSourceContract {
    @Override
    protected TimeSource time() {
      return () -> Instant.ofEpochSecond(1, 1);
    }
  }

  static final class SameAgain extends IdGeneratorContract {
    @Override
    protected IdGenerator ids() {
      UUID id = new UuidV7Generator().next();
      return () -> id;
    }
  }

  static final class AllRandom extends IdGeneratorContract {
    @Override
    protected IdGenerator ids() {
      return UUID::randomUUID;
    }
  }

  static final class Endless extends BackoffContract {
    @Override
    protected Backoff backoff() {
      return retry -> true;
    }
  }
}

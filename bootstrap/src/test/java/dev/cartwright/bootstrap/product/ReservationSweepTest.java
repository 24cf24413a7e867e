package dev.cartwright.bootstrap.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.ExpireReservations;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReservationSweepTest {

  private final AtomicInteger batches = new AtomicInteger();

  @Test
  void itGoesOnUntilABatchIsNotFull() {
    Iterator<Integer> released = List.of(100, 100, 99).iterator();

    sweepWith(command -> released.next());

    assertThat(batches).hasValue(3);
    assertThat(released).isExhausted();
  }

  @Test
  void oneRunIsBounded() {
    sweepWith(ExpireReservations.Command::limit);

    assertThat(batches).hasValue(ReservationSweep.BATCHES_MAX);
  }

  private void sweepWith(ExpireReservations expire) {
    new ReservationSweep(
            command -> {
              batches.incrementAndGet();
              return expire.handle(command);
            })
        .run();
  }
}

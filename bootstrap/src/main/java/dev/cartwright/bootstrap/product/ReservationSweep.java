package dev.cartwright.bootstrap.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.ExpireReservations;
import java.time.Duration;

/**
 * Releases reservations that are held for too long, in batches. Every instance does this; they
 * leave each other's work alone.
 */
final class ReservationSweep implements Runnable {

  /** How often it is done; well below the minute after which a hold must be gone. */
  static final Duration PERIOD = Duration.ofSeconds(10);

  /** The most batches of one run, after which others get the database. */
  static final int BATCHES_MAX = 50;

  private final ExpireReservations expire;

  ReservationSweep(ExpireReservations expire) {
    this.expire = requireNonNull(expire, "expire");
  }

  @Override
  public void run() {
    ExpireReservations.Command batch = new ExpireReservations.Command(ExpireReservations.BATCH_MAX);
    for (int i = 0; i < BATCHES_MAX; i++) {
      if (expire.handle(batch) < ExpireReservations.BATCH_MAX) {
        return;
      }
    }
  }
}

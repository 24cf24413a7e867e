package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

/** How far an attempt to take a step of a change came. */
sealed interface Progress {

  /** The step is taken, by this attempt or by another one meanwhile. */
  record To(ChangeStanding standing) implements Progress {

    /** Checks that it is there. */
    public To {
      requireNonNull(standing, "standing");
    }
  }

  /** What was answered allows no step, and would be answered again. */
  record Stuck(String reason) implements Progress {

    /** Checks that it is there. */
    public Stuck {
      requireNonNull(reason, "reason");
    }
  }
}

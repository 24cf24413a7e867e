package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.order.Rejection;
import java.util.Optional;

/** What the answer of the stock means for a change. */
sealed interface Verdict {

  /** The change ends: it is applied, or rejected for that reason. */
  record End(Optional<Rejection> refusal) implements Verdict {

    /** Checks that it is there. */
    public End {
      requireNonNull(refusal, "refusal");
    }
  }

  /** The answer should not be possible. */
  record Unexpected(String answer) implements Verdict {

    /** Checks that it is there. */
    public Unexpected {
      requireNonNull(answer, "answer");
    }
  }
}

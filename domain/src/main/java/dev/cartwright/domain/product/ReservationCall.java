package dev.cartwright.domain.product;

/** What can be asked of a reservation. */
public enum ReservationCall {
  /** Set units aside for a while. */
  HOLD,
  /** Set units aside and commit at once. */
  TAKE,
  /** Make what is held the order's. */
  COMMIT,
  /** Give it up before it is committed. */
  RELEASE,
  /** Give it back after it was committed. */
  RETURN,
  /** Its time is over. */
  EXPIRE;

  /** Tells whether the call names lines. */
  public boolean reserves() {
    return this == HOLD || this == TAKE;
  }

  /** Returns what the call does where there is no reservation yet. */
  public ReservationStep onNothing() {
    return switch (this) {
      case HOLD -> ReservationStep.HOLD;
      case TAKE -> ReservationStep.TAKE;
      case COMMIT -> ReservationStep.REFUSE;
      case RELEASE, RETURN -> ReservationStep.ENTOMB;
      case EXPIRE -> ReservationStep.STAY;
    };
  }

  /**
   * Returns what the call does to a reservation in this state: with {@link #onNothing} the whole
   * table. What is released or returned never changes again.
   */
  public ReservationStep on(ReservationState state) {
    return switch (state) {
      case HELD ->
          switch (this) {
            case HOLD -> ReservationStep.STAY;
            case TAKE, COMMIT -> ReservationStep.COMMIT;
            case RELEASE, RETURN -> ReservationStep.RELEASE;
            case EXPIRE -> ReservationStep.EXPIRE;
          };
      case COMMITTED -> this == RETURN ? ReservationStep.GIVE_BACK : ReservationStep.STAY;
      case RELEASED, RETURNED -> ReservationStep.STAY;
    };
  }
}

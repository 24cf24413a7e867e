package dev.cartwright.domain.product;

/** What a call does to a reservation. */
public enum ReservationStep {
  /** Takes the units and holds them; or, if there are not enough, ends as out of stock. */
  HOLD,
  /** Takes the units for good; or, if there are not enough, ends as out of stock. */
  TAKE,
  /** Makes what is held the order's. */
  COMMIT,
  /** Gives back what is held. */
  RELEASE,
  /** Gives back what is held, since its time is over. */
  EXPIRE,
  /** Gives back what is committed. */
  GIVE_BACK,
  /** Makes a released reservation that never had lines, so that no late call can take units. */
  ENTOMB,
  /** Changes nothing and answers the state. */
  STAY,
  /** Writes nothing and is refused: there is no such reservation. */
  REFUSE
}

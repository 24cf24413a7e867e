package dev.cartwright.domain.shared;

/**
 * What has to be true of everything that is stored, whatever failed before. The numbers are those
 * of the operators' page.
 */
public enum Invariant {
  /** Stock is conserved. */
  I1("Of every product, the units that were ever booked in are available, held or committed."),
  /** Nothing is sold that is not there. */
  I2("No product ever had less than nothing available."),
  /** The ledger tells the truth. */
  I3("The ledger of a product adds up to what is available."),
  /** Orders and stock agree. */
  I4("A confirmed order has taken exactly the units of its lines, and nobody else has any."),
  /** What was given up was given back. */
  I5("A rejected order or change has released its stock, and a cancelled order has returned it."),
  /** Holds end. */
  I6("No units are held for much longer than their time."),
  /** What is over stays over. */
  I7("A reservation has moved the units that its state says, each once, and stays when it ends."),
  /** No order is lost or doubled. */
  I8("Every order that was acknowledged is there once, with the lines and the total it had.");

  private final String statement;

  Invariant(String statement) {
    this.statement = statement;
  }

  /** Returns the invariant as a sentence. */
  public String statement() {
    return statement;
  }
}

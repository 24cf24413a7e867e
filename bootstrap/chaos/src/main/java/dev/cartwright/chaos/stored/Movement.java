package dev.cartwright.chaos.stored;

/**
 * An entry of the stock ledger.
 *
 * @param product whose stock
 * @param number its number in the product's ledger, from 1
 * @param delta by how much the available quantity changed
 * @param id what makes it happen once; with a reservation, {@code <reservation>/<what>/<product>}
 * @param available what it left, as the ledger has it
 */
public record Movement(String product, long number, long delta, String id, long available) {

  private static final int RESERVATION_PARTS = 4;

  /** Tells whether it belongs to no reservation. */
  public boolean isAdjustment() {
    return id.indexOf('/') < 0;
  }

  /** Returns the id of its reservation; empty for an adjustment. */
  public String reservation() {
    String[] parts = parts();
    return parts.length == RESERVATION_PARTS ? parts[0] + "/" + parts[1] : "";
  }

  /** Returns what the reservation did: {@code reserve}, {@code release} or {@code return}. */
  public String step() {
    String[] parts = parts();
    return parts.length == RESERVATION_PARTS ? parts[2] : "";
  }

  private String[] parts() {
    return id.split("/", -1);
  }
}

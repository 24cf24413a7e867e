package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Deviation;
import dev.cartwright.domain.shared.Invariant;
import dev.cartwright.domain.shared.ProductId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A product's stock next to its ledger and its reservations, all of one moment: what an audit
 * compares. Unlike a {@link StockLevel} it may be wrong.
 *
 * @param product the product
 * @param available how many units its row says are available
 * @param lastSequence how many ledger entries its row says there are
 * @param held how many units its reservations hold
 * @param committed how many units its reservations have taken for good
 * @param ledger what its ledger adds up to
 */
public record StockAccount(
    ProductId product,
    long available,
    long lastSequence,
    long held,
    long committed,
    LedgerSum ledger) {

  /** Checks that all parts are there. */
  public StockAccount {
    requireNonNull(product, "product");
    requireNonNull(ledger, "ledger");
  }

  /** Returns what breaks invariants I1 to I3. */
  public List<Deviation> deviations() {
    List<Deviation> deviations = new ArrayList<>();
    conservation().ifPresent(deviations::add);
    prefix().ifPresent(deviations::add);
    fold().ifPresent(deviations::add);
    return deviations;
  }

  private Optional<Deviation> conservation() {
    // The row's number is the ledger's, which I3 is about; each is to be blamed for itself only.
    return ledger.adjusted() == available + held + committed
        ? Optional.empty()
        : deviation(
            Invariant.I1,
            ledger.adjusted() + " units booked in",
            available + " available + " + held + " held + " + committed + " committed");
  }

  private Optional<Deviation> prefix() {
    long lowest = Math.min(available, ledger.lowest());
    return lowest >= 0
        ? Optional.empty()
        : deviation(Invariant.I2, "never less than 0 available", Long.toString(lowest));
  }

  private Optional<Deviation> fold() {
    boolean adds = ledger.total() == available && ledger.entries() == lastSequence;
    return adds && ledger.firstMisfit().isEmpty()
        ? Optional.empty()
        : deviation(
            Invariant.I3,
            available + " available after " + lastSequence + " entries",
            ledger.total()
                + " after "
                + ledger.entries()
                + " entries"
                + (ledger.firstMisfit().isEmpty()
                    ? ""
                    : ", entry " + ledger.firstMisfit().getAsLong() + " being the first misfit"));
  }

  private Optional<Deviation> deviation(Invariant invariant, String expected, String found) {
    return Optional.of(new Deviation(invariant, "product " + product, expected, found));
  }

  /**
   * What the entries of a product's ledger add up to.
   *
   * @param entries how many there are
   * @param total the sum of all movements
   * @param adjusted the sum of the movements by hand, which bring units in and take them away
   * @param lowest the lowest sum on the way, or 0 if there are no entries
   * @param firstMisfit the first entry that follows no other or says that it left another number
   */
  public record LedgerSum(
      long entries, long total, long adjusted, long lowest, OptionalLong firstMisfit) {

    /** The sum of no entries. */
    public static final LedgerSum EMPTY = new LedgerSum(0, 0, 0, 0, OptionalLong.empty());

    /** Checks that all parts are there. */
    public LedgerSum {
      requireNonNull(firstMisfit, "firstMisfit");
    }

    /** Adds the entry that comes next. */
    public LedgerSum plus(LedgerEntry entry) {
      long delta = entry.movement().delta();
      long sum = total + delta;
      boolean fits = entry.sequence() == entries + 1 && entry.available() == sum;
      return new LedgerSum(
          entries + 1,
          sum,
          adjusted + (entry.movement().isByHand() ? delta : 0),
          Math.min(lowest, sum),
          fits || firstMisfit.isPresent() ? firstMisfit : OptionalLong.of(entry.sequence()));
    }
  }
}

package dev.cartwright.simulator.check;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.LedgerEntry;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationCall;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.simulator.world.StockRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** I1, I2, I3, I6 and I7: units are neither made nor lost, and what has ended stays so. */
public final class StockCheck {

  private static final int ALL = Integer.MAX_VALUE;

  private final StockRepository stock;
  private final StockRecord record;
  private final Findings findings;
  private final Map<ReservationId, Reservation> reservations = new LinkedHashMap<>();

  /** Checks a stock from which nobody takes any more. */
  public StockCheck(StockRecord record, Findings findings) {
    this.stock = requireNonNull(record, "record");
    this.record = record;
    this.findings = requireNonNull(findings, "findings");
  }

  /** Checks these products, and all reservations. */
  public void run(List<ProductId> products) {
    products.forEach(this::checkHeld);
    read();
    products.forEach(this::checkLedger);
    products.forEach(this::checkSum);
    record.ended().forEach(this::checkEnded);
  }

  private void checkHeld(ProductId product) {
    StockLevel level = stock.find(product);
    findings.require(level.held() == 0, "I6: units are held for too long", level);
  }

  private void read() {
    for (ReservationId id : record.asked()) {
      // What is not held, a commit leaves as it is; that nothing is held is checked.
      if (stock.apply(ReservationRequest.of(id, ReservationCall.COMMIT))
          instanceof Result.Ok<Reservation, ProductError>(Reservation present)) {
        reservations.put(id, present);
      }
    }
  }

  /** Returns all reservations there are. */
  public Map<ReservationId, Reservation> reservations() {
    return reservations;
  }

  private void checkLedger(ProductId product) {
    long available = 0;
    for (LedgerEntry entry : stock.ledger(product, 0, ALL)) {
      available += entry.movement().delta();
      findings.require(available >= 0, "I2: a stock falls below nothing", entry);
      findings.require(available == entry.available(), "I3: an entry left another number", entry);
    }
    StockLevel level = stock.find(product);
    findings.require(available == level.available(), "I3: the ledger leaves", available, level);
  }

  private void checkSum(ProductId product) {
    StockLevel level = stock.find(product);
    long adjusted =
        stock.ledger(product, 0, ALL).stream()
            .filter(entry -> !entry.movement().id().contains("/"))
            .mapToLong(entry -> entry.movement().delta())
            .sum();
    long taken =
        reservations.values().stream()
            .filter(it -> it.state() == ReservationState.COMMITTED)
            .flatMap(it -> it.lines().stream())
            .mapToLong(lines -> lines.units().getOrDefault(product, 0L))
            .sum();
    findings.require(
        adjusted == level.available() + level.held() + taken,
        "I1: units are made or lost; adjusted, taken by reservations, stock:",
        adjusted,
        taken,
        level);
  }

  private void checkEnded(ReservationId id, Reservation ended) {
    findings.require(
        ended.equals(reservations.get(id)), "I7: was, and is", ended, reservations.get(id));
  }
}

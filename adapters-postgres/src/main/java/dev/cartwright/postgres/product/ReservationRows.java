package dev.cartwright.postgres.product;

import static dev.cartwright.postgres.product.generated.tables.Reservation.RESERVATION;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.ReleaseCause;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.Shortage;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.postgres.product.generated.tables.records.ReservationLineRecord;
import dev.cartwright.postgres.product.generated.tables.records.ReservationRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Translates between reservations and their rows. */
final class ReservationRows {

  private ReservationRows() {}

  static Map<Field<?>, @Nullable Object> toRow(Reservation reservation) {
    Map<Field<?>, @Nullable Object> row = new HashMap<>();
    row.put(RESERVATION.RESERVATION_ID, reservation.id().toString());
    row.put(RESERVATION.STATE, reservation.state().name());
    row.put(RESERVATION.CAUSE, reservation.cause().map(Enum::name).orElse(null));
    row.put(
        RESERVATION.LINES_HASH,
        reservation.lines().map(StockLines::hash).map(Fingerprint::value).orElse(null));
    row.put(RESERVATION.EXPIRES_AT, reservation.expireTime().orElse(null));
    return row;
  }

  static List<ReservationLineRecord> toLines(Reservation reservation) {
    Map<ProductId, Long> available =
        reservation.shortages().stream()
            .collect(Collectors.toMap(Shortage::product, Shortage::available));
    return reservation.lines().stream()
        .flatMap(lines -> lines.units().entrySet().stream())
        .map(line ->
            new ReservationLineRecord(
                reservation.id().toString(),
                line.getKey().value(),
                line.getValue(),
                available.get(line.getKey())))
        .toList();
  }

  /**
   * Returns the reservation of its rows.
   *
   * @throws PortException.CorruptData if it is not a valid one
   */
  static Reservation toReservation(ReservationRecord root, List<ReservationLineRecord> rows) {
    try {
      return new Reservation(
          ReservationId.parse(root.getReservationId()),
          ReservationState.valueOf(root.getState()),
          Optional.ofNullable(root.getCause()).map(ReleaseCause::valueOf),
          toLines(Optional.ofNullable(root.getLinesHash()), rows),
          toShortages(rows),
          Optional.ofNullable(root.getExpiresAt()));
    } catch (IllegalArgumentException e) {
      throw new PortException.CorruptData("reservation " + root.getReservationId(), e);
    }
  }

  private static Optional<StockLines> toLines(
      Optional<String> hash, List<ReservationLineRecord> rows) {
    Optional<StockLines> lines =
        rows.isEmpty()
            ? Optional.empty()
            : Optional.of(
                StockLines.restore(
                    rows.stream()
                        .collect(
                            Collectors.toMap(
                                row -> new ProductId(row.getProductId()),
                                ReservationLineRecord::getQuantity))));
    Optional<String> actual = lines.map(StockLines::hash).map(Fingerprint::value);
    if (!actual.equals(hash)) {
      throw new InvalidValueException("lines_hash", hash, "that of the lines, " + actual);
    }
    return lines;
  }

  private static List<Shortage> toShortages(List<ReservationLineRecord> rows) {
    return rows.stream()
        .filter(row -> row.getShortAvailable() != null)
        .map(row ->
            new Shortage(
                new ProductId(row.getProductId()), row.getQuantity(), row.getShortAvailable()))
        .toList();
  }
}

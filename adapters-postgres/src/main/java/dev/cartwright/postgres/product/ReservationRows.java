package dev.cartwright.postgres.product;

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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Translates between reservations and their rows. */
final class ReservationRows {

  private ReservationRows() {}

  /** Returns id, state, cause, hash of the lines and time of expiry, an array each. */
  static QueryPart[] toColumns(Collection<Reservation> several) {
    return new QueryPart[] {
      texts(several, it -> it.id().toString()),
      texts(several, it -> it.state().name()),
      texts(several, it -> it.cause().map(Enum::name).orElse(null)),
      texts(several, it -> it.lines().map(StockLines::hash).map(Fingerprint::value).orElse(null)),
      DSL.val(several.stream().map(it -> it.expireTime().orElse(null)).toArray(Instant[]::new))
    };
  }

  /** Returns id, product, quantity and what was available if that was too little. */
  static QueryPart[] toColumns(List<ReservationLineRecord> lines) {
    return new QueryPart[] {
      texts(lines, ReservationLineRecord::getReservationId),
      DSL.val(lines.stream().map(ReservationLineRecord::getProductId).toArray(UUID[]::new)),
      DSL.val(lines.stream().map(ReservationLineRecord::getQuantity).toArray(Long[]::new)),
      DSL.val(lines.stream().map(ReservationLineRecord::getShortAvailable).toArray(Long[]::new))
    };
  }

  private static <T> QueryPart texts(Collection<T> rows, Function<T, @Nullable String> column) {
    return DSL.val(rows.stream().map(column).toArray(String[]::new));
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

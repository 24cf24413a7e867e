package dev.cartwright.postgres.product;

import static dev.cartwright.postgres.product.generated.tables.Reservation.RESERVATION;
import static dev.cartwright.postgres.product.generated.tables.ReservationLine.RESERVATION_LINE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.postgres.product.generated.tables.records.ReservationLineRecord;
import dev.cartwright.postgres.product.generated.tables.records.ReservationRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables {@code reservation} and {@code reservation_line}. */
final class ReservationTables {

  private static final Logger LOG = LoggerFactory.getLogger(ReservationTables.class);

  /** One statement for any number of rows. What is there already is left alone. */
  private static final String INSERT =
      """
      INSERT INTO reservation (reservation_id, state, cause, lines_hash, expires_at)
      SELECT * FROM unnest({0}, {1}, {2}, {3}, {4}) AS it (id, state, cause, hash, expires_at)
      ORDER BY id COLLATE "C"
      ON CONFLICT DO NOTHING
      RETURNING reservation_id
      """;

  private static final String UPDATE =
      """
      UPDATE reservation
      SET state = it.state, cause = it.cause, lines_hash = it.hash, expires_at = it.expires_at
      FROM unnest({0}, {1}, {2}, {3}, {4}) AS it (id, state, cause, hash, expires_at)
      WHERE reservation_id = it.id
      """;

  private static final String INSERT_LINES =
      """
      INSERT INTO reservation_line (reservation_id, product_id, quantity, short_available)
      SELECT * FROM unnest({0}, {1}, {2}, {3})
      """;

  private final DSLContext dsl;

  ReservationTables(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  /** Returns the database's own time. */
  Instant clock() {
    return dsl.select(DSL.field("clock_timestamp()", SQLDataType.INSTANT)).fetchSingle().value1();
  }

  /** Writes those rows, by id, under whose ids there is none, and returns their ids. */
  Set<ReservationId> insert(Collection<Reservation> several) {
    return several.isEmpty()
        ? Set.of()
        : dsl.fetch(INSERT, ReservationRows.toColumns(several))
            .intoSet(row -> ReservationId.parse(row.get(0, String.class)));
  }

  /** Writes the lines, which never change again. */
  void insertLines(Collection<Reservation> several) {
    List<ReservationLineRecord> lines =
        several.stream().flatMap(it -> ReservationRows.toLines(it).stream()).toList();
    if (!lines.isEmpty()) {
      dsl.execute(INSERT_LINES, ReservationRows.toColumns(lines));
    }
  }

  /** Writes the rows of reservations that are locked. */
  void update(Collection<Reservation> several) {
    if (!several.isEmpty()) {
      dsl.execute(UPDATE, ReservationRows.toColumns(several));
    }
  }

  /** Locks those of the reservations that are there, by id, and returns them. */
  List<Reservation> lock(Set<ReservationId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    String[] texts = ids.stream().map(ReservationId::toString).toArray(String[]::new);
    return withLines(
        dsl.selectFrom(RESERVATION)
            .where(RESERVATION.RESERVATION_ID.eq(any(texts)))
            .orderBy(RESERVATION.RESERVATION_ID)
            .forUpdate()
            .fetch(),
        ReservationRows::toReservation);
  }

  /**
   * Locks those that were held for too long, but none that another call has locked. One that is
   * damaged is left out, so that it does not keep the others.
   */
  List<Reservation> lockDue(int limit) {
    return withLines(
            dsl.selectFrom(RESERVATION)
                .where(RESERVATION.STATE.eq(inline(ReservationState.HELD.name())))
                .and(RESERVATION.EXPIRES_AT.le(DSL.field("now()", SQLDataType.INSTANT)))
                .orderBy(RESERVATION.EXPIRES_AT, RESERVATION.RESERVATION_ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(),
            ReservationTables::ifSound)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Reservation> ifSound(
      ReservationRecord root, List<ReservationLineRecord> lines) {
    try {
      return Optional.of(ReservationRows.toReservation(root, lines));
    } catch (PortException.CorruptData e) {
      LOG.warn("{} is damaged and does not expire", root.getReservationId(), e);
      return Optional.empty();
    }
  }

  private <T> List<T> withLines(
      Collection<ReservationRecord> roots,
      BiFunction<ReservationRecord, List<ReservationLineRecord>, T> reader) {
    if (roots.isEmpty()) {
      return List.of();
    }
    String[] ids = roots.stream().map(ReservationRecord::getReservationId).toArray(String[]::new);
    Map<String, ? extends List<ReservationLineRecord>> lines =
        dsl.selectFrom(RESERVATION_LINE)
            .where(RESERVATION_LINE.RESERVATION_ID.eq(any(ids)))
            .fetchGroups(RESERVATION_LINE.RESERVATION_ID);
    return roots.stream()
        .sorted(Comparator.comparing(ReservationRecord::getReservationId))
        .map(root -> {
          List<ReservationLineRecord> own = lines.get(root.getReservationId());
          return reader.apply(root, own == null ? List.of() : own);
        })
        .toList();
  }
}

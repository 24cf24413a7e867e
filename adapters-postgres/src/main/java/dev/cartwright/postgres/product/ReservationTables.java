package dev.cartwright.postgres.product;

import static dev.cartwright.postgres.product.generated.tables.Reservation.RESERVATION;
import static dev.cartwright.postgres.product.generated.tables.ReservationLine.RESERVATION_LINE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;

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
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The tables {@code reservation} and {@code reservation_line}. */
final class ReservationTables {

  private final DSLContext dsl;

  ReservationTables(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  /** Returns the database's own time. */
  Instant clock() {
    return dsl.select(DSL.field("clock_timestamp()", SQLDataType.INSTANT)).fetchSingle().value1();
  }

  /** Writes the root row, if there is none under the id, and tells whether it did. */
  boolean insert(Reservation reservation) {
    return dsl.insertInto(RESERVATION)
            .set(ReservationRows.toRow(reservation))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Writes the lines, which never change again. */
  void insertLines(Reservation reservation) {
    dsl.batchInsert(ReservationRows.toLines(reservation)).execute();
  }

  /** Writes the root row of a reservation that is locked. */
  void update(Reservation reservation) {
    dsl.update(RESERVATION)
        .set(ReservationRows.toRow(reservation))
        .where(RESERVATION.RESERVATION_ID.eq(reservation.id().toString()))
        .execute();
  }

  /** Locks a reservation and returns it, if there is one. */
  Optional<Reservation> lock(ReservationId id) {
    return withLines(
            dsl.selectFrom(RESERVATION)
                .where(RESERVATION.RESERVATION_ID.eq(id.toString()))
                .forUpdate()
                .fetch())
        .stream()
        .findFirst();
  }

  /** Locks those that were held for too long, but none that another call has locked. */
  List<Reservation> lockDue(int limit) {
    return withLines(
        dsl.selectFrom(RESERVATION)
            .where(RESERVATION.STATE.eq(ReservationState.HELD.name()))
            .and(RESERVATION.EXPIRES_AT.le(DSL.field("now()", SQLDataType.INSTANT)))
            .orderBy(RESERVATION.EXPIRES_AT, RESERVATION.RESERVATION_ID)
            .limit(limit)
            .forUpdate()
            .skipLocked()
            .fetch());
  }

  private List<Reservation> withLines(Collection<ReservationRecord> roots) {
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
          return ReservationRows.toReservation(root, own == null ? List.of() : own);
        })
        .toList();
  }
}

package dev.cartwright.postgres.product;

import static dev.cartwright.postgres.product.generated.tables.Reservation.RESERVATION;
import static dev.cartwright.postgres.product.generated.tables.ReservationLine.RESERVATION_LINE;
import static dev.cartwright.postgres.product.generated.tables.StockLedger.STOCK_LEDGER;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;

import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.application.shared.Cursor;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.ReservationAccount;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.StockAccount;
import dev.cartwright.postgres.product.generated.tables.records.ReservationLineRecord;
import dev.cartwright.postgres.product.generated.tables.records.ReservationRecord;
import dev.cartwright.postgres.shared.Guarded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.impl.SQLDataType;

/**
 * {@link StockBooks} on the PostgreSQL tables of the stock. Every page is one statement, which sees
 * all tables as they were when it began.
 */
public final class PostgresStockBooks implements StockBooks {

  private static final String PORT = "StockBooks";

  private static final Field<List<ReservationLineRecord>> LINES =
      multiset(
              selectFrom(RESERVATION_LINE)
                  .where(RESERVATION_LINE.RESERVATION_ID.eq(RESERVATION.RESERVATION_ID)))
          .as("lines")
          .convertFrom(rows -> rows.into(ReservationLineRecord.class));

  /** The movements whose ids begin with the reservation's: '0' comes after '/'. */
  private static final Field<Map<String, Long>> POSTINGS =
      multiset(
              select(STOCK_LEDGER.MOVEMENT_ID, STOCK_LEDGER.DELTA)
                  .from(STOCK_LEDGER)
                  .where(
                      STOCK_LEDGER.MOVEMENT_ID.gt(concat(RESERVATION.RESERVATION_ID, inline("/"))))
                  .and(
                      STOCK_LEDGER.MOVEMENT_ID.lt(concat(RESERVATION.RESERVATION_ID, inline("0")))))
          .as("postings")
          .convertFrom(rows -> rows.intoMap(STOCK_LEDGER.MOVEMENT_ID, STOCK_LEDGER.DELTA));

  private static final Field<Instant> NOW = field("clock_timestamp()", SQLDataType.INSTANT);

  private final DSLContext dsl;

  /** Creates books that show what {@code dsl} reaches. */
  public PostgresStockBooks(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  @Override
  public Page<StockAccount> stock(PageRequest page) {
    return Page.of(
        Guarded.by(PORT, () -> StockAccountTable.read(dsl, page)),
        page,
        account -> Cursor.of(account.product().toString()));
  }

  @Override
  public Page<ReservationAccount> reservations(Set<ReservationState> states, PageRequest page) {
    Condition after =
        page.after().map(end -> RESERVATION.RESERVATION_ID.gt(end.key(0))).orElse(noCondition());
    Condition inState = RESERVATION.STATE.in(states.stream().map(Enum::name).toList());
    return Page.of(accounts(after.and(inState), page.fetchLimit()), page, it -> Cursor.of(it.id()));
  }

  @Override
  public List<ReservationAccount> reservations(Set<ReservationId> ids) {
    String[] wanted = ids.stream().map(ReservationId::toString).toArray(String[]::new);
    return accounts(RESERVATION.RESERVATION_ID.eq(any(wanted)), ids.size());
  }

  private List<ReservationAccount> accounts(Condition condition, int limit) {
    return Guarded.by(
        PORT,
        () ->
            dsl.select(RESERVATION, LINES, POSTINGS, NOW)
                .from(RESERVATION)
                .where(condition)
                .orderBy(RESERVATION.RESERVATION_ID)
                .limit(limit)
                .fetch(PostgresStockBooks::toAccount));
  }

  private static ReservationAccount toAccount(
      Record4<ReservationRecord, List<ReservationLineRecord>, Map<String, Long>, Instant> row) {
    try {
      return new ReservationAccount.Sound(
          ReservationRows.toReservation(row.value1(), row.value2()), row.value3(), row.value4());
    } catch (PortException.CorruptData e) {
      String problem = String.valueOf(e.getCause());
      return new ReservationAccount.Damaged(row.value1().getReservationId(), problem);
    }
  }
}

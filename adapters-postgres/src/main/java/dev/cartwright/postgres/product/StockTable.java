package dev.cartwright.postgres.product;

import static dev.cartwright.postgres.product.generated.tables.Stock.STOCK;
import static dev.cartwright.postgres.product.generated.tables.StockLedger.STOCK_LEDGER;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.LedgerEntry;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.product.StockMovement;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.postgres.shared.Guarded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** The tables {@code stock} and {@code stock_ledger}. */
final class StockTable {

  /**
   * One statement for any number of movements, also of the same product. The sequence numbers are
   * taken in the statement that moves the units, under the row's lock.
   */
  private static final String MOVE =
      """
      WITH movement AS (
        SELECT * FROM unnest({0}, {1}, {2}, {3}) WITH ORDINALITY
          AS m (product_id, delta, movement_id, reason, no)
      ), total AS (
        SELECT product_id, sum(delta)::bigint AS delta, count(*) AS movements
        FROM movement
        GROUP BY product_id
      ), moved AS (
        UPDATE stock
        SET available = stock.available + total.delta,
            last_seq = stock.last_seq + total.movements,
            update_time = greatest(stock.update_time, clock_timestamp())
        FROM total
        WHERE stock.product_id = total.product_id
        RETURNING stock.product_id,
          stock.available - total.delta AS available,
          stock.last_seq - total.movements AS seq,
          stock.update_time
      )
      INSERT INTO stock_ledger
        (product_id, seq, delta, movement_id, reason, available, create_time)
      SELECT product_id, moved.seq + row_number() OVER earlier, delta, movement_id, reason,
        moved.available + sum(delta) OVER earlier, update_time
      FROM moved JOIN movement USING (product_id)
      WINDOW earlier AS (PARTITION BY product_id ORDER BY no)
      """;

  /**
   * The books balance, so what was adjusted by hand and is neither available nor held belongs to
   * orders. That spares the look at all orders that there ever were: only adjustments and holds are
   * read, each by its own index, and a hold's line by its key.
   */
  private static final String LEVEL =
      """
      SELECT available, update_time,
        (SELECT coalesce(sum(delta), 0)::bigint FROM stock_ledger
         WHERE product_id = {0} AND position({1} IN movement_id) = 0) AS adjusted,
        (SELECT coalesce(sum((
           SELECT quantity FROM reservation_line line
           WHERE line.reservation_id = hold.reservation_id AND line.product_id = {0})), 0)::bigint
         FROM reservation hold WHERE state = {2}) AS held
      FROM stock
      WHERE product_id = {0}
      """;

  private final DSLContext dsl;

  StockTable(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  StockLevel find(ProductId product) {
    return level(dsl, product)
        .fetchOptional(row -> Guarded.read("stock of " + product, () -> toLevel(product, row)))
        .orElseGet(() -> StockLevel.none(product));
  }

  static ResultQuery<Record> level(DSLContext dsl, ProductId product) {
    return dsl.resultQuery(
        LEVEL,
        DSL.val(product.value()),
        inline(StockMovement.SEPARATOR),
        inline(ReservationState.HELD.name()));
  }

  Map<ProductId, Long> availableOf(Set<ProductId> products) {
    return dsl.select(STOCK.PRODUCT_ID, STOCK.AVAILABLE)
        .from(STOCK)
        .where(isOneOf(products))
        .fetchMap(row -> new ProductId(row.get(STOCK.PRODUCT_ID)), row -> row.get(STOCK.AVAILABLE));
  }

  /** Locks the rows in the one order, and returns what is available of those that are there. */
  Map<ProductId, Long> lock(Set<ProductId> products) {
    if (products.isEmpty()) {
      return Map.of();
    }
    return dsl.select(STOCK.PRODUCT_ID, STOCK.AVAILABLE)
        .from(STOCK)
        .where(isOneOf(products))
        .orderBy(STOCK.PRODUCT_ID)
        .forUpdate()
        .fetchMap(row -> new ProductId(row.get(STOCK.PRODUCT_ID)), row -> row.get(STOCK.AVAILABLE));
  }

  /** Makes an empty row, if there is none. */
  void insert(ProductId product) {
    dsl.insertInto(STOCK)
        .set(STOCK.PRODUCT_ID, product.value())
        .set(STOCK.AVAILABLE, 0L)
        .set(STOCK.LAST_SEQ, 0L)
        .set(STOCK.UPDATE_TIME, DSL.field("clock_timestamp()", STOCK.UPDATE_TIME.getDataType()))
        .onConflictDoNothing()
        .execute();
  }

  /** Moves units of products whose rows are locked, in the order of the list. */
  void move(List<StockMovement> movements) {
    if (movements.isEmpty()) {
      return;
    }
    UUID[] products =
        movements.stream().map(StockMovement::product).map(ProductId::value).toArray(UUID[]::new);
    Long[] deltas = movements.stream().map(StockMovement::delta).toArray(Long[]::new);
    String[] ids = movements.stream().map(StockMovement::id).toArray(String[]::new);
    String[] reasons = movements.stream().map(StockMovement::reason).toArray(String[]::new);
    int moved =
        dsl.execute(MOVE, DSL.val(products), DSL.val(deltas), DSL.val(ids), DSL.val(reasons));
    if (moved != movements.size()) {
      throw new PortException.CorruptData("stock of " + movements, null);
    }
  }

  /** Returns the entry of a movement, if that was made. */
  Optional<LedgerEntry> entry(String movementId) {
    return dsl.selectFrom(STOCK_LEDGER)
        .where(STOCK_LEDGER.MOVEMENT_ID.eq(movementId))
        .fetchOptional(StockTable::toEntry);
  }

  List<LedgerEntry> ledger(ProductId product, long sequence, int limit) {
    return dsl.selectFrom(STOCK_LEDGER)
        .where(STOCK_LEDGER.PRODUCT_ID.eq(product.value()))
        .and(STOCK_LEDGER.SEQ.gt(sequence))
        .orderBy(STOCK_LEDGER.SEQ)
        .limit(limit)
        .fetch(StockTable::toEntry);
  }

  private static LedgerEntry toEntry(Record row) {
    return new LedgerEntry(
        row.get(STOCK_LEDGER.SEQ),
        new StockMovement(
            new ProductId(row.get(STOCK_LEDGER.PRODUCT_ID)),
            row.get(STOCK_LEDGER.DELTA),
            row.get(STOCK_LEDGER.MOVEMENT_ID),
            row.get(STOCK_LEDGER.REASON)),
        row.get(STOCK_LEDGER.AVAILABLE),
        row.get(STOCK_LEDGER.CREATE_TIME));
  }

  private static StockLevel toLevel(ProductId product, Record row) {
    long available = row.get("available", Long.class);
    long held = row.get("held", Long.class);
    long committed = row.get("adjusted", Long.class) - available - held;
    Instant updateTime = row.get("update_time", Instant.class);
    return new StockLevel(product, available, held, committed, Optional.of(updateTime));
  }

  private static Condition isOneOf(Set<ProductId> products) {
    // One array, so that any number of ids is the same statement.
    return STOCK.PRODUCT_ID.eq(any(products.stream().map(ProductId::value).toArray(UUID[]::new)));
  }
}

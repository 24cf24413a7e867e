package dev.cartwright.postgres.product;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.StockAccount;
import dev.cartwright.domain.product.StockAccount.LedgerSum;
import dev.cartwright.domain.product.StockMovement;
import dev.cartwright.domain.shared.ProductId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Adds up ledger and reservations of products, in one statement. */
final class StockAccountTable {

  /** Before every id. */
  private static final UUID LOWEST = new UUID(0, 0);

  private static final String READ =
      """
      WITH wanted AS (
        SELECT product_id, available, last_seq FROM stock
        WHERE product_id > {0} ORDER BY product_id LIMIT {1}
      ), entry AS (
        SELECT product_id, seq, delta, l.available,
               position({2} IN movement_id) = 0 AS by_hand,
               sum(delta) OVER on_the_way AS balance,
               row_number() OVER on_the_way AS place
        FROM stock_ledger l JOIN wanted USING (product_id)
        WINDOW on_the_way AS (PARTITION BY product_id ORDER BY seq)
      ), ledger AS (
        SELECT product_id, count(*) AS entries, sum(delta) AS total,
               sum(delta) FILTER (WHERE by_hand) AS adjusted,
               min(balance) AS lowest,
               min(seq) FILTER (WHERE balance <> available OR place <> seq) AS first_misfit
        FROM entry GROUP BY product_id
      ), taken AS (
        SELECT product_id,
               sum(quantity) FILTER (WHERE state = {3}) AS held,
               sum(quantity) FILTER (WHERE state = {4}) AS committed
        FROM reservation_line JOIN wanted USING (product_id) JOIN reservation USING (reservation_id)
        GROUP BY product_id
      )
      SELECT product_id, available, last_seq,
             coalesce(entries, 0) AS entries,
             coalesce(total, 0)::bigint AS total,
             coalesce(adjusted, 0)::bigint AS adjusted,
             least(coalesce(lowest, 0), 0)::bigint AS lowest,
             first_misfit,
             coalesce(held, 0)::bigint AS held,
             coalesce(committed, 0)::bigint AS committed
      FROM wanted LEFT JOIN ledger USING (product_id) LEFT JOIN taken USING (product_id)
      ORDER BY product_id
      """;

  private StockAccountTable() {}

  static List<StockAccount> read(DSLContext dsl, PageRequest page) {
    UUID after = page.after().map(end -> UUID.fromString(end.key(0))).orElse(LOWEST);
    return dsl.resultQuery(
            READ,
            val(after),
            val(page.fetchLimit()),
            inline(StockMovement.SEPARATOR),
            inline(ReservationState.HELD.name()),
            inline(ReservationState.COMMITTED.name()))
        .fetch(StockAccountTable::toAccount);
  }

  private static StockAccount toAccount(Record row) {
    Optional<Long> misfit = Optional.ofNullable(row.get("first_misfit", Long.class));
    return new StockAccount(
        new ProductId(row.get("product_id", UUID.class)),
        number(row, "available"),
        number(row, "last_seq"),
        number(row, "held"),
        number(row, "committed"),
        new LedgerSum(
            number(row, "entries"),
            number(row, "total"),
            number(row, "adjusted"),
            number(row, "lowest"),
            misfit.isPresent() ? OptionalLong.of(misfit.get()) : OptionalLong.empty()));
  }

  private static long number(Record row, String column) {
    return row.get(column, Long.class);
  }
}

package dev.cartwright.chaos.stored;

import dev.cartwright.chaos.history.Items;
import dev.cartwright.chaos.system.PostgresStore;
import dev.cartwright.chaos.system.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads the databases of orders and of stock.
 *
 * @param postgres where they are
 */
public record Reader(PostgresStore postgres) {

  private static final String ORDERS =
      """
      SELECT user_id, order_id, state, total_minor, cart_settled,
        (SELECT string_agg(product_id || '=' || quantity, ',') FROM order_line l
          WHERE (l.user_id, l.order_id) = (o.user_id, o.order_id)),
        (SELECT string_agg(
            type || '=' || floor(extract(epoch FROM event_time) * 1000000)::bigint, ','
            ORDER BY position)
          FROM order_timeline t WHERE (t.user_id, t.order_id) = (o.user_id, o.order_id))
      FROM orders o\
      """;

  private static final String CHANGES =
      """
      SELECT user_id, order_id, no, kind, state, request_id, parked_at IS NOT NULL,
        coalesce(refusal ->> 'reason', ''),
        (SELECT string_agg(line ->> 'product_id' || '=' || (line ->> 'quantity'), ',')
          FROM jsonb_array_elements(lines) AS line)
      FROM order_change ORDER BY order_id, no\
      """;

  private static final String RESERVATIONS =
      """
      SELECT reservation_id, state, coalesce(cause, ''),
        (SELECT string_agg(product_id || '=' || quantity, ',') FROM reservation_line l
          WHERE l.reservation_id = r.reservation_id)
      FROM reservation r\
      """;

  private static final String STOCK = "SELECT product_id, available FROM stock";

  private static final String LEDGER =
      "SELECT product_id, seq, delta, movement_id, available FROM stock_ledger"
          + " ORDER BY product_id, seq";

  private static final String TASKS = "SELECT task_instance FROM scheduled_task";

  private static final String OPEN =
      """
      SELECT (SELECT count(*) FROM order_change WHERE state = 'PENDING')
        + (SELECT count(*) FROM scheduled_task)
        + (SELECT count(*) FROM orders WHERE state = 'CONFIRMED' AND NOT cart_settled)\
      """;

  private static final String DEADLOCKS = "SELECT sum(deadlocks) FROM pg_stat_database";

  /** Reads everything. */
  public Stored read() {
    Map<String, Long> available =
        all(Service.PRODUCT, STOCK, row -> Map.entry(row.getString(1), row.getLong(2))).stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Stored(
        all(Service.ORDER, ORDERS, Reader::order),
        all(Service.ORDER, CHANGES, Reader::change),
        all(Service.PRODUCT, RESERVATIONS, Reader::reservation),
        available,
        all(Service.PRODUCT, LEDGER, Reader::movement),
        all(Service.ORDER, TASKS, row -> row.getString(1)));
  }

  /** Counts what is not final yet: changes, carts to settle, tasks. */
  public long open() {
    return all(Service.ORDER, OPEN, row -> row.getLong(1)).getFirst();
  }

  /** Counts the deadlocks that PostgreSQL has found since it started. */
  public long deadlocks() {
    return all(Service.ORDER, DEADLOCKS, row -> row.getLong(1)).getFirst();
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> all(Service service, String sql, Row<T> row) {
    try (Connection connection = postgres.connect(service);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException("the database of the " + service.label(), e);
    }
  }

  private static StoredOrder order(ResultSet row) throws SQLException {
    return new StoredOrder(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Items.parse(row.getString(6)),
        row.getLong(4),
        row.getBoolean(5),
        events(row.getString(7)));
  }

  private static List<StoredOrder.Event> events(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(event -> event.split("=", -1))
        .map(event -> new StoredOrder.Event(event[0], Long.parseLong(event[1])))
        .toList();
  }

  private static StoredChange change(ResultSet row) throws SQLException {
    return new StoredChange(
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        Items.parse(row.getString(9)),
        row.getString(6),
        row.getString(8),
        row.getBoolean(7));
  }

  private static StoredReservation reservation(ResultSet row) throws SQLException {
    return new StoredReservation(
        row.getString(1), row.getString(2), row.getString(3), Items.parse(row.getString(4)));
  }

  private static Movement movement(ResultSet row) throws SQLException {
    return new Movement(
        row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), row.getLong(5));
  }
}

package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.ORDERS;
import static dev.cartwright.postgres.order.generated.Tables.ORDER_CHANGE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.currentInstant;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.postgres.shared.Guarded;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** {@link ChangeWatch} on the tables {@code order_change} and {@code orders}. */
public final class PostgresChangeWatch implements ChangeWatch {

  private static final String PORT = "ChangeWatch";

  private final DSLContext dsl;

  /** Creates an adapter that joins the transaction of {@code dsl}, if there is one. */
  public PostgresChangeWatch(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  @Override
  public boolean isOverdue(ChangeId id) {
    return Guarded.by(
        PORT,
        () ->
            dsl.fetchExists(
                ORDER_CHANGE,
                ChangeRows.isChange(id).and(ORDER_CHANGE.DEADLINE.lt(currentInstant()))));
  }

  @Override
  public void recordFailure(ChangeId id, String error) {
    int unused =
        Guarded.by(
            PORT,
            () ->
                dsl.update(ORDER_CHANGE)
                    .set(ORDER_CHANGE.ATTEMPTS, ORDER_CHANGE.ATTEMPTS.plus(1))
                    .set(ORDER_CHANGE.LAST_ERROR, storable(error))
                    .where(ChangeRows.isChange(id))
                    .and(OpenChanges.isOpen())
                    .execute());
  }

  @Override
  public boolean park(ChangeId id, ChangeStep failed, String reason, Instant now) {
    return Guarded.by(
        PORT, () -> dsl.transactionResult(() -> parkUnderLock(id, failed, reason, now)));
  }

  private boolean parkUnderLock(ChangeId id, ChangeStep failed, String reason, Instant now) {
    // A statement of its own: one that waited for the lock would see the change as it was before.
    boolean locked =
        dsl.selectOne()
            .from(ORDERS)
            .where(OrderRows.isOrder(id.owner(), id.order()))
            .forUpdate()
            .fetchOptional()
            .isPresent();
    return locked
        && dsl.update(ORDER_CHANGE)
                .set(ORDER_CHANGE.PARKED_AT, now)
                .set(ORDER_CHANGE.LAST_ERROR, storable(reason))
                .where(ChangeRows.isChange(id))
                .and(OpenChanges.isLeft(failed))
                .execute()
            == 1;
  }

  @Override
  public boolean unpark(ChangeId id) {
    return Guarded.by(
            PORT,
            () ->
                dsl.update(ORDER_CHANGE)
                    .setNull(ORDER_CHANGE.PARKED_AT)
                    .where(ChangeRows.isChange(id))
                    .and(ORDER_CHANGE.PARKED_AT.isNotNull())
                    .execute())
        == 1;
  }

  @Override
  public Page<OpenChange> list(ChangeFilter filter, PageRequest page) {
    List<OpenChange> found =
        Guarded.by(PORT, () -> OpenChanges.select(dsl, filter, page).fetch(OpenChanges::toOpen));
    return Page.of(found, page, change -> change.place().toCursor());
  }

  /** The server stores no NUL, and no half of a character. */
  private static String storable(String error) {
    String text = error.replace('\0', ' ');
    int end = Math.min(text.length(), ERROR_CHARS_MAX);
    boolean splits = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, splits ? end - 1 : end);
  }
}

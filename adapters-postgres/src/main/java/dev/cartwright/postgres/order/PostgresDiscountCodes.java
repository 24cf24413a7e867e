package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.DISCOUNT_CODE;
import static dev.cartwright.postgres.order.generated.Tables.DISCOUNT_USE;
import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.DiscountCodes;
import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.postgres.order.generated.tables.records.DiscountCodeRecord;
import dev.cartwright.postgres.shared.Guarded;
import java.util.Optional;
import org.jooq.DSLContext;

/** {@link DiscountCodes} on the tables {@code discount_code} and {@code discount_use}. */
public final class PostgresDiscountCodes implements DiscountCodes {

  private static final String PORT = "DiscountCodes";

  private final DSLContext dsl;

  /** Creates an adapter that joins the transaction of {@code dsl}, if there is one. */
  public PostgresDiscountCodes(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  @Override
  public Optional<CodeOffer> find(DiscountCode code, UserId user) {
    return Guarded.by(
        PORT,
        () ->
            dsl.selectFrom(DISCOUNT_CODE)
                .where(DISCOUNT_CODE.CODE.eq(code.value()))
                .fetchOptional()
                .map(row -> DiscountRows.toOffer(row, !isLeft(row, user))));
  }

  @Override
  public boolean claim(DiscountCode code, UserId user, OrderId order) {
    return Guarded.by(PORT, () -> dsl.transactionResult(() -> claimUnderLock(code, user, order)));
  }

  /** All claims of a code queue up at its row, so that each counts what the one before it took. */
  private boolean claimUnderLock(DiscountCode code, UserId user, OrderId order) {
    boolean left = lock(code).filter(row -> isLeft(row, user)).isPresent();
    if (!left) {
      return false;
    }
    int counted = count(code, 1);
    int recorded =
        dsl.insertInto(DISCOUNT_USE, DISCOUNT_USE.CODE, DISCOUNT_USE.USER_ID, DISCOUNT_USE.ORDER_ID)
            .values(code.value(), user.value(), order.value())
            .execute();
    return counted + recorded == 2;
  }

  @Override
  public void giveBack(DiscountCode code, UserId user, OrderId order) {
    boolean unused =
        Guarded.by(PORT, () -> dsl.transactionResult(() -> giveBackUnderLock(code, user, order)));
  }

  private boolean giveBackUnderLock(DiscountCode code, UserId user, OrderId order) {
    // The code's row first, as in a claim.
    boolean locked = lock(code).isPresent();
    int removed =
        dsl.deleteFrom(DISCOUNT_USE)
            .where(DISCOUNT_USE.CODE.eq(code.value()))
            .and(DISCOUNT_USE.USER_ID.eq(user.value()))
            .and(DISCOUNT_USE.ORDER_ID.eq(order.value()))
            .execute();
    return locked && removed == count(code, -removed);
  }

  private Optional<DiscountCodeRecord> lock(DiscountCode code) {
    return dsl.selectFrom(DISCOUNT_CODE)
        .where(DISCOUNT_CODE.CODE.eq(code.value()))
        .forUpdate()
        .fetchOptional();
  }

  private int count(DiscountCode code, int uses) {
    return dsl.update(DISCOUNT_CODE)
        .set(DISCOUNT_CODE.USES, DISCOUNT_CODE.USES.plus(uses))
        .where(DISCOUNT_CODE.CODE.eq(code.value()))
        .execute();
  }

  private boolean isLeft(DiscountCodeRecord row, UserId user) {
    Integer perUser = row.getUsesPerUserMax();
    return (row.getUsesMax() == null || row.getUses() < row.getUsesMax())
        && (perUser == null || usesBy(user, row.getCode()) < perUser);
  }

  private int usesBy(UserId user, String code) {
    return dsl.fetchCount(
        DISCOUNT_USE, DISCOUNT_USE.CODE.eq(code).and(DISCOUNT_USE.USER_ID.eq(user.value())));
  }
}

package dev.cartwright.postgres.user;

import static dev.cartwright.postgres.user.generated.tables.UserAddress.USER_ADDRESS;
import static dev.cartwright.postgres.user.generated.tables.Users.USERS;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.TimeCursor;
import dev.cartwright.application.user.UserFilter;
import dev.cartwright.application.user.UserOrder;
import dev.cartwright.application.user.UserSummary;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.postgres.shared.Failures;
import dev.cartwright.postgres.shared.Guarded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Row2;
import org.jooq.exception.DataAccessException;

/** A {@link UserRepository} on two PostgreSQL tables, {@code users} and {@code user_address}. */
public final class PostgresUserRepository implements UserRepository {

  private static final String PORT = "UserRepository";
  private static final Row2<Instant, UUID> PLACE = row(USERS.CREATE_TIME, USERS.USER_ID);

  private final DSLContext dsl;

  /** Creates a repository that joins the transaction of {@code dsl}, if there is one. */
  public PostgresUserRepository(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  @Override
  public Optional<User> find(UserId id) {
    return Guarded.by(
        PORT,
        () -> {
          // One statement, so that the user and his addresses come from one snapshot of the
          // database.
          List<Record> rows =
              dsl.select()
                  .from(USERS)
                  .leftJoin(USER_ADDRESS)
                  .on(USER_ADDRESS.USER_ID.eq(USERS.USER_ID))
                  .where(USERS.USER_ID.eq(id.value()))
                  .fetch();
          return rows.isEmpty() ? Optional.empty() : Optional.of(UserRows.toUser(rows));
        });
  }

  @Override
  public Optional<User> lock(UserId id) {
    // The lock first: what is read after it is what the transaction before left, addresses too.
    return Guarded.by(
            PORT,
            () ->
                dsl.select(USERS.USER_ID)
                    .from(USERS)
                    .where(USERS.USER_ID.eq(id.value()))
                    .forNoKeyUpdate()
                    .fetchOptional())
        .flatMap(locked -> find(id));
  }

  @Override
  public Result<User, UserError> save(User user) {
    User.Snapshot state = user.snapshot();
    try {
      // A lambda without an argument: it joins the transaction of the thread; see PostgresDatabase.
      return dsl.transactionResult(() -> write(user, state));
    } catch (DataAccessException e) {
      // Addresses are written under the user's row lock, so the one index that can be in the way is
      // that of the e-mail addresses.
      if (Failures.isUniqueViolation(e)) {
        return Result.err(new UserError.EmailTaken());
      }
      throw Failures.translate(PORT, e);
    }
  }

  @Override
  public Page<UserSummary> list(UserFilter filter, UserOrder order, PageRequest request) {
    return Guarded.by(
        PORT,
        () -> {
          List<UserSummary> found =
              dsl.selectFrom(USERS)
                  .where(passes(filter))
                  .and(
                      request
                          .after()
                          .map(TimeCursor::from)
                          .map(it -> isPast(it, order))
                          .orElse(noCondition()))
                  .orderBy(sorted(order))
                  .limit(request.fetchLimit())
                  .fetch(UserRows::toSummary);
          return Page.of(found, request, user -> user.place().toCursor());
        });
  }

  private Result<User, UserError> write(User user, User.Snapshot state) {
    boolean isNew = state.version().equals(Version.UNSAVED);
    if ((isNew ? insert(state) : update(state)) == 0) {
      if (isNew && !dsl.fetchExists(USERS, USERS.USER_ID.eq(state.id().value()))) {
        return Result.err(new UserError.EmailTaken());
      }
      throw new PortException.StaleWrite(user);
    }
    dsl.deleteFrom(USER_ADDRESS).where(USER_ADDRESS.USER_ID.eq(state.id().value())).execute();
    if (!state.addresses().addresses().isEmpty()) {
      dsl.insertInto(USER_ADDRESS).set(UserRows.toAddressRows(state)).execute();
    }
    return Result.ok(User.restore(state.withVersion(state.version().next())));
  }

  /** Inserts the user's row and answers 0 if his id or his e-mail address is there already. */
  private int insert(User.Snapshot state) {
    return dsl.insertInto(USERS).set(UserRows.toRow(state)).onConflictDoNothing().execute();
  }

  /** Changes the user's row and answers 0 if the stored version is not the one that was read. */
  private int update(User.Snapshot state) {
    return dsl.update(USERS)
        .set(UserRows.toRow(state))
        .where(USERS.USER_ID.eq(state.id().value()))
        .and(USERS.VERSION.eq(state.version().number()))
        .execute();
  }

  private static Condition passes(UserFilter filter) {
    return USERS
        .STATE
        .in(filter.states().stream().map(Enum::name).toList())
        .and(
            filter
                .email()
                .map(email -> lower(USERS.EMAIL).eq(email.canonical().value()))
                .orElse(noCondition()));
  }

  private static Condition isPast(TimeCursor place, UserOrder order) {
    return switch (order) {
      case OLDEST_FIRST -> PLACE.gt(place.time(), place.id());
      case NEWEST_FIRST -> PLACE.lt(place.time(), place.id());
    };
  }

  private static List<OrderField<?>> sorted(UserOrder order) {
    return switch (order) {
      case OLDEST_FIRST -> List.of(USERS.CREATE_TIME.asc(), USERS.USER_ID.asc());
      case NEWEST_FIRST -> List.of(USERS.CREATE_TIME.desc(), USERS.USER_ID.desc());
    };
  }
}

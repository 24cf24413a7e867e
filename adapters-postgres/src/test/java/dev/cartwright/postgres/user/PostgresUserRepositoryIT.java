package dev.cartwright.postgres.user;

import static dev.cartwright.postgres.user.generated.tables.UserAddress.USER_ADDRESS;
import static dev.cartwright.postgres.user.generated.tables.Users.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.application.shared.port.Transactions.Rollback;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.user.UserRepositoryContract;
import dev.cartwright.testkit.fixture.Results;
import dev.cartwright.testkit.fixture.Users;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.junit.jupiter.api.Test;

class PostgresUserRepositoryIT extends UserRepositoryContract {

  private final PostgresTestDatabase database = PostgresTestDatabase.shared(StoredContext.USER);
  private final UserRepository users = new PostgresUserRepository(database.dsl());

  @Override
  protected UserRepository users() {
    return users;
  }

  @Test
  void noPersonalDataOfADeletedUserIsLeft() {
    User saved = Results.valueOf(users.save(Users.userWithAddresses()));
    UUID id = saved.snapshot().id().value();

    User deleted = Results.valueOf(saved.delete(Users.CHANGED).flatMap(users::save));

    assertThat(deleted.snapshot().id().value()).isEqualTo(id);
    assertThat(database.dsl().fetchCount(USER_ADDRESS, USER_ADDRESS.USER_ID.eq(id))).isZero();
    assertThat(database.dsl().fetchSingle(USERS, USERS.USER_ID.eq(id)).getEmail()).isNull();
    assertThat(database.dsl().fetchSingle(USERS, USERS.USER_ID.eq(id)).getDisplayName()).isNull();
  }

  @Test
  void aRefusedSaveLeavesTheTransactionItIsIn() {
    User owner = Results.valueOf(users.save(Users.activeUser()));
    User other = Users.activeUser();
    User namesake = Users.userOf(owner.snapshot().profile().orElseThrow());

    Result<User, UserError> refused =
        database
            .transactions()
            .inTransaction(() -> {
              assertThat(users.save(other)).isInstanceOf(Result.Ok.class);
              return new Commit<>(users.save(namesake));
            });

    assertThat(Results.errorOf(refused)).isEqualTo(new UserError.EmailTaken());
    assertThat(users.find(other.snapshot().id())).isPresent();
    assertThat(users.find(namesake.snapshot().id())).isEmpty();
  }

  @Test
  void aSaveGoesWithTheTransactionItIsIn() {
    User user = Users.userWithAddresses();

    Result<User, UserError> saved =
        database.transactions().inTransaction(() -> new Rollback<>(users.save(user)));

    assertThat(saved).isInstanceOf(Result.Ok.class);
    assertThat(users.find(user.snapshot().id())).isEmpty();
  }

  @Test
  void twoDefaultsForOneUseAreImpossible() {
    User saved = Results.valueOf(users.save(Users.userWithAddresses()));
    Condition his = USER_ADDRESS.USER_ID.eq(saved.snapshot().id().value());

    assertThatThrownBy(() -> setAll(USER_ADDRESS.DEFAULT_SHIPPING, his))
        .hasMessageContaining("user_address_default_shipping");
    assertThatThrownBy(() -> setAll(USER_ADDRESS.DEFAULT_BILLING, his))
        .hasMessageContaining("user_address_default_billing");
  }

  @Test
  void damagedDataIsFoundOnReading() {
    User saved = Results.valueOf(users.save(Users.activeUser()));
    UUID id = saved.snapshot().id().value();
    int changed =
        database
            .dsl()
            .update(USERS)
            .set(USERS.EMAIL, "no-address-" + id)
            .where(USERS.USER_ID.eq(id))
            .execute();

    assertThat(changed).isOne();
    assertThatThrownBy(() -> users.find(saved.snapshot().id()))
        .isInstanceOf(PortException.CorruptData.class)
        .hasMessageNotContaining("no-address");
  }

  private void setAll(Field<Boolean> field, Condition his) {
    int changed = database.dsl().update(USER_ADDRESS).set(field, true).where(his).execute();
    assertThat(changed).isZero();
  }
}

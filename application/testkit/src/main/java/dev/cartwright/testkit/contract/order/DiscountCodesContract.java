package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.DiscountCodes;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Orders;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link DiscountCodes} has to do.
 *
 * <p>Extend this class in the adapter's own tests; besides the codes they make campaigns, and the
 * orders that use them.
 */
public abstract class DiscountCodesContract {

  private static final int WRITERS = 8;

  /** For the adapter's test class. */
  protected DiscountCodesContract() {}

  /** Returns the codes under test; of the same store each time within one test. */
  protected abstract DiscountCodes codes();

  /** Returns the transactions that the codes join. */
  protected abstract Transactions transactions();

  /** Stores a code and how often it may be used, by all and by one user. */
  protected abstract void store(CodeOffer offer, OptionalInt usesMax, OptionalInt usesPerUserMax);

  /** Makes an order of that user. */
  protected abstract OrderId newOrder(UserId owner);

  @Test
  @DisplayName("R1: a stored code is found as it is, in each form; an unknown one is empty")
  void aStoredCodeIsFound() {
    CodeOffer percent = percent();
    CodeOffer limited =
        new CodeOffer(
            newCode(),
            new Discount.Amount(Money.of(500, "KWD")),
            Optional.of(Orders.TIME),
            Optional.of(Orders.TIME.plusSeconds(60)),
            Optional.of(Money.of(9000, "KWD")),
            false);
    store(percent, OptionalInt.empty(), OptionalInt.empty());
    store(limited, OptionalInt.of(7), OptionalInt.of(2));

    assertThat(codes().find(percent.code(), newUser())).contains(percent);
    assertThat(codes().find(limited.code(), newUser())).contains(limited);
    assertThat(codes().find(newCode(), newUser())).isEmpty();
    UserId user = newUser();
    assertThat(codes().claim(newCode(), user, newOrder(user))).isFalse();
  }

  @Test
  @DisplayName("R2, R3: a code says when all its uses are taken, and gives no more")
  void aCodeSaysWhenItIsUsedUp() {
    CodeOffer offer = percent();
    store(offer, OptionalInt.of(1), OptionalInt.empty());
    UserId first = newUser();
    UserId second = newUser();

    assertThat(codes().claim(offer.code(), first, newOrder(first))).isTrue();
    assertThat(codes().claim(offer.code(), second, newOrder(second))).isFalse();
    assertThat(codes().find(offer.code(), second).orElseThrow().usedUp()).isTrue();
  }

  @Test
  @DisplayName("R2, R3: a user who took all of his uses leaves the others theirs")
  void aUsersUsesAreCounted() {
    CodeOffer offer = percent();
    store(offer, OptionalInt.empty(), OptionalInt.of(1));
    UserId first = newUser();
    UserId second = newUser();

    assertThat(codes().claim(offer.code(), first, newOrder(first))).isTrue();
    assertThat(codes().claim(offer.code(), first, newOrder(first))).isFalse();
    assertThat(codes().find(offer.code(), first).orElseThrow().usedUp()).isTrue();
    assertThat(codes().find(offer.code(), second).orElseThrow().usedUp()).isFalse();
    assertThat(codes().claim(offer.code(), second, newOrder(second))).isTrue();
  }

  @Test
  @DisplayName("R3: of concurrent claims no more succeed than there are uses")
  void concurrentClaimsKeepToTheLimit() {
    CodeOffer offer = percent();
    store(offer, OptionalInt.of(3), OptionalInt.empty());

    List<Boolean> outcomes = Race.of(WRITERS, () -> claim(offer.code(), newUser()));

    assertThat(outcomes).filteredOn(won -> won).hasSize(3);
  }

  @Test
  @DisplayName("R3: of concurrent claims of one user no more succeed than he may")
  void concurrentClaimsOfOneUserKeepToHisLimit() {
    CodeOffer offer = percent();
    store(offer, OptionalInt.empty(), OptionalInt.of(2));
    UserId user = newUser();

    List<Boolean> outcomes = Race.of(WRITERS, () -> claim(offer.code(), user));

    assertThat(outcomes).filteredOn(won -> won).hasSize(2);
  }

  private boolean claim(DiscountCode code, UserId user) {
    OrderId order = newOrder(user);
    return transactions()
        .inTransaction(() -> new Transactions.Commit<>(codes().claim(code, user, order)));
  }

  @Test
  @DisplayName("R4: a claim that is rolled back takes no use")
  void aClaimThatIsRolledBackTakesNoUse() {
    CodeOffer offer = percent();
    store(offer, OptionalInt.of(1), OptionalInt.of(1));
    UserId user = newUser();
    OrderId order = newOrder(user);

    boolean claimed =
        transactions()
            .inTransaction(
                () -> new Transactions.Rollback<>(codes().claim(offer.code(), user, order)));

    assertThat(claimed).isTrue();
    assertThat(codes().find(offer.code(), user)).contains(offer);
    assertThat(claim(offer.code(), user)).isTrue();
  }

  @Test
  @DisplayName("R5, R6: a use that is given back can be taken again, once")
  void aUseThatIsGivenBackCanBeTakenAgain() {
    CodeOffer offer = percent();
    store(offer, OptionalInt.of(2), OptionalInt.of(1));
    UserId user = newUser();
    OrderId order = newOrder(user);
    UserId other = newUser();
    OrderId kept = newOrder(other);
    assertThat(codes().claim(offer.code(), user, order)).isTrue();
    assertThat(codes().claim(offer.code(), other, kept)).isTrue();

    codes().giveBack(offer.code(), user, order);
    codes().giveBack(offer.code(), user, order);
    codes().giveBack(offer.code(), user, newOrder(user));
    codes().giveBack(newCode(), other, kept);

    assertThat(claim(offer.code(), newUser())).isTrue();
    assertThat(claim(offer.code(), newUser())).isFalse();
  }

  private static CodeOffer percent() {
    return new CodeOffer(
        newCode(),
        new Discount.Percent(1500),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static DiscountCode newCode() {
    return new DiscountCode("CODE-" + UUID.randomUUID());
  }

  private static UserId newUser() {
    return new UserId(UUID.randomUUID());
  }
}

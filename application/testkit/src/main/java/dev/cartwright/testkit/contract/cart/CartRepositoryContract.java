package dev.cartwright.testkit.contract.cart;

import static dev.cartwright.testkit.fixture.Carts.cartOf;
import static dev.cartwright.testkit.fixture.Carts.emptyCart;
import static dev.cartwright.testkit.fixture.Carts.lineOf;
import static dev.cartwright.testkit.fixture.Carts.requested;
import static dev.cartwright.testkit.fixture.Carts.settled;
import static dev.cartwright.testkit.fixture.Carts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartLine;
import dev.cartwright.domain.cart.RecentRequests;
import dev.cartwright.domain.cart.SettledOrders;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.testkit.contract.shared.Race;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CartRepository} has to do.
 *
 * <p>Extend this class in the adapter's own tests and return a repository from {@link #carts}. The
 * tests use new users throughout, so the store need not be emptied in between.
 */
public abstract class CartRepositoryContract {

  private static final int WRITERS = 16;

  /** For the adapter's test class. */
  protected CartRepositoryContract() {}

  /** Returns the repository under test; the same store each time within one test. */
  protected abstract CartRepository carts();

  @Test
  @DisplayName("R1: a user without a cart has none")
  void aUserWithoutACartHasNone() {
    assertThat(carts().find(emptyCart().stored().user())).isEmpty();
  }

  @Test
  @DisplayName("R2: find returns what save returned, which is what was to be saved")
  void findReturnsWhatSaveReturned() {
    Cart cart = with(with(emptyCart(), lineOf(3)), lineOf(1, Money.of(500, "JPY")));

    Cart saved = carts().save(cart);

    assertThat(saved.stored()).isEqualTo(cart.snapshot());
    assertThat(found(saved)).isEqualTo(saved.stored());
  }

  @Test
  @DisplayName("R2: every further change is found")
  void everyFurtherChangeIsFound() {
    CartLine kept = lineOf(2);
    CartLine removed = lineOf(1);
    Cart first = carts().save(with(with(emptyCart(), kept), removed));

    Cart second = carts().save(with(first.remove(removed.product()), kept));
    assertThat(found(first)).isEqualTo(second.stored());
    assertThat(second.stored().lines()).hasSize(1);

    Cart third = carts().save(second.clear());
    assertThat(found(first)).isEqualTo(third.stored());
    assertThat(third.stored().version()).isEqualTo(first.stored().version().next().next());
  }

  @Test
  @DisplayName("R2: the largest cart is kept")
  void theLargestCartIsKept() {
    Cart saved = carts().save(cartOf(Cart.LINES_MAX));

    assertThat(found(saved)).isEqualTo(saved.stored());
  }

  @Test
  @DisplayName("R2: what a cart remembers is found")
  void whatACartRemembersIsFound() {
    Cart first = carts().save(requested(settled(with(emptyCart(), lineOf(3)), 2), 2));
    assertThat(found(first)).isEqualTo(first.stored());

    Cart second = carts().save(requested(settled(first, 1), 1));
    assertThat(second.stored().lines()).isEqualTo(first.stored().lines());
    assertThat(found(first)).isEqualTo(second.stored());
  }

  @Test
  @DisplayName("R2: the longest memory is kept")
  void theLongestMemoryIsKept() {
    Cart cart = settled(emptyCart(), SettledOrders.MARKS_MAX + 1);

    Cart saved = carts().save(requested(cart, RecentRequests.MARKS_MAX));

    assertThat(saved.stored().history().orders().floor()).isPresent();
    assertThat(found(saved)).isEqualTo(saved.stored());
  }

  @Test
  @DisplayName("R3: carts of different users have nothing to do with each other")
  void cartsOfDifferentUsersAreApart() {
    Cart one = carts().save(with(emptyCart(), lineOf(1)));
    Cart other = carts().save(with(emptyCart(), lineOf(2)));

    assertThat(found(one)).isEqualTo(one.stored());
    assertThat(found(other)).isEqualTo(other.stored());
  }

  @Test
  @DisplayName("R4: of concurrent saves of one version exactly one succeeds")
  void oneOfManyConcurrentSavesSucceeds() {
    Cart read = carts().save(with(emptyCart(), lineOf(1)));

    assertThat(winners(read)).isEqualTo(1);
  }

  @Test
  @DisplayName("R4: of concurrent first saves exactly one succeeds")
  void oneOfManyConcurrentFirstSavesSucceeds() {
    assertThat(winners(emptyCart())).isEqualTo(1);
  }

  @Test
  @DisplayName("R5: a stale save is refused and changes nothing")
  void aStaleSaveIsRefused() {
    Cart first = carts().save(with(emptyCart(), lineOf(1)));
    Cart winner = carts().save(with(first, lineOf(1)));

    assertThatThrownBy(() -> carts().save(with(first, lineOf(2))))
        .isInstanceOf(PortException.StaleWrite.class);
    assertThat(found(first)).isEqualTo(winner.stored());
  }

  @Test
  @DisplayName("R5: a first save is refused and changes nothing if there is a cart")
  void aSecondFirstSaveIsRefused() {
    Cart unsaved = emptyCart();
    Cart winner = carts().save(with(unsaved, lineOf(1)));

    assertThatThrownBy(() -> carts().save(with(emptyCart(winner.stored().user()), lineOf(2))))
        .isInstanceOf(PortException.StaleWrite.class);
    assertThat(found(winner)).isEqualTo(winner.stored());
  }

  @Test
  @DisplayName("R5: a stale save of an emptied cart is refused and changes nothing")
  void aStaleSaveOfAnEmptiedCartIsRefused() {
    Cart first = carts().save(with(emptyCart(), lineOf(1)));
    Cart winner = carts().save(with(first, lineOf(1)));

    assertThatThrownBy(() -> carts().save(first.clear()))
        .isInstanceOf(PortException.StaleWrite.class);
    assertThat(found(first)).isEqualTo(winner.stored());
  }

  @Test
  @DisplayName("R6: a cart without lines is kept, with what it remembers")
  void aCartWithoutLinesIsKept() {
    Cart never = carts().save(settled(emptyCart(), 1));
    assertThat(found(never)).isEqualTo(never.stored());

    Cart filled = carts().save(requested(with(emptyCart(), lineOf(1)), 1));
    Cart emptied = carts().save(settled(filled.clear(), 1));
    assertThat(emptied.stored().history().requests().marks()).hasSize(1);
    assertThat(found(filled)).isEqualTo(emptied.stored());
  }

  private Cart.Snapshot found(Cart cart) {
    return carts().find(cart.stored().user()).map(Cart::stored).orElseThrow();
  }

  private long winners(Cart read) {
    return Race.of(WRITERS, () -> trySave(with(read, lineOf(1)))).stream()
        .filter(won -> won)
        .count();
  }

  private boolean trySave(Cart cart) {
    try {
      return carts().save(cart).stored().equals(cart.snapshot());
    } catch (PortException.StaleWrite e) {
      return false;
    }
  }
}

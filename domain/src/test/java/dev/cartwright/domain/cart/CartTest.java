package dev.cartwright.domain.cart;

import static dev.cartwright.domain.cart.Samples.FIRST;
import static dev.cartwright.domain.cart.Samples.USER;
import static dev.cartwright.domain.cart.Samples.full;
import static dev.cartwright.domain.cart.Samples.line;
import static dev.cartwright.domain.cart.Samples.product;
import static dev.cartwright.domain.cart.Samples.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.cart.CartError.CartFull;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CartTest {

  @Test
  void aNewCartIsEmptyAndHasNothingToSave() {
    Cart cart = Cart.open(USER, FIRST);

    assertThat(cart.isChanged()).isFalse();
    assertThat(cart.snapshot()).isEqualTo(Cart.Snapshot.none(USER));
  }

  @Test
  void theFirstItemGivesACartItsFirstVersion() {
    Cart cart = valueOf(Cart.open(USER, FIRST).add(line(1, 3)));

    assertThat(cart.isChanged()).isTrue();
    assertThat(cart.stored().version()).isEqualTo(Version.UNSAVED);
    assertThat(cart.snapshot())
        .isEqualTo(new Cart.Snapshot(USER, List.of(line(1, 3)), CartHistory.NONE, FIRST));
  }

  @Test
  void aChangeOfAStoredCartGivesTheNextVersion() {
    Cart cart = valueOf(stored(line(1, 3)).add(line(2, 1)));

    assertThat(cart.stored().version()).isEqualTo(FIRST);
    assertThat(cart.snapshot().version()).isEqualTo(FIRST.next());
  }

  @Test
  void linesStandInTheOrderOfTheirProducts() {
    Cart added = valueOf(stored(line(3, 1)).add(line(1, 1)).flatMap(c -> c.add(line(2, 1))));

    assertThat(added.snapshot().lines()).containsExactly(line(1, 1), line(2, 1), line(3, 1));
    assertThat(stored(line(9, 1), line(4, 1)).stored().lines())
        .containsExactly(line(4, 1), line(9, 1));
  }

  @Test
  void addingAProductAgainAddsUpAtTheNewerPrice() {
    Cart cart = valueOf(stored(line(1, 3, 500)).add(line(1, 4, 600)));

    assertThat(cart.snapshot().lines()).containsExactly(line(1, 7, 600));
  }

  @Test
  void aLineHolds999UnitsAndNotOneMore() {
    assertThat(valueOf(stored(line(1, 998)).add(line(1, 1))).snapshot().totalQuantity())
        .isEqualTo(999);
    assertThat(stored(line(1, 999)).add(line(1, 1)))
        .isEqualTo(Result.err(new CartFull(CartFull.Limit.UNITS_PER_LINE, 999)));
  }

  @Test
  void aCartHolds100LinesAndNotOneMore() {
    Cart cart = valueOf(full(99).add(line(100, 1)));

    assertThat(cart.snapshot().lines()).hasSize(Cart.LINES_MAX);
    assertThat(cart.add(line(101, 1)))
        .isEqualTo(Result.err(new CartFull(CartFull.Limit.LINES, Cart.LINES_MAX)));
    assertThat(valueOf(cart.add(line(100, 1))).snapshot().totalQuantity()).isEqualTo(101);
  }

  @Test
  void settingReplacesTheUnitsAndKeepsThePrice() {
    Cart cart = valueOf(stored(line(1, 3, 500)).set(product(1), new TargetQuantity(999)));

    assertThat(cart.snapshot().lines()).containsExactly(line(1, 999, 500));
  }

  @Test
  void settingToNoneRemoves() {
    Cart cart = valueOf(stored(line(1, 3), line(2, 1)).set(product(1), new TargetQuantity(0)));

    assertThat(cart.snapshot().lines()).containsExactly(line(2, 1));
  }

  @Test
  void settingWhatIsNotThereIsRefusedUnlessToNone() {
    Cart cart = stored(line(1, 3));

    assertThat(cart.set(product(2), new TargetQuantity(1)))
        .isEqualTo(Result.err(new CartError.ItemNotFound(product(2))));
    assertThat(cart.set(product(2), new TargetQuantity(0))).isEqualTo(Result.ok(cart));
  }

  @Test
  void anOperationThatFindsNothingToChangeAnswersTheSameCart() {
    Cart cart = stored(line(1, 3));

    assertThat(cart.remove(product(2))).isSameAs(cart);
    assertThat(valueOf(cart.set(product(1), new TargetQuantity(3)))).isSameAs(cart);
    assertThat(Cart.open(USER, FIRST).clear().isChanged()).isFalse();
  }

  @Test
  void clearingRemovesEveryLineAndKeepsCounting() {
    Cart cart = stored(line(1, 3), line(2, 1)).clear();

    assertThat(cart.snapshot())
        .isEqualTo(new Cart.Snapshot(USER, List.of(), CartHistory.NONE, FIRST.next()));
  }

  @Test
  void theEtagThatTheCallerSawHasToBeTheCurrentOne() {
    Cart cart = stored(line(1, 3));
    Etag current = cart.stored().etag();

    assertThat(cart.matching(Optional.empty())).isEqualTo(Result.ok(cart));
    assertThat(cart.matching(Optional.of(current))).isEqualTo(Result.ok(cart));
    assertThat(cart.matching(Optional.of(new Etag("1"))))
        .isEqualTo(Result.err(new CartError.EtagMismatch(USER, current)));
  }

  @Test
  void whatBreaksAnInvariantIsNotRestored() {
    assertThatThrownBy(() -> full(101))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("cart lines: 101 (expected: <= 100)");
    assertThatThrownBy(() -> stored(line(1, 3), line(1, 4)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("one line per product");
    assertThatThrownBy(() -> Cart.restore(Cart.Snapshot.none(USER)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("cart version");
  }

  private static Cart valueOf(Result<Cart, CartError> result) {
    assertThat(result).isInstanceOf(Result.Ok.class);
    return ((Result.Ok<Cart, CartError>) result).value();
  }
}

package dev.cartwright.domain.cart;

import static dev.cartwright.domain.cart.CartChange.Outcome.MADE;
import static dev.cartwright.domain.cart.CartChange.Outcome.MADE_BEFORE;
import static dev.cartwright.domain.cart.Samples.FIRST;
import static dev.cartwright.domain.cart.Samples.line;
import static dev.cartwright.domain.cart.Samples.product;
import static dev.cartwright.domain.cart.Samples.saved;
import static dev.cartwright.domain.cart.Samples.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cart does with requests that are repeated. */
class CartOnceTest {

  @Test
  void aRepeatChangesNothingAndIsToldApart() {
    CartChange first = once(stored(), mark("AddItem", "k", 1), CartOnceTest::add);
    CartChange again = once(saved(first.cart()), mark("AddItem", "k", 1), CartOnceTest::add);

    assertThat(first.outcome()).isEqualTo(MADE);
    assertThat(again.outcome()).isEqualTo(MADE_BEFORE);
    assertThat(again.cart().isChanged()).isFalse();
    assertThat(again.cart().snapshot().lines()).containsExactly(line(1, 3));
  }

  @Test
  void withoutAKeyEveryRepeatCounts() {
    Cart first = valueOf(stored().once(Optional.empty(), CartOnceTest::add)).cart();
    Cart second = valueOf(first.once(Optional.empty(), CartOnceTest::add)).cart();

    assertThat(second.snapshot().lines()).containsExactly(line(1, 6));
    assertThat(second.snapshot().history()).isEqualTo(CartHistory.NONE);
  }

  @Test
  void aRepeatIsAnsweredTheCartAsItStandsNow() {
    Cart first = once(stored(), mark("AddItem", "k", 1), CartOnceTest::add).cart();
    Cart changed = valueOf(first.add(line(2, 1)).map(Cart::clear));

    assertThat(once(changed, mark("AddItem", "k", 1), CartOnceTest::add).cart().snapshot().lines())
        .isEmpty();
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    Cart first = once(stored(), mark("AddItem", "k", 1), CartOnceTest::add).cart();

    assertThat(first.once(Optional.of(mark("AddItem", "k", 2)), CartOnceTest::add))
        .isEqualTo(Result.err(new CartError.IdempotencyKeyReused(new RequestId("k"))));
  }

  @Test
  void theSameKeyOfAnotherMethodIsAnotherKey() {
    Cart first = once(stored(), mark("AddItem", "k", 1), CartOnceTest::add).cart();

    assertThat(once(first, mark("UpdateItem", "k", 1), CartOnceTest::add).outcome())
        .isEqualTo(MADE);
  }

  @Test
  void aChangeThatFindsNothingToDoIsRememberedToo() {
    RequestMark remove = mark("RemoveItem", "k", 1);
    CartChange nothing = once(stored(), remove, cart -> Result.ok(cart.remove(product(1))));
    assertThat(nothing.cart().isChanged()).isTrue();
    assertThat(nothing.cart().snapshot().version()).isEqualTo(FIRST.next());

    Cart added = valueOf(nothing.cart().add(line(1, 3)));

    assertThat(once(added, remove, cart -> Result.ok(cart.remove(product(1)))).cart())
        .isSameAs(added);
  }

  @Test
  void aRefusalIsNotRemembered() {
    RequestMark mark = mark("UpdateItem", "k", 1);
    Result<CartChange, CartError> refused =
        stored().once(Optional.of(mark), cart -> cart.set(product(1), new TargetQuantity(1)));

    assertThat(refused).isEqualTo(Result.err(new CartError.ItemNotFound(product(1))));
    assertThat(once(stored(), mark, CartOnceTest::add).outcome()).isEqualTo(MADE);
  }

  @Test
  void theLast32RequestsAreRememberedAndNoMore() {
    Cart cart = stored();
    for (int i = 0; i <= RecentRequests.MARKS_MAX; i++) {
      cart = once(cart, mark("AddItem", "k" + i, i), CartOnceTest::add).cart();
    }

    assertThat(cart.snapshot().history().requests().marks()).hasSize(RecentRequests.MARKS_MAX);
    assertThat(once(cart, mark("AddItem", "k1", 1), CartOnceTest::add).outcome())
        .isEqualTo(MADE_BEFORE);
    assertThat(once(cart, mark("AddItem", "k0", 0), CartOnceTest::add).outcome()).isEqualTo(MADE);
  }

  @Test
  void emptyingTheCartKeepsWhatWasDone() {
    Cart first = once(stored(), mark("AddItem", "k", 1), CartOnceTest::add).cart();

    assertThat(first.clear().snapshot().history()).isEqualTo(first.snapshot().history());
  }

  @ParameterizedTest
  @CsvSource({"'', 0123456789abcdef", "Add:Item, 0123456789abcdef", "AddItem, 0123", "AddItem, x"})
  void aMarkOfAnotherFormIsRefused(String method, String fingerprint) {
    RequestId id = new RequestId("k");

    assertThatThrownBy(() -> new RequestMark(method, id, fingerprint))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void tooManyRequestsOrTheSameKeyTwiceAreNotRestored() {
    List<RequestMark> many =
        IntStream.rangeClosed(0, RecentRequests.MARKS_MAX)
            .mapToObj(i -> mark("AddItem", "k" + i, i))
            .toList();
    List<RequestMark> twice = List.of(mark("AddItem", "k", 1), mark("AddItem", "k", 2));

    assertThatThrownBy(() -> new RecentRequests(many)).hasMessageContaining("cart requests");
    assertThatThrownBy(() -> new RecentRequests(twice)).hasMessageContaining("one request per key");
  }

  private static Result<Cart, CartError> add(Cart cart) {
    return cart.add(line(1, 3));
  }

  private static CartChange once(
      Cart cart, RequestMark mark, Function<Cart, Result<Cart, CartError>> change) {
    return valueOf(cart.once(Optional.of(mark), change));
  }

  private static RequestMark mark(String method, String key, int request) {
    Fingerprint fingerprint = Fingerprint.form().with("request", request).fingerprint();
    return RequestMark.of(method, new RequestId(key), fingerprint);
  }

  private static <T> T valueOf(Result<T, CartError> result) {
    assertThat(result).isInstanceOf(Result.Ok.class);
    return ((Result.Ok<T, CartError>) result).value();
  }
}

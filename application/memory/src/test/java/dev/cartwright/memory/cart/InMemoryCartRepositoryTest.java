package dev.cartwright.memory.cart;

import static dev.cartwright.testkit.fixture.Carts.emptyCart;
import static dev.cartwright.testkit.fixture.Carts.lineOf;
import static dev.cartwright.testkit.fixture.Carts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.cart.CartRepositoryContract;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InMemoryCartRepositoryTest extends CartRepositoryContract {

  private static final Duration MOMENT = Duration.ofSeconds(1);

  private Instant now = Instant.parse("2030-01-01T00:00:00Z");
  private final CartRepository carts = new InMemoryCartRepository(() -> now);

  @Override
  protected CartRepository carts() {
    return carts;
  }

  @Test
  void aCartThatNobodyLookedAtForLongIsForgotten() {
    Cart saved = carts.save(with(emptyCart(), lineOf(1)));
    UserId user = saved.stored().user();

    now = now.plus(Cart.IDLE_MAX).plus(MOMENT);

    assertThatThrownBy(() -> carts.save(with(saved, lineOf(1))))
        .isInstanceOf(PortException.StaleWrite.class);
    assertThat(carts.find(user)).isEmpty();
    assertThat(carts.save(with(emptyCart(user), lineOf(2))).stored().totalQuantity()).isEqualTo(2);
  }

  @Test
  void readingAndWritingKeepACart() {
    Cart saved = carts.save(with(emptyCart(), lineOf(1)));
    UserId user = saved.stored().user();

    now = now.plus(Cart.IDLE_MAX);
    assertThat(carts.find(user)).isPresent();
    now = now.plus(Cart.IDLE_MAX);
    assertThat(carts.save(with(saved, lineOf(1))).stored().lines()).hasSize(2);
    now = now.plus(Cart.IDLE_MAX);
    assertThat(carts.find(user)).isPresent();
  }
}

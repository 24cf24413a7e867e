package dev.cartwright.memory.cart;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartHistory;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.testkit.contract.cart.CartRepositoryContract;
import dev.cartwright.testkit.fixture.Carts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. Every repository here is wrong. */
class CartRepositoryContractTest {

  @Test
  void catchesARepositoryThatInventsCarts() {
    assertThat(rulesBrokenBy(Inventive.class)).containsExactly("R1");
  }

  @Test
  void catchesARepositoryThatLosesWhatWasRemoved() {
    assertThat(rulesBrokenBy(LosesLines.class)).contains("R2");
  }

  @Test
  void catchesARepositoryWithOneCartForAll() {
    assertThat(rulesBrokenBy(OneForAll.class)).contains("R3");
  }

  @Test
  void catchesARepositoryThatIgnoresTheVersion() {
    assertThat(rulesBrokenBy(LastWriteWins.class)).containsExactlyInAnyOrder("R4", "R5");
  }

  @Test
  void catchesARepositoryThatChecksBeforeItWrites() {
    assertThat(rulesBrokenBy(ChecksThenWrites.class)).containsExactly("R4");
  }

  @Test
  void catchesARepositoryThatRefusesAfterItWrote() {
    assertThat(rulesBrokenBy(WritesThenChecks.class)).contains("R5");
  }

  @Test
  void catchesARepositoryThatForgetsWhatWasDone() {
    assertThat(rulesBrokenBy(Forgetful.class)).contains("R2");
  }

  @Test
  void catchesARepositoryThatEmptiesWithoutLookingAtTheVersion() {
    assertThat(rulesBrokenBy(EmptiesBlindly.class)).containsExactly("R5");
  }

  @Test
  void catchesARepositoryThatKeepsNothingWhereThereWasNoCart() {
    assertThat(rulesBrokenBy(OpensNoEmptyCart.class)).contains("R6");
  }

  @Test
  void catchesARepositoryThatRemovesWhatIsEmpty() {
    assertThat(rulesBrokenBy(RemovesEmptyCarts.class)).contains("R6");
  }

  /** A repository on a map, to be made wrong. */
  abstract static class OnAMap extends CartRepositoryContract implements CartRepository {

    final Map<UserId, Cart> stored = new ConcurrentHashMap<>();

    @Override
    protected CartRepository carts() {
      return this;
    }

    @Override
    public Optional<Cart> find(UserId user) {
      return Optional.ofNullable(stored.get(user));
    }

    @Override
    public Cart save(Cart cart) {
      synchronized (stored) {
        check(cart);
        return write(cart);
      }
    }

    void check(Cart cart) {
      Cart.Snapshot present =
          find(cart.stored().user())
              .map(Cart::stored)
              .orElseGet(() -> Cart.Snapshot.none(cart.stored().user()));
      if (!present.version().equals(cart.stored().version())) {
        throw new PortException.StaleWrite(cart);
      }
    }

    Cart write(Cart cart) {
      Cart saved = Cart.restore(cart.snapshot());
      stored.put(cart.stored().user(), saved);
      return saved;
    }
  }

  static final class Inventive extends OnAMap {
    @Override
    public Optional<Cart> find(UserId user) {
      return super.find(user).or(() -> Optional.of(Carts.emptyCart(user)));
    }
  }

  static final class LosesLines extends OnAMap {
    @Override
    Cart write(Cart cart) {
      Cart.Snapshot all = cart.snapshot();
      Cart.Snapshot some =
          new Cart.Snapshot(
              all.user(), all.lines().stream().limit(1).toList(), all.history(), all.version());
      stored.put(all.user(), Cart.restore(some));
      return Cart.restore(all);
    }
  }

  static final class Forgetful extends OnAMap {
    @Override
    Cart write(Cart cart) {
      Cart.Snapshot all = cart.snapshot();
      stored.put(
          all.user(),
          Cart.restore(
              new Cart.Snapshot(all.user(), all.lines(), CartHistory.NONE, all.version())));
      return Cart.restore(all);
    }
  }

  static final class EmptiesBlindly extends OnAMap {
    @Override
    void check(Cart cart) {
      if (!cart.snapshot().lines().isEmpty()) {
        super.check(cart);
      }
    }
  }

  static final class OpensNoEmptyCart extends OnAMap {
    @Override
    Cart write(Cart cart) {
      boolean nothing =
          cart.snapshot().lines().isEmpty() && cart.stored().version().equals(Version.UNSAVED);
      return nothing ? Cart.restore(cart.snapshot()) : super.write(cart);
    }
  }

  static final class RemovesEmptyCarts extends OnAMap {
    @Override
    Cart write(Cart cart) {
      Cart saved = super.write(cart);
      if (saved.stored().lines().isEmpty()) {
        stored.remove(saved.stored().user());
      }
      return saved;
    }
  }

  static final class OneForAll extends OnAMap {

    private Optional<Cart> last = Optional.empty();

    @Override
    public Optional<Cart> find(UserId user) {
      return super.find(user).flatMap(cart -> last);
    }

    @Override
    Cart write(Cart cart) {
      Cart saved = super.write(cart);
      last = Optional.of(saved);
      return saved;
    }
  }

  static final class LastWriteWins extends OnAMap {
    @Override
    void check(Cart cart) {
      // On purpose: whoever saves last wins.
    }
  }

  static final class ChecksThenWrites extends OnAMap {

    private final Phaser racers = new Phaser(2);

    @Override
    public Cart save(Cart cart) {
      check(cart);
      meetAnotherWriter();
      return write(cart);
    }

    /** Lets two writers that have checked both go on, or one alone after a moment. */
    private void meetAnotherWriter() {
      int phase = racers.arrive();
      try {
        racers.awaitAdvanceInterruptibly(phase, 20, TimeUnit.MILLISECONDS);
      } catch (InterruptedException | TimeoutException e) {
        // Nobody else writes at the moment.
      }
    }
  }

  static final class WritesThenChecks extends OnAMap {
    @Override
    public Cart save(Cart cart) {
      synchronized (stored) {
        Optional<Version> before = find(cart.stored().user()).map(c -> c.stored().version());
        Cart saved = write(cart);
        if (!before.orElse(Version.UNSAVED).equals(cart.stored().version())) {
          throw new PortException.StaleWrite(cart);
        }
        return saved;
      }
    }
  }
}

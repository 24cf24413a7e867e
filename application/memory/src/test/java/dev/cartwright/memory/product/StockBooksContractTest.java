package dev.cartwright.memory.product;

import static dev.cartwright.memory.shared.ContractProof.requireFailure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.product.ReservationAccount;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.StockAccount;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.contract.product.StockBooksContract;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Reservations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches books that break it. */
class StockBooksContractTest {

  @Test
  void catchesBooksOfDifferentMoments() {
    requireFailure(Torn.class, "R1: whatever is written meanwhile, a page is of one moment");
  }

  @Test
  void catchesBooksThatStartEveryPageAnew() {
    requireFailure(Forgetful.class, "R2: page by page every product is met once");
    requireFailure(
        Forgetful.class, "R2: page by page every reservation in the wanted states is met once");
  }

  @Test
  void catchesBooksWithoutWhatIsHeld() {
    requireFailure(
        BlindToHolds.class,
        "R4: a product's account is what was booked, and what is held and committed");
  }

  @Test
  void catchesBooksWithoutMovements() {
    requireFailure(Unmoved.class, "R5: a reservation's account is its state, and what it moved");
    requireFailure(Unmoved.class, "R5: whatever becomes of a reservation is in order");
  }

  @Test
  void catchesBooksThatFindNothingById() {
    requireFailure(Unmoved.class, "R6: reservations are found by id, unknown ones are not");
  }

  /** Right books; what extends them is wrong in the methods that it overrides. */
  abstract static class Contract extends StockBooksContract implements StockBooks {

    final WrongStock stock = new WrongStock();
    final StockBooks right = stock.right.books();

    @Override
    protected StockRepository stock() {
      return stock;
    }

    @Override
    protected StockBooks books() {
      return this;
    }

    @Override
    protected ProductId newProduct() {
      return Products.newId();
    }

    @Override
    public Page<StockAccount> stock(PageRequest page) {
      return right.stock(page);
    }

    @Override
    public Page<ReservationAccount> reservations(Set<ReservationState> states, PageRequest page) {
      return right.reservations(states, page);
    }

    @Override
    public List<ReservationAccount> reservations(Set<ReservationId> ids) {
      return right.reservations(ids);
    }
  }

  /** Looks at the ledgers first, and at the reservations after somebody else came. */
  static final class Torn extends Contract {
    @Override
    public Page<StockAccount> stock(PageRequest page) {
      return right.stock(page).map(it -> with(it, it.held() + somebodyElseHolds(it.product())));
    }

    private long somebodyElseHolds(ProductId product) {
      ReservationId id = Reservations.newId();
      ReservationRequest request = Reservations.hold(id, Reservations.units(product, 1));
      boolean held = stock.apply(request) instanceof Result.Ok;
      assertThat(stock.apply(Reservations.release(id))).isNotNull();
      return held ? 1 : 0;
    }
  }

  static final class Forgetful extends Contract {
    @Override
    public Page<StockAccount> stock(PageRequest page) {
      return new Page<>(right.stock(PageRequest.first(2)).items(), Optional.empty());
    }

    @Override
    public Page<ReservationAccount> reservations(Set<ReservationState> states, PageRequest page) {
      return new Page<>(right.reservations(states, PageRequest.first(2)).items(), Optional.empty());
    }
  }

  static final class BlindToHolds extends Contract {
    @Override
    public Page<StockAccount> stock(PageRequest page) {
      return right.stock(page).map(it -> with(it, 0));
    }
  }

  static final class Unmoved extends Contract {
    @Override
    public List<ReservationAccount> reservations(Set<ReservationId> ids) {
      return right.reservations(ids).stream()
          .map(ReservationAccount.Sound.class::cast)
          .<ReservationAccount>map(
              it -> new ReservationAccount.Sound(it.reservation(), Map.of(), it.now()))
          .limit(1)
          .toList();
    }
  }

  private static StockAccount with(StockAccount account, long held) {
    return new StockAccount(
        account.product(),
        account.available(),
        account.lastSequence(),
        held,
        account.committed(),
        account.ledger());
  }
}

package dev.cartwright.testkit.contract.product;

import static dev.cartwright.testkit.fixture.Reservations.giveBack;
import static dev.cartwright.testkit.fixture.Reservations.hold;
import static dev.cartwright.testkit.fixture.Reservations.newId;
import static dev.cartwright.testkit.fixture.Reservations.oneOfEach;
import static dev.cartwright.testkit.fixture.Reservations.receipt;
import static dev.cartwright.testkit.fixture.Reservations.release;
import static dev.cartwright.testkit.fixture.Reservations.take;
import static dev.cartwright.testkit.fixture.Reservations.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.ReservationAccount;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.StockAccount;
import dev.cartwright.domain.product.StockAccount.LedgerSum;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.shared.Deviation;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.contract.shared.Pages;
import dev.cartwright.testkit.contract.shared.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link StockBooks} has to do.
 *
 * <p>Extend this class in the adapter's own tests and return the books of {@link #stock} from
 * {@link #books}.
 */
public abstract class StockBooksContract extends StockWorld {

  private static final int WRITERS = 32;
  private static final int ROUNDS = 10;
  private static final int ATTEMPTS_MAX = 20;
  private static final PageRequest SMALL_PAGES = PageRequest.first(2);
  private static final Set<ReservationState> ALL = Set.of(ReservationState.values());

  /** For the adapter's test class. */
  protected StockBooksContract() {}

  /** Returns the books under test. */
  protected abstract StockBooks books();

  @Test
  @DisplayName("R4: a product's account is what was booked, and what is held and committed")
  void anAccountShowsEverything() {
    ProductId product = productWith(10);
    List<ReservationId> unused = List.of(held(product, 2), taken(product, 3));
    assertThat(stock().adjust(receipt(product, -1))).isNotNull();

    StockAccount account = accountOf(product);

    assertThat(account)
        .isEqualTo(
            new StockAccount(product, 4, 4, 2, 3, new LedgerSum(4, 4, 9, 0, OptionalLong.empty())));
    assertThat(account.deviations()).isEmpty();
  }

  @Test
  @DisplayName("R5: a reservation's account is its state, and what it moved")
  void aReservationIsShownWithItsMovements() {
    ProductId product = productWith(10);
    ReservationId held = held(product, 2);
    ReservationId returned = taken(product, 3);
    assertThat(done(giveBack(returned)).state()).isEqualTo(ReservationState.RETURNED);

    assertThat(soundOf(held).postings()).isEqualTo(Map.of(held + "/reserve/" + product, -2L));
    assertThat(soundOf(returned).postings())
        .isEqualTo(
            Map.of(returned + "/reserve/" + product, -3L, returned + "/return/" + product, 3L));
    assertThat(soundOf(returned).reservation()).isEqualTo(done(giveBack(returned)));
    assertThat(soundOf(held).deviations()).isEmpty();
    assertThat(soundOf(returned).deviations()).isEmpty();
  }

  @Test
  @DisplayName("R5: whatever becomes of a reservation is in order")
  void everyEndIsInOrder() {
    ProductId product = productWith(1);
    ReservationId released = held(product, 1);
    assertThat(done(release(released)).state()).isEqualTo(ReservationState.RELEASED);
    ReservationId tombstone = newId();
    assertThat(done(release(tombstone)).lines()).isEmpty();
    ReservationId short0 = newId();
    assertThat(refused(take(short0, units(product, 2)))).isNotNull();

    assertThat(books().reservations(Set.of(released, tombstone, short0)))
        .hasSize(3)
        .allSatisfy(account -> assertThat(account.deviations()).isEmpty());
  }

  @Test
  @DisplayName("R6: reservations are found by id, unknown ones are not")
  void reservationsAreFoundById() {
    ProductId product = productWith(3);
    ReservationId one = held(product, 1);
    ReservationId two = taken(product, 2);

    assertThat(books().reservations(Set.of(one, two, newId())))
        .extracting(ReservationAccount::id)
        .containsExactlyElementsOf(Stream.of(one, two).map(Object::toString).sorted().toList());
    assertThat(books().reservations(Set.of())).isEmpty();
  }

  @Test
  @DisplayName("R2: page by page every product is met once")
  void everyProductIsMetOnce() {
    Set<ProductId> products = Set.of(productWith(1), productWith(2), productWith(3));

    List<ProductId> met =
        Pages.all(SMALL_PAGES, books()::stock).stream().map(StockAccount::product).toList();

    assertThat(met).containsAll(products).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("R2: page by page every reservation in the wanted states is met once")
  void everyReservationIsMetOnce() {
    ProductId product = productWith(10);
    List<String> taken =
        Stream.of(taken(product, 1), taken(product, 2), taken(product, 3))
            .map(Object::toString)
            .toList();
    ReservationId held = held(product, 1);

    List<String> met =
        Pages.all(
                SMALL_PAGES, page -> books().reservations(Set.of(ReservationState.COMMITTED), page))
            .stream()
            .map(ReservationAccount::id)
            .toList();

    assertThat(met)
        .containsAll(taken)
        .doesNotHaveDuplicates()
        .doesNotContain(held.toString())
        .isSorted();
  }

  @Test
  @DisplayName("R1: whatever is written meanwhile, a page is of one moment")
  void aPageIsOfOneMoment() {
    ProductId one = productWith(WRITERS);
    ProductId two = productWith(WRITERS);
    CountDownLatch writing = new CountDownLatch(WRITERS);
    Callable<List<Deviation>> writer = () -> writes(oneOfEach(one, two), writing);
    Callable<List<Deviation>> reader = () -> audits(writing);

    List<List<Deviation>> found =
        Race.between(
            Stream.concat(IntStream.range(0, WRITERS).mapToObj(i -> writer), Stream.of(reader))
                .toList());

    assertThat(found).allSatisfy(deviations -> assertThat(deviations).isEmpty());
    requireLevel(one, WRITERS, 0, 0);
  }

  private List<Deviation> writes(StockLines lines, CountDownLatch writing) {
    try {
      for (int round = 0; round < ROUNDS; round++) {
        ReservationId id = newId();
        boolean holds = round % 2 == 0;
        insist(holds ? hold(id, lines) : take(id, lines));
        insist(holds ? release(id) : giveBack(id));
      }
      return List.of();
    } finally {
      writing.countDown();
    }
  }

  /** Repeats a call that a busy store did not answer, which is harmless. */
  private void insist(ReservationRequest request) {
    for (int attempt = 1; ; attempt++) {
      try {
        assertThat(done(request)).isNotNull();
        return;
      } catch (PortException.Unavailable e) {
        assertThat(attempt).as("attempts at " + request).isLessThan(ATTEMPTS_MAX);
      }
    }
  }

  /** Audits again and again while others write, and once more when they are done. */
  private List<Deviation> audits(CountDownLatch writing) {
    List<Deviation> found = new ArrayList<>();
    boolean last = false;
    while (found.isEmpty()) {
      Pages.all(PageRequest.first(50), books()::stock).stream()
          .flatMap(account -> account.deviations().stream())
          .forEach(found::add);
      Pages.all(PageRequest.first(50), page -> books().reservations(ALL, page)).stream()
          .flatMap(account -> account.deviations().stream())
          .forEach(found::add);
      if (last) {
        return found;
      }
      last = writing.getCount() == 0;
    }
    return found;
  }

  private StockAccount accountOf(ProductId product) {
    return Pages.all(SMALL_PAGES, books()::stock).stream()
        .filter(account -> account.product().equals(product))
        .findFirst()
        .orElseThrow();
  }

  private ReservationAccount.Sound soundOf(ReservationId id) {
    return (ReservationAccount.Sound) books().reservations(Set.of(id)).getFirst();
  }
}

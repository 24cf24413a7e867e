package dev.cartwright.postgres.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.product.LedgerEntry;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationCall;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.fixture.Reservations;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch does and answers what its calls would do and be answered one after another. */
class BatchesIT {

  private static final int CALLS = 250;
  private static final int BATCH_MAX = 40;
  private static final int PRODUCTS = 3;
  private static final int RESERVATIONS = 90;
  private static final long STOCK = 20;
  private static final int UNITS_MAX = 4;

  private static final List<ReservationCall> ASKED =
      List.of(
          ReservationCall.HOLD,
          ReservationCall.TAKE,
          ReservationCall.COMMIT,
          ReservationCall.RELEASE,
          ReservationCall.RETURN);

  private final StockTestDatabase database = new StockTestDatabase();
  private final PostgresStockRepository stock = new PostgresStockRepository(database.dsl());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void areNothingElseThanTheirCalls(long seed) {
    World single = new World();
    World batched = new World();

    List<String> expected =
        single.play(seed, (random, calls) -> calls.stream().map(stock::apply).toList());
    List<String> answers = batched.play(seed, this::inBatches);

    assertThat(answers).isEqualTo(expected).anyMatch(it -> it.contains("OutOfStock"));
    assertThat(batched.ledgers()).isEqualTo(single.ledgers());
  }

  private List<Result<Reservation, ProductError>> inBatches(
      Random random, List<ReservationRequest> calls) {
    List<Result<Reservation, ProductError>> answers = new ArrayList<>();
    while (answers.size() < calls.size()) {
      int end = Math.min(calls.size(), answers.size() + 1 + random.nextInt(BATCH_MAX));
      answers.addAll(stock.applyAll(calls.subList(answers.size(), end)));
    }
    return answers;
  }

  /** Products and reservations of one play; another one's differ in their ids only. */
  private final class World {

    private final List<ProductId> products =
        IntStream.range(0, PRODUCTS)
            .mapToObj(i -> database.newProduct())
            .sorted((a, b) -> a.toString().compareTo(b.toString()))
            .toList();
    private final List<ReservationId> ids =
        IntStream.range(0, RESERVATIONS).mapToObj(i -> Reservations.newId()).toList();

    World() {
      for (ProductId product : products) {
        assertThat(stock.adjust(Reservations.receipt(product, STOCK)))
            .isInstanceOf(Result.Ok.class);
      }
    }

    List<String> play(
        long seed,
        BiFunction<Random, List<ReservationRequest>, List<Result<Reservation, ProductError>>>
            player) {
      Random random = new Random(seed);
      List<ReservationRequest> calls =
          IntStream.range(0, CALLS).mapToObj(i -> anyCall(random)).toList();
      return player.apply(random, calls).stream().map(this::say).toList();
    }

    private ReservationRequest anyCall(Random random) {
      ReservationId id = ids.get(random.nextInt(RESERVATIONS));
      ReservationCall call = ASKED.get(random.nextInt(ASKED.size()));
      return call.reserves()
          ? ReservationRequest.reserve(id, anyLines(random), call == ReservationCall.TAKE)
          : ReservationRequest.of(id, call);
    }

    private StockLines anyLines(Random random) {
      List<StockLines.Line> lines = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(PRODUCTS); i++) {
        lines.add(
            new StockLines.Line(
                products.get(random.nextInt(PRODUCTS)),
                new Quantity(1 + random.nextInt(UNITS_MAX))));
      }
      return StockLines.of(lines);
    }

    private String say(Result<Reservation, ProductError> answer) {
      return switch (answer) {
        case Result.Ok<Reservation, ProductError>(Reservation it) ->
            named(it.id() + ": " + it.state() + it.cause() + it.lines() + it.shortages());
        case Result.Err<Reservation, ProductError>(ProductError error) -> named(error.toString());
      };
    }

    List<String> ledgers() {
      return products.stream()
          .flatMap(product -> stock.ledger(product, 0, CALLS).stream())
          .filter(entry -> entry.movement().id().contains("/0/"))
          .map(this::say)
          .toList();
    }

    private String say(LedgerEntry entry) {
      return entry.sequence()
          + " "
          + named(entry.movement().id())
          + " "
          + entry.movement().delta()
          + " "
          + entry.available();
    }

    /** Replaces ids by their places. */
    private String named(String text) {
      String named = text;
      for (int i = 0; i < PRODUCTS; i++) {
        named = named.replace(products.get(i).toString(), "product " + i);
      }
      for (int i = 0; i < RESERVATIONS; i++) {
        named = named.replace(ids.get(i).toString(), "reservation " + i);
      }
      return named;
    }
  }
}

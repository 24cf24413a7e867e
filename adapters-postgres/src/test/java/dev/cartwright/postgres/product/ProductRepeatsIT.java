package dev.cartwright.postgres.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.AdjustStock;
import dev.cartwright.application.product.AdjustStockHandler;
import dev.cartwright.application.product.ProductTerms;
import dev.cartwright.application.product.UpdateProduct;
import dev.cartwright.application.product.UpdateProductHandler;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.StockChange;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.product.StockReason;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.postgres.shared.PostgresSettings;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.ServiceInstance;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Results;
import dev.cartwright.testkit.fixture.SteppedTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests about one product that reach one of two instances at once. */
@Timeout(60)
class ProductRepeatsIT {

  private static final int CALLERS = 50;
  private static final int WRITERS = 8;

  private final SteppedTime time = new SteppedTime();
  private final PostgresSettings settings = PostgresTestDatabase.migrated(StoredContext.PRODUCT);
  private final ServiceInstance here = new ServiceInstance(settings, time);
  private final ServiceInstance there = new ServiceInstance(settings, time);
  private final ProductId mug =
      Results.valueOf(products(here).save(Products.active())).snapshot().id();

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  @Test
  void fiftyCallsAtOnceMakeOneMovementAndEqualAnswers() {
    List<Reply<StockLevel>> answers = atOnce(CALLERS, this::receive);

    assertThat(answers.stream().map(Reply::value).distinct()).hasSize(1);
    assertThat(answers.stream().filter(Reply::replayed)).hasSize(CALLERS - 1);
    assertThat(stock(here).find(mug)).isEqualTo(answers.getFirst().value());
    assertThat(stock(here).ledger(mug, 0, CALLERS)).hasSize(1);
  }

  @Test
  void aRaceThatWasLostIsTriedAgainWithItsKey() {
    List<Reply<Product.Snapshot>> first = atOnce(WRITERS, this::rename);
    List<Reply<Product.Snapshot>> again = atOnce(WRITERS, this::rename);

    assertThat(first).noneMatch(Reply::replayed);
    assertThat(first.stream().map(reply -> reply.value().version()).distinct()).hasSize(WRITERS);
    assertThat(again).allMatch(Reply::replayed);
    assertThat(again.stream().map(Reply::value).toList())
        .isEqualTo(first.stream().map(Reply::value).toList());
  }

  private static <T> List<T> atOnce(int callers, IntFunction<T> call) {
    return Race.between(
        IntStream.range(0, callers).mapToObj(i -> (Callable<T>) () -> call.apply(i)).toList());
  }

  /** Sends the same request each time. */
  private Reply<StockLevel> receive(int number) {
    ServiceInstance instance = instance(number);
    return Results.valueOf(
        instance.askUntilDone(
            new AdjustStockHandler(products(instance), stock(instance), UUID::randomUUID),
            ProductTerms.ADJUST_STOCK,
            new AdjustStock.Command(
                Caller.system(),
                mug,
                new StockChange.Delta(5),
                new StockReason("Receipt"),
                new RequestId("key"))));
  }

  /** Sends a request of its own for each number. */
  private Reply<Product.Snapshot> rename(int number) {
    ServiceInstance instance = instance(number);
    return Results.valueOf(
        instance.ask(
            new UpdateProductHandler(products(instance), time),
            ProductTerms.UPDATE_PRODUCT,
            new UpdateProduct.Command(
                Caller.system(),
                mug,
                Products.withName("Mug " + number),
                Optional.empty(),
                Optional.of(new RequestId("key " + number)))));
  }

  private ServiceInstance instance(int number) {
    return number % 2 == 0 ? here : there;
  }

  private static ProductRepository products(ServiceInstance instance) {
    return new PostgresProductRepository(instance.dsl());
  }

  private static StockRepository stock(ServiceInstance instance) {
    return new PostgresStockRepository(instance.dsl());
  }
}

package dev.cartwright.memory.product;

import static dev.cartwright.memory.shared.ContractProof.requireFailure;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.contract.product.StockRacesContract;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Reservations;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Proves that the contract of races catches adapters that break it. */
class StockRacesContractTest {

  @Test
  void catchesARepositoryThatSellsOutTooEarly() {
    requireFailure(
        ShyOfOthers.class, "R1, R8: nobody is told that there is not enough while there is");
  }

  @Test
  void catchesARepositoryThatLetsEverybodyHaveTheLastUnit() {
    requireFailure(Oversells.class, "R1, R8: of many who want the last unit exactly one gets it");
  }

  @Test
  void catchesARepositoryThatLocksInTheOrderOfTheLines() {
    requireFailure(
        LocksAsAsked.class,
        "R2: orders of the same products the other way round do not block each other");
  }

  abstract static class Contract extends StockRacesContract {

    private final StockRepository wrong;

    Contract(StockRepository wrong) {
      this.wrong = wrong;
    }

    @Override
    protected StockRepository stock() {
      return wrong;
    }

    @Override
    protected ProductId newProduct() {
      return Products.newId();
    }
  }

  /** Refuses whoever does not get the store at once. */
  static final class ShyOfOthers extends Contract {
    ShyOfOthers() {
      super(
          new WrongStock() {
            private int calls;

            @Override
            public synchronized Result<Reservation, ProductError> apply(
                ReservationRequest request) {
              calls++;
              return calls % 2 == 0
                  ? Result.err(new ProductError.OutOfStock(request.id(), List.of()))
                  : super.apply(request);
            }
          });
    }
  }

  /** Fills the stock up for whoever comes too late. */
  static final class Oversells extends Contract {
    Oversells() {
      super(
          new WrongStock() {
            @Override
            public Result<Reservation, ProductError> apply(ReservationRequest request) {
              request.lines().stream()
                  .flatMap(lines -> lines.units().entrySet().stream())
                  .forEach(line -> {
                    Result<StockLevel, ProductError> unused =
                        right.adjust(Reservations.receipt(line.getKey(), line.getValue()));
                  });
              return super.apply(request);
            }
          });
    }
  }

  static final class LocksAsAsked extends Contract {
    LocksAsAsked() {
      super(new LockingAsAsked());
    }
  }

  /** Locks products one after another, every second time from the last one on. */
  private static final class LockingAsAsked extends WrongStock {

    private static final long WAIT_MILLIS = 50;
    private static final long HOLD_NANOS = 1_000_000;

    private final Map<ProductId, Lock> locks = new ConcurrentHashMap<>();

    @Override
    public Result<Reservation, ProductError> apply(ReservationRequest request) {
      List<ProductId> sorted =
          request.lines().map(it -> List.copyOf(it.units().keySet())).orElse(List.of());
      boolean odd = request.id().order().value().getLeastSignificantBits() % 2 != 0;
      return locked(odd ? sorted.reversed() : sorted, 0, request);
    }

    private Result<Reservation, ProductError> locked(
        List<ProductId> products, int done, ReservationRequest request) {
      if (done == products.size()) {
        return right.apply(request);
      }
      Lock lock = locks.computeIfAbsent(products.get(done), id -> new ReentrantLock());
      if (!tryLock(lock)) {
        throw new PortException.StaleWrite(request);
      }
      try {
        LockSupport.parkNanos(HOLD_NANOS);
        return locked(products, done + 1, request);
      } finally {
        lock.unlock();
      }
    }

    private static boolean tryLock(Lock lock) {
      try {
        return lock.tryLock(WAIT_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}

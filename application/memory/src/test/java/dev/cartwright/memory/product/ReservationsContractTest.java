package dev.cartwright.memory.product;

import static dev.cartwright.memory.shared.ContractProof.requireFailure;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationCall;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.contract.product.ReservationsContract;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Reservations;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. Every repository here is wrong. */
class ReservationsContractTest {

  @Test
  void catchesARepositoryThatTakesLineByLine() {
    requireFailure(
        LineByLine.class, "R8: if there are not enough units nothing is taken, and that stays so");
  }

  @Test
  void catchesARepositoryWithoutTombstones() {
    requireFailure(
        NoTombstones.class, "R11: what was given up before it came takes nothing when it comes");
  }

  @Test
  void catchesARepositoryThatTakesAgain() {
    requireFailure(TakesAgain.class, "R10: a repeated reservation takes units once");
    requireFailure(TakesAgain.class, "R11: what ended takes nothing when it is asked for again");
  }

  @Test
  void catchesARepositoryThatGivesBackTwice() {
    requireFailure(GivesBackTwice.class, "R9: what was held is available again, once");
    requireFailure(GivesBackTwice.class, "R9: what was committed is available again, once");
  }

  @Test
  void catchesARepositoryThatKeepsWhatIsReturned() {
    requireFailure(NeverReturns.class, "R9: what was committed is available again, once");
  }

  @Test
  void catchesARepositoryThatForgetsTheLines() {
    requireFailure(ForgetsLines.class, "R12: an id is refused for other lines");
  }

  abstract static class Contract extends ReservationsContract {

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

  static final class LineByLine extends Contract {
    LineByLine() {
      super(
          new WrongStock() {
            @Override
            public Result<Reservation, ProductError> apply(ReservationRequest request) {
              request.lines().stream()
                  .flatMap(lines -> lines.units().entrySet().stream())
                  .forEach(line -> {
                    var unused = super.apply(alone(line.getKey(), line.getValue()));
                  });
              return super.apply(request);
            }
          });
    }

    private static ReservationRequest alone(ProductId product, long units) {
      return Reservations.take(Reservations.newId(), StockLines.restore(Map.of(product, units)));
    }
  }

  static final class NoTombstones extends Contract {
    NoTombstones() {
      super(
          new WrongStock() {
            private final Set<ReservationId> seen = ConcurrentHashMap.newKeySet();

            @Override
            public Result<Reservation, ProductError> apply(ReservationRequest request) {
              if (request.call().reserves()) {
                seen.add(request.id());
              }
              return seen.contains(request.id())
                  ? super.apply(request)
                  : right.apply(
                      ReservationRequest.of(Reservations.newId(), ReservationCall.RELEASE));
            }
          });
    }
  }

  static final class TakesAgain extends Contract {
    TakesAgain() {
      super(
          new WrongStock() {
            @Override
            public Result<Reservation, ProductError> apply(ReservationRequest request) {
              var first = super.apply(request);
              return request
                  .lines()
                  .map(lines -> right.apply(Reservations.take(Reservations.newId(), lines)))
                  .orElse(first);
            }
          });
    }
  }

  static final class GivesBackTwice extends Contract {
    GivesBackTwice() {
      super(
          new WrongStock() {
            @Override
            public Result<Reservation, ProductError> apply(ReservationRequest request) {
              Result<Reservation, ProductError> answer = super.apply(request);
              if (!request.call().reserves()
                  && answer instanceof Result.Ok<Reservation, ProductError>(Reservation ended)) {
                ended
                    .products()
                    .forEach(product -> {
                      var unused = right.adjust(Reservations.receipt(product, 1));
                    });
              }
              return answer;
            }
          });
    }
  }

  static final class NeverReturns extends Contract {
    NeverReturns() {
      super(
          new WrongStock() {
            @Override
            public Result<Reservation, ProductError> apply(ReservationRequest request) {
              return super.apply(
                  request.call() == ReservationCall.RETURN
                      ? ReservationRequest.of(request.id(), ReservationCall.RELEASE)
                      : request);
            }
          });
    }
  }

  static final class ForgetsLines extends Contract {
    ForgetsLines() {
      super(
          new WrongStock() {
            private final Map<ReservationId, StockLines> first = new ConcurrentHashMap<>();

            @Override
            public Result<Reservation, ProductError> apply(ReservationRequest request) {
              return super.apply(
                  new ReservationRequest(
                      request.id(),
                      request.call(),
                      request.lines().map(it -> first.computeIfAbsent(request.id(), id -> it))));
            }
          });
    }
  }
}

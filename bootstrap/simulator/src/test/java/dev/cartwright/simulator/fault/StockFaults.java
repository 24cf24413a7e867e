package dev.cartwright.simulator.fault;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.ReleaseCause;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationCall;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.simulator.forwarding.ForwardingStock;
import dev.cartwright.simulator.world.SeededIds;
import dev.cartwright.simulator.world.Stage;
import dev.cartwright.simulator.world.Wiring;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Faults of the stock. */
final class StockFaults {

  static final Fault NO_TOMBSTONE =
      fault("a release of nothing leaves no tombstone", (real, stage) -> new NoTombstone(real));
  static final Fault NO_ID_CHECK =
      fault("reserve does not look at its id", StockFaults::withoutIdCheck);
  static final Fault NO_FLOOR =
      fault("stock is taken that is not there", (real, stage) -> new NoFloor(real));
  static final Fault RELEASE_TAKES_BACK =
      fault("a release takes back what is committed", (real, stage) -> new ReleaseTakesBack(real));
  static final Fault NO_EXPIRY = fault("nobody sweeps", (real, stage) -> new NoExpiry(real));

  private StockFaults() {}

  private static Fault fault(
      String name, BiFunction<StockRepository, Stage, StockRepository> broken) {
    return new Fault(
        name,
        stage ->
            new Wiring() {
              @Override
              protected StockRepository stock(StockRepository real) {
                return broken.apply(real, stage);
              }
            });
  }

  private static Reservation released(ReservationId id) {
    return new Reservation(
        id,
        ReservationState.RELEASED,
        Optional.of(ReleaseCause.ABANDONED),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private static final class NoTombstone extends ForwardingStock {

    private final Set<ReservationId> present = new HashSet<>();

    NoTombstone(StockRepository real) {
      super(real);
    }

    @Override
    public Result<Reservation, ProductError> apply(ReservationRequest request) {
      if (request.call().reserves()) {
        present.add(request.id());
      }
      boolean gives =
          request.call() == ReservationCall.RELEASE || request.call() == ReservationCall.RETURN;
      return gives && !present.contains(request.id())
          ? Result.ok(released(request.id()))
          : super.apply(request);
    }
  }

  private static StockRepository withoutIdCheck(StockRepository real, Stage stage) {
    SeededIds ids = new SeededIds(stage.newChance());
    return new ForwardingStock(real) {
      private final Set<ReservationId> present = new HashSet<>();

      @Override
      public Result<Reservation, ProductError> apply(ReservationRequest request) {
        boolean repeat = request.call().reserves() && !present.add(request.id());
        return super.apply(
            repeat
                ? new ReservationRequest(
                    new ReservationId(new OrderId(ids.next()), 0), request.call(), request.lines())
                : request);
      }
    };
  }

  private static final class NoFloor extends ForwardingStock {

    NoFloor(StockRepository real) {
      super(real);
    }

    @Override
    public Result<Reservation, ProductError> apply(ReservationRequest request) {
      Result<Reservation, ProductError> answer = super.apply(request);
      return answer instanceof Result.Err<Reservation, ProductError>(ProductError.OutOfStock no)
          ? Result.ok(
              new Reservation(
                  request.id(),
                  ReservationState.COMMITTED,
                  Optional.empty(),
                  request.lines(),
                  List.of(),
                  Optional.empty()))
          : answer;
    }
  }

  private static final class ReleaseTakesBack extends ForwardingStock {

    ReleaseTakesBack(StockRepository real) {
      super(real);
    }

    @Override
    public Result<Reservation, ProductError> apply(ReservationRequest request) {
      if (request.call() != ReservationCall.RELEASE) {
        return super.apply(request);
      }
      return super.apply(ReservationRequest.of(request.id(), ReservationCall.RETURN))
          .map(
              after -> after.state() == ReservationState.RETURNED ? released(request.id()) : after);
    }
  }

  private static final class NoExpiry extends ForwardingStock {

    NoExpiry(StockRepository real) {
      super(real);
    }

    @Override
    public int releaseExpired(int limit) {
      return 0;
    }
  }
}

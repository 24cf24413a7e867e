package dev.cartwright.simulator.world;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.forwarding.ForwardingStock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A stock that remembers which reservations it was asked about, and what became of them. */
public final class StockRecord extends ForwardingStock {

  private final Simulation simulation;
  private final Set<ReservationId> asked = new LinkedHashSet<>();
  private final Map<ReservationId, Reservation> ended = new LinkedHashMap<>();

  StockRecord(StockRepository real, Simulation simulation) {
    super(real);
    this.simulation = requireNonNull(simulation, "simulation");
  }

  /** Returns the ids of all reservations that anybody asked about. */
  public Set<ReservationId> asked() {
    return Collections.unmodifiableSet(asked);
  }

  /** Returns how reservations ended that were released or returned, as was first answered. */
  public Map<ReservationId, Reservation> ended() {
    return Collections.unmodifiableMap(ended);
  }

  @Override
  public Result<Reservation, ProductError> apply(ReservationRequest request) {
    Result<Reservation, ProductError> answer = super.apply(request);
    simulation.trace().line("product-db", "has", request.call(), request.id(), answer);
    asked.add(request.id());
    if (answer instanceof Result.Ok<Reservation, ProductError>(Reservation reservation)
        && !reservation.state().takesStock()) {
      ended.putIfAbsent(reservation.id(), reservation);
    }
    return answer;
  }
}

package dev.cartwright.simulator.client;

import dev.cartwright.application.product.CommitReservation;
import dev.cartwright.application.product.ReleaseReservation;
import dev.cartwright.application.product.ReserveStock;
import dev.cartwright.application.product.ReturnReservation;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.grpc.product.StockUseCases;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.world.ProductService;
import dev.cartwright.simulator.world.SeededIds;
import dev.cartwright.simulator.world.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Another service, which reserves stock in two steps: it holds units, does something in between,
 * and commits or gives up, or forgets about it.
 */
public final class Bookings {

  private static final Caller CALLER = new Caller.Service("bookings");
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Duration THOUGHT_MAX = Duration.ofSeconds(15);
  private static final int TRIES_MAX = 3;
  private static final int UNITS_MAX = 2;

  /** Bookings that are begun by giving them up, of a thousand. */
  private static final int GIVEN_UP_FIRST = 100;

  /** Bookings that commit at once, of a thousand. */
  private static final int AT_ONCE = 300;

  private final Simulation simulation;
  private final StockUseCases stock;
  private final List<ProductId> wares;
  private final Chance chance;
  private final SeededIds ids;
  private final List<Booking> bookings = new ArrayList<>();

  /** Creates a service that books these wares. */
  public Bookings(Stage stage, ProductService products, List<ProductId> wares) {
    this.simulation = stage.simulation();
    this.stock = products.stockFor(TIMEOUT);
    this.wares = List.copyOf(wares);
    this.chance = stage.newChance();
    this.ids = new SeededIds(chance);
  }

  /** Books so often, one after the other. */
  void book(int count) {
    for (int i = 0; i < count; i++) {
      simulation.pause(chance.between(Duration.ZERO, THOUGHT_MAX));
      book(new Booking(new ReservationId(new OrderId(ids.next()), 0)));
    }
  }

  /** Returns what was booked. */
  public List<Booking> all() {
    return Collections.unmodifiableList(bookings);
  }

  private void book(Booking booking) {
    bookings.add(booking);
    if (chance.perMille(GIVEN_UP_FIRST)) {
      giveUp(booking);
    }
    StockLines lines =
        StockLines.of(
            List.of(
                new StockLines.Line(
                    chance.oneOf(wares), new Quantity(chance.between(1, UNITS_MAX)))));
    boolean atOnce = chance.perMille(AT_ONCE);
    ask(
        booking,
        stock.reserveStock(),
        new ReserveStock.Command(CALLER, booking.id(), lines, atOnce));
    simulation.pause(chance.between(Duration.ZERO, THOUGHT_MAX));
    switch (chance.between(1, 4)) {
      case 1 ->
          ask(
              booking,
              stock.commitReservation(),
              new CommitReservation.Command(CALLER, booking.id()));
      case 2 -> giveUp(booking);
      case 3 ->
          ask(
              booking,
              stock.returnReservation(),
              new ReturnReservation.Command(CALLER, booking.id()));
      default -> simulation.trace().line("bookings", "forgets", booking.id());
    }
  }

  private void giveUp(Booking booking) {
    ask(booking, stock.releaseReservation(), new ReleaseReservation.Command(CALLER, booking.id()));
  }

  private <C> void ask(
      Booking booking, UseCase<C, Result<Reservation, ProductError>> remote, C command) {
    for (int i = 0; i < chance.between(1, TRIES_MAX); i++) {
      try {
        if (remote.handle(command)
            instanceof Result.Ok<Reservation, ProductError>(Reservation answer)) {
          booking.answered(answer);
        }
        return;
      } catch (PortException.Unavailable e) {
        simulation.pause(chance.between(Duration.ZERO, TIMEOUT));
      }
    }
  }
}

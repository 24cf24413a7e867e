package dev.cartwright.simulator.client;

import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.world.Shop;
import dev.cartwright.simulator.world.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All those who use a shop at the same time. */
public final class Crowd {

  private static final Duration THOUGHT_MAX = Duration.ofSeconds(8);
  private static final int SHOPPERS_MAX = 3;
  private static final int HANDS_MAX = 2;
  private static final int ACTS_MAX = 6;
  private static final int BOOKINGS_MAX = 4;
  private static final int RECEIPTS_MAX = 2;
  private static final int MEDDLES_MAX = 2;

  private final Simulation simulation;
  private final Chance chance;
  private final Asking asking;
  private final List<Shopper> shoppers = new ArrayList<>();
  private final Bookings bookings;
  private final Receipts receipts;
  private final Operator operator;

  /** Gathers a crowd in {@code home}. */
  public Crowd(Stage stage, Shop shop, SimulatedProcess home) {
    this.simulation = stage.simulation();
    this.chance = stage.newChance();
    this.asking = new Asking(stage, home);
    this.bookings = new Bookings(stage, shop.products(), shop.wares());
    this.receipts = new Receipts(stage, shop, asking);
    this.operator = new Operator(stage, shop.orders());
    int count = chance.between(1, SHOPPERS_MAX);
    for (int number = 1; number <= count; number++) {
      shoppers.add(new Shopper(shop.addUser("user-" + number), shop, asking, stage.newChance()));
    }
  }

  /** Lets everybody begin; a user may do several things at once. */
  public void begin() {
    asking.begin("bookings", () -> bookings.book(chance.between(0, BOOKINGS_MAX)));
    asking.begin("receipts", () -> receipts.receive(chance.between(0, RECEIPTS_MAX)));
    asking.begin("operator", () -> operator.meddle(chance.between(0, MEDDLES_MAX)));
    for (Shopper shopper : shoppers) {
      int hands = chance.between(1, HANDS_MAX);
      for (int hand = 0; hand < hands; hand++) {
        asking.begin("shopper", () -> shop(shopper));
      }
    }
  }

  private void shop(Shopper shopper) {
    int acts = chance.between(1, ACTS_MAX);
    for (int act = 0; act < acts; act++) {
      simulation.pause(chance.between(Duration.ZERO, THOUGHT_MAX));
      shopper.act();
    }
  }

  /** Lets everybody ask everything once more. */
  public void askAllAgain() {
    asking.askAllAgain();
  }

  /** Tells whether everybody is done. */
  public boolean isDone() {
    return asking.isDone();
  }

  /** Returns the users. */
  public List<Shopper> shoppers() {
    return Collections.unmodifiableList(shoppers);
  }

  /** Returns what was put into stock. */
  public Receipts receipts() {
    return receipts;
  }

  /** Returns what the other service reserved. */
  public List<Booking> bookings() {
    return bookings.all();
  }
}

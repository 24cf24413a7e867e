package dev.cartwright.simulator.client;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.AdjustStock;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.StockChange;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.product.StockReason;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.world.Shop;
import dev.cartwright.simulator.world.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is put into stock while the shop is open. */
public final class Receipts {

  private static final Duration BREAK_MAX = Duration.ofSeconds(30);
  private static final StockReason REASON = new StockReason("receipt");

  private final Simulation simulation;
  private final Chance chance;
  private final Shop shop;
  private final Asking asking;
  private final List<Asked<AdjustStock.Command, Result<Reply<StockLevel>, ProductError>>> all =
      new ArrayList<>();

  Receipts(Stage stage, Shop shop, Asking asking) {
    this.simulation = stage.simulation();
    this.chance = stage.newChance();
    this.shop = requireNonNull(shop, "shop");
    this.asking = requireNonNull(asking, "asking");
  }

  /** Returns what was put into stock. */
  public List<Asked<AdjustStock.Command, Result<Reply<StockLevel>, ProductError>>> all() {
    return Collections.unmodifiableList(all);
  }

  /** Puts a unit of something into stock, so often. */
  void receive(int times) {
    for (int i = 0; i < times; i++) {
      simulation.pause(chance.between(Duration.ZERO, BREAK_MAX));
      ProductId ware = chance.oneOf(shop.wares());
      RequestId key = new RequestId("receipt-" + i);
      var asked =
          new Asked<>(
              shop.products().adjustStock(),
              new AdjustStock.Command(
                  Caller.system(), ware, new StockChange.Delta(1), REASON, key));
      all.add(asked);
      asking.ask(asked);
    }
  }
}

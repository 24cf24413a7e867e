package dev.cartwright.simulator;

import dev.cartwright.application.order.OrderStores;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.simulator.check.AnswerCheck;
import dev.cartwright.simulator.check.BookingCheck;
import dev.cartwright.simulator.check.CartCheck;
import dev.cartwright.simulator.check.DiscountCheck;
import dev.cartwright.simulator.check.Findings;
import dev.cartwright.simulator.check.OpenWorkCheck;
import dev.cartwright.simulator.check.OrderCheck;
import dev.cartwright.simulator.check.Outcome;
import dev.cartwright.simulator.check.ReceiptCheck;
import dev.cartwright.simulator.check.StockCheck;
import dev.cartwright.simulator.check.StoredOrder;
import dev.cartwright.simulator.check.TimelineCheck;
import dev.cartwright.simulator.client.Booking;
import dev.cartwright.simulator.client.Crowd;
import dev.cartwright.simulator.client.Shopper;
import dev.cartwright.simulator.world.Shop;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at a shop in which nothing happens any more. */
final class Judge {

  private final Shop shop;
  private final Crowd crowd;
  private final Findings findings;
  private final OrderStores stores;

  Judge(Shop shop, Crowd crowd, Findings findings) {
    this.shop = shop;
    this.crowd = crowd;
    this.findings = findings;
    this.stores = shop.orders().stored();
  }

  /** Checks everything that is to be true, and returns what became of the orders. */
  Map<Outcome, Integer> judge() {
    List<StoredOrder> orders = StoredOrder.allOf(stores);
    new OpenWorkCheck(stores).run(findings);
    checkStock(orders);
    checkCarts(orders);
    crowd.shoppers().forEach(new AnswerCheck(orders, findings)::run);
    new DiscountCheck(stores.discounts(), orders, findings)
        .run(crowd.shoppers().stream().map(Shopper::user).toList(), shop.sharedUses());
    return Outcome.of(orders, shop.orders().settledByTasks());
  }

  private void checkStock(List<StoredOrder> orders) {
    StockCheck stock = new StockCheck(shop.products().stock(), findings);
    stock.run(shop.wares());
    new ReceiptCheck(shop.products().stock(), findings).run(crowd.receipts(), shop.wares());
    new BookingCheck(stock.reservations(), findings).run(crowd.bookings());
    Set<ReservationId> booked =
        crowd.bookings().stream().map(Booking::id).collect(Collectors.toSet());
    new OrderCheck(stock.reservations(), booked, findings).run(orders);
  }

  private void checkCarts(List<StoredOrder> orders) {
    CartCheck carts = new CartCheck(shop.carts().carts(), findings);
    carts.run(crowd.shoppers());
    new TimelineCheck(carts, findings).run(orders);
  }
}

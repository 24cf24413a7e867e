package dev.cartwright.simulator.check;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.AddItem;
import dev.cartwright.application.cart.ClearCart;
import dev.cartwright.application.cart.RemoveItem;
import dev.cartwright.application.cart.SettleOrder;
import dev.cartwright.application.cart.UpdateItem;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.PlacedOrder;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.simulator.client.Asked;
import dev.cartwright.simulator.client.Shopper;
import dev.cartwright.simulator.world.CartRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A cart holds what its requests, one after the other and each once, would leave in it. */
public final class CartCheck {

  private final CartRecord carts;
  private final Findings findings;
  private final Map<UserId, Map<ProductId, Integer>> expected = new HashMap<>();
  private final Set<Object> made = new HashSet<>();

  /** Checks these carts. */
  public CartCheck(CartRecord carts, Findings findings) {
    this.carts = requireNonNull(carts, "carts");
    this.findings = requireNonNull(findings, "findings");
  }

  /** Checks what became of the shoppers' requests. */
  public void run(List<Shopper> shoppers) {
    carts.changes().forEach(this::check);
    for (Shopper shopper : shoppers) {
      Map<ProductId, Integer> units = expected.getOrDefault(shopper.user(), Map.of());
      Map<ProductId, Integer> found = carts.unitsOf(shopper.user());
      findings.require(units.equals(found), "a cart was changed by nobody:", units, found);
      shopper.cart().all().forEach(this::check);
    }
  }

  /** Tells whether an order was taken out of its user's cart. */
  public boolean isSettled(OrderId order) {
    return made.contains(order);
  }

  private void check(CartRecord.Change change) {
    Map<ProductId, Integer> before = expected.getOrDefault(change.user(), Map.of());
    findings.require(before.equals(change.before()), "a cart was changed by nobody:", change);
    Map<ProductId, Integer> after = new HashMap<>(change.before());
    apply(change.request(), after);
    findings.require(after.equals(change.after()), "a cart was changed wrongly:", change);
    expected.put(change.user(), change.after());
    Object key = change.request() instanceof SettleOrder.Command it ? it.order().id() : change;
    boolean first = made.add(key instanceof OrderId ? key : change.request());
    findings.require(first, "a cart was changed twice by one request:", change);
  }

  private static void apply(Object request, Map<ProductId, Integer> units) {
    switch (request) {
      case AddItem.Command add -> units.merge(add.product(), add.quantity().units(), Integer::sum);
      case UpdateItem.Command set ->
          set.quantity()
              .ofLine()
              .ifPresentOrElse(
                  quantity -> units.put(set.product(), quantity.units()),
                  () -> units.remove(set.product()));
      case RemoveItem.Command remove -> units.remove(remove.product());
      case ClearCart.Command clear -> units.clear();
      case SettleOrder.Command settle ->
          settle.order().items().forEach(item -> subtract(item, units));
      default -> throw new IllegalStateException("who changes carts by " + request);
    }
  }

  private static void subtract(PlacedOrder.Item item, Map<ProductId, Integer> units) {
    units.computeIfPresent(
        item.product(),
        (product, present) -> {
          int left = present - item.quantity().units();
          return left > 0 ? left : null;
        });
  }

  private void check(Asked<?, Result<Reply<Cart.Snapshot>, CartError>> asked) {
    boolean done = asked.answers().stream().anyMatch(it -> it instanceof Result.Ok<?, ?>);
    findings.require(
        done == made.contains(asked.command()),
        "a cart's request was answered otherwise than done:",
        asked.command(),
        asked.answers());
    findings.require(asked.last().isPresent(), "nobody answers:", asked.command());
  }
}

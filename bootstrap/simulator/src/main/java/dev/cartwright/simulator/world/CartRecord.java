package dev.cartwright.simulator.world;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartLine;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.simulator.engine.Simulation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A store of carts that remembers what each request made of them. */
public final class CartRecord implements CartRepository {

  /**
   * What a request made of a cart.
   *
   * @param user whose cart
   * @param request the command of the use case that changed it
   * @param before the units of each product as they were stored
   * @param after the units of each product as they were stored then
   */
  public record Change(
      UserId user, Object request, Map<ProductId, Integer> before, Map<ProductId, Integer> after) {}

  private final CartRepository carts;
  private final Simulation simulation;
  private final List<Change> changes = new ArrayList<>();

  CartRecord(CartRepository carts, Simulation simulation) {
    this.carts = requireNonNull(carts, "carts");
    this.simulation = requireNonNull(simulation, "simulation");
  }

  /** Returns what was made of all carts, in order. */
  public List<Change> changes() {
    return Collections.unmodifiableList(changes);
  }

  /** Returns the units in a cart. */
  public Map<ProductId, Integer> unitsOf(UserId user) {
    return carts.find(user).map(CartRecord::units).orElse(Map.of());
  }

  @Override
  public Optional<Cart> find(UserId user) {
    return carts.find(user);
  }

  @Override
  public Cart save(Cart cart) {
    UserId user = cart.stored().user();
    Map<ProductId, Integer> before = unitsOf(user);
    Cart saved = carts.save(cart);
    Change change = new Change(user, simulation.errand().request(), before, unitsOf(user));
    simulation.trace().line("cart-redis", "keeps", change);
    changes.add(change);
    return saved;
  }

  private static Map<ProductId, Integer> units(Cart cart) {
    return cart.snapshot().lines().stream()
        .collect(Collectors.toMap(CartLine::product, line -> line.quantity().units()));
  }
}

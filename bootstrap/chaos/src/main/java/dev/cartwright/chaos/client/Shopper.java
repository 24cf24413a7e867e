package dev.cartwright.chaos.client;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Asked;
import dev.cartwright.chaos.history.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Shops at random: fills its cart, orders some of it, changes its mind. It has a user of its own,
 * so that nobody but the orders it makes touches its cart.
 */
public final class Shopper {

  private static final int UNITS_MAX = 5;
  private static final int CART_UNITS_MAX = 100;
  private static final int ORDERS_REMEMBERED_MAX = 20;
  private static final int DELIVERY = 20;

  private final Client client;
  private final String user;
  private final List<String> products;
  private final RandomGenerator random;
  private final Map<String, Integer> cart = new HashMap<>();
  private final List<String> orders = new ArrayList<>();

  /** Makes a shopper for these products. */
  public Shopper(Client client, String user, List<String> products, RandomGenerator random) {
    this.client = client;
    this.user = user;
    this.products = List.copyOf(products);
    this.random = random;
  }

  /** Does one thing, to its end. */
  public void act() {
    int dice = random.nextInt(100);
    if (dice < 36) {
      addToCart();
    } else if (dice < 42) {
      setInCart();
    } else if (dice < 55) {
      readCart();
    } else if (dice < 77) {
      createOrder();
    } else if (dice < 85) {
      changeOrder(Method.ORDER_ADD, units());
    } else if (dice < 92) {
      changeOrder(Method.ORDER_CANCEL, Map.of());
    } else if (dice < 98) {
      changeOrder(Method.ORDER_READ, Map.of());
    } else {
      Answered unused = client.insist(asked(Method.STOCK_ADJUST, "", Map.of(product(), DELIVERY)));
    }
  }

  /** Reads its cart, and returns what it was answered. */
  @CanIgnoreReturnValue
  public Answered readCart() {
    Answered answered = client.insist(asked(Method.CART_READ, "", Map.of()));
    remember(answered);
    return answered;
  }

  private void addToCart() {
    if (cart.values().stream().mapToInt(Integer::intValue).sum() < CART_UNITS_MAX) {
      remember(client.insist(asked(Method.CART_ADD, "", units())));
    } else {
      createOrder();
    }
  }

  private void setInCart() {
    String product = cart.keySet().stream().findAny().orElseGet(this::product);
    remember(client.insist(asked(Method.CART_SET, "", Map.of(product, random.nextInt(UNITS_MAX)))));
  }

  /** Orders a part of each line, so that an order that is taken out twice is seen. */
  private void createOrder() {
    Map<String, Integer> items = new HashMap<>();
    cart.forEach((product, quantity) -> {
      if (random.nextBoolean()) {
        items.put(product, random.nextInt(quantity) + 1);
      }
    });
    Map<String, Integer> wanted = items.isEmpty() ? units() : items;
    Answered answered = client.insist(asked(Method.ORDER_CREATE, "", wanted));
    if (answered.isOk() && answered.state().equals("CONFIRMED")) {
      orders.add(answered.order());
      if (orders.size() > ORDERS_REMEMBERED_MAX) {
        orders.removeFirst();
      }
    }
  }

  private void changeOrder(Method method, Map<String, Integer> items) {
    if (orders.isEmpty()) {
      readCart();
      return;
    }
    String order = orders.get(random.nextInt(orders.size()));
    Answered unused = client.insist(asked(method, order, items));
  }

  private void remember(Answered answered) {
    if (answered.isOk()) {
      cart.clear();
      cart.putAll(answered.items());
    }
  }

  private Asked asked(Method method, String order, Map<String, Integer> items) {
    boolean reads = method == Method.CART_READ || method == Method.ORDER_READ;
    return new Asked(method, user, reads ? "" : Keys.next(random), order, items);
  }

  private Map<String, Integer> units() {
    return Map.of(product(), random.nextInt(UNITS_MAX) + 1);
  }

  private String product() {
    return products.get(random.nextInt(products.size()));
  }
}

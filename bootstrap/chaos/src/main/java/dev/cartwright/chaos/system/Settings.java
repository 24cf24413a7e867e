package dev.cartwright.chaos.system;

import static java.util.Objects.requireNonNull;

import dev.cartwright.chaos.link.Link;
import dev.cartwright.chaos.link.Proxy;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * What the services are told by their environment: all they reach, they reach through links.
 *
 * @param links where the links are
 */
record Settings(Map<Link, Proxy> links) {

  private static final int KEY_BYTES = 32;

  /** Returns a new map with the settings of a service. */
  Map<String, String> of(Service service) {
    Map<String, String> settings = new HashMap<>();
    settings.put(
        "CARTWRIGHT_PAGE_TOKEN_KEYS", Base64.getEncoder().encodeToString(new byte[KEY_BYTES]));
    settings.put(service.variable("PORT"), "0");
    settings.put(service.variable("STOP_DRAIN"), "0ms");
    switch (service) {
      case USER -> database(settings, service, Link.USERS_TO_DATABASE);
      case PRODUCT -> database(settings, service, Link.PRODUCTS_TO_DATABASE);
      case CART -> {
        settings.put(service.variable("REDIS_URL"), "redis://" + address(Link.CARTS_TO_REDIS));
        target(settings, Service.USER, Link.CARTS_TO_USERS);
        target(settings, Service.PRODUCT, Link.CARTS_TO_PRODUCTS);
      }
      case ORDER -> {
        database(settings, service, Link.ORDERS_TO_DATABASE);
        target(settings, Service.USER, Link.ORDERS_TO_USERS);
        target(settings, Service.PRODUCT, Link.ORDERS_TO_PRODUCTS);
        target(settings, Service.CART, Link.ORDERS_TO_CARTS);
      }
    }
    return settings;
  }

  private void database(Map<String, String> settings, Service service, Link link) {
    String url =
        "jdbc:postgresql://%s/%s?user=postgres"
            .formatted(address(link), PostgresStore.database(service));
    settings.put(service.variable("DATABASE_URL"), url);
  }

  private void target(Map<String, String> settings, Service service, Link link) {
    settings.put(service.variable("TARGET"), address(link));
  }

  private String address(Link link) {
    return "127.0.0.1:" + requireNonNull(links.get(link), link.name()).port();
  }
}

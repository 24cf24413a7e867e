package dev.cartwright.bootstrap.launcher;

import java.util.List;
import java.util.Map;

/** The screen of a system that runs: what runs, where to look, what to type next. */
final class Welcome {

  private Welcome() {}

  static void show(Screen screen, Home home, Map<String, Integer> ports) {
    screen.sayTimed("Cartwright is ready.");
    screen.say("");
    part(screen, ports, "gateway", "HTTP/JSON, gRPC and gRPC-Web");
    for (String service : List.of("userservice", "productservice", "cartservice", "orderservice")) {
      part(screen, ports, service, "gRPC");
    }
    part(screen, ports, "postgresql", "cartwright_user, cartwright_product, cartwright_order");
    part(screen, ports, "redis", "cart:<user id>");
    screen.say("  %-16s %s".formatted("data and logs", home.folder()));
    screen.say("");
    screen.say("Try, in another terminal:");
    for (String path :
        List.of("products?pageSize=3", "products:search?query=mug", "users?pageSize=3")) {
      screen.say("  curl 'http://localhost:%d/v1/%s'".formatted(ports.get("gateway"), path));
    }
    screen.say("README.md has a tour. Ctrl-C stops everything; the data stays.");
  }

  private static void part(Screen screen, Map<String, Integer> ports, String name, String about) {
    screen.say("  %-16s localhost:%-6d %s".formatted(name, ports.get(name), about));
  }
}

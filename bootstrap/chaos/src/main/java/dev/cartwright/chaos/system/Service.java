package dev.cartwright.chaos.system;

import java.util.Locale;

/** The services, in the order in which they are best started. */
public enum Service {
  USER("UserServiceMain"),
  PRODUCT("ProductServiceMain"),
  CART("CartServiceMain"),
  ORDER("OrderServiceMain");

  private final String main;

  Service(String main) {
    this.main = main;
  }

  /** Returns its name, as scripts and logs have it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT) + "service";
  }

  /** Returns the class that runs it. */
  String mainClass() {
    return "dev.cartwright.bootstrap.executable." + main;
  }

  /** Returns the environment variable of one of its settings. */
  String variable(String setting) {
    return "CARTWRIGHT_" + label().toUpperCase(Locale.ROOT) + "_" + setting;
  }
}

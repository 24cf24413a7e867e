package dev.cartwright.testkit.arch;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One part of a layout: the packages below one name, and what they may use.
 *
 * @param name the package segment after the base package, as in {@code postgres}
 * @param kind which rules hold for it
 * @param mayAccess the other layers its classes may use
 */
public record Layer(String name, Kind kind, List<String> mayAccess) {

  /** What a layer is for, which decides the rules that hold for it. */
  public enum Kind {
    /** Entities, values, refusals: the business and nothing else. */
    DOMAIN,
    /** Use cases, and the ports below {@code <context>.port}. */
    APPLICATION,
    /** Fulfils ports by one technology. */
    DRIVEN_ADAPTER,
    /** Serves use cases over the wire, and fulfils ports by calls to other services. */
    SERVICE_ADAPTER,
    /** Passes requests on; knows no context. */
    GATEWAY,
    /** Puts everything together, and may use everything. */
    WIRING,
    /** Stands beside the layers: a testkit, or servers for development. */
    TOOL,
    /** Written by a generator. */
    GENERATED
  }

  /** Checks that all parts are there. */
  public Layer {
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    mayAccess = List.copyOf(mayAccess);
  }

  /** Returns a layer that fulfils ports by one technology, and so may use the core. */
  public static Layer drivenAdapter(String name) {
    return new Layer(name, Kind.DRIVEN_ADAPTER, List.of("application", "domain"));
  }

  /** Tells whether the layer belongs to the core. */
  boolean isCore() {
    return kind == Kind.DOMAIN || kind == Kind.APPLICATION;
  }

  /** Tells whether the layer connects the core with the world. */
  boolean isAdapter() {
    return kind == Kind.DRIVEN_ADAPTER || kind == Kind.SERVICE_ADAPTER || kind == Kind.GATEWAY;
  }

  /** Tells whether the packages below the layer are contexts. */
  boolean hasContexts() {
    return isCore() || kind == Kind.DRIVEN_ADAPTER || kind == Kind.SERVICE_ADAPTER;
  }
}

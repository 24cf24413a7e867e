package dev.cartwright.bootstrap.server;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** Brings all logs together. */
public final class Logs {

  private Logs() {}

  /** Sends what libraries log by java.util.logging where everything else goes. */
  public static void unite() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}

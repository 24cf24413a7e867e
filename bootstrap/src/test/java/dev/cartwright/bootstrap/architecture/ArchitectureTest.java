package dev.cartwright.bootstrap.architecture;

import dev.cartwright.testkit.arch.ArchitectureContract;
import dev.cartwright.testkit.arch.Layout;

/** Holds every module to the architecture; this one sees them all. */
class ArchitectureTest extends ArchitectureContract {

  @Override
  protected Layout layout() {
    return Layout.of("dev.cartwright")
        .publishing("dev.cartwright.gateway.GatewayServer")
        .publishing("dev.cartwright.gateway.GatewayLimits")
        .publishing("dev.cartwright.gateway.Targets");
  }
}

package dev.cartwright.memory.shared;

import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.testkit.contract.shared.TimeSourceContract;

class SystemTimeSourceTest extends TimeSourceContract {

  private final TimeSource time = new SystemTimeSource();

  @Override
  protected TimeSource time() {
    return time;
  }
}

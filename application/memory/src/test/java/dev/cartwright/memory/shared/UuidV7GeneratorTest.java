package dev.cartwright.memory.shared;

import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.testkit.contract.shared.IdGeneratorContract;

class UuidV7GeneratorTest extends IdGeneratorContract {

  private final IdGenerator ids = new UuidV7Generator();

  @Override
  protected IdGenerator ids() {
    return ids;
  }
}

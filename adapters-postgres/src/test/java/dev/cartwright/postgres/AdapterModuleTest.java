package dev.cartwright.postgres;

import dev.cartwright.testkit.arch.AdapterModuleContract;
import dev.cartwright.testkit.arch.Layout;

/** Holds this module to what all modules with adapters keep. */
class AdapterModuleTest extends AdapterModuleContract {

  @Override
  protected Layout layout() {
    return Layout.of("dev.cartwright");
  }

  @Override
  protected String modulePackage() {
    return "dev.cartwright.postgres";
  }
}

package dev.cartwright.testkit.arch;

import com.tngtech.archunit.core.domain.JavaClass;

/** How contracts are called. */
final class Contracts {

  static final String SUFFIX = "Contract";

  private Contracts() {}

  /** Returns the simple name of a port's contract. */
  static String nameFor(JavaClass port) {
    return port.getSimpleName() + SUFFIX;
  }

  /** Tells whether a test class extends the contract of a port. */
  static boolean isExtendedBy(JavaClass test, JavaClass port) {
    return test.getAllRawSuperclasses().stream()
        .anyMatch(it -> it.getSimpleName().equals(nameFor(port)));
  }
}

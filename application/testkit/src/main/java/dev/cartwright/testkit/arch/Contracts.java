package dev.cartwright.testkit.arch;

import com.tngtech.archunit.core.domain.JavaClass;

/** How contracts are called, and where they are: in a package that ends in the port's context. */
final class Contracts {

  private static final String SUFFIX = "Contract";

  private Contracts() {}

  /** Returns the simple name of a port's contract. */
  static String nameFor(JavaClass port) {
    return port.getSimpleName() + SUFFIX;
  }

  /** Tells whether a class is the contract of a port. */
  static boolean isContractOf(JavaClass port, JavaClass type) {
    return type.getSimpleName().equals(nameFor(port))
        && lastSegment(type.getPackageName()).equals(contextOf(port));
  }

  /** Tells whether a test class extends the contract of a port. */
  static boolean isExtendedBy(JavaClass test, JavaClass port) {
    return test.getAllRawSuperclasses().stream().anyMatch(it -> isContractOf(port, it));
  }

  private static String contextOf(JavaClass port) {
    return lastSegment(port.getPackageName().replaceFirst("\\.port$", ""));
  }

  private static String lastSegment(String packageName) {
    return packageName.substring(packageName.lastIndexOf('.') + 1);
  }
}

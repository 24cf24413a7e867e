package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The core asks ports for the time and for ids, and never waits. */
final class CoreHasNoClockAndNoChance {

  private static final Set<String> FORBIDDEN =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.lang.Thread.sleep",
          "java.util.UUID.randomUUID",
          "java.util.Random.<init>",
          "java.util.SplittableRandom.<init>",
          "java.util.Date.<init>",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.time.InstantSource.system");

  private CoreHasNoClockAndNoChance() {}

  static ArchRule in(Layout layout) {
    return noClasses()
        .that()
        .resideInAnyPackage(layout.packagesOf(Layer::isCore))
        .should()
        .accessTargetWhere(readsClockOrChance())
        .because("what depends on the time or on chance cannot be tested or repeated");
  }

  private static DescribedPredicate<JavaAccess<?>> readsClockOrChance() {
    return describe(
        "a clock, chance or a sleep",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getTarget().getName();
          return FORBIDDEN.contains(owner + "." + name)
              || (owner.startsWith("java.time.") && name.equals("now"));
        });
  }
}

package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.cartwright.application.shared.PortException;
import java.util.List;
import java.util.Set;

/**
 * Driven adapters create port exceptions, and the JDK's exceptions for bugs and for bad arguments.
 *
 * <p>An exception of their own is fine as long as nobody else can see its class.
 */
final class AdaptersFailByPortExceptions {

  private static final List<Class<? extends Throwable>> ALLOWED =
      List.of(PortException.class, IllegalArgumentException.class, IllegalStateException.class);

  /** What the compiler itself puts at the end of a switch that covers every case. */
  private static final Set<String> COMPILED =
      Set.of("java.lang.MatchException", "java.lang.IncompatibleClassChangeError");

  private AdaptersFailByPortExceptions() {}

  static ArchRule in(Layout layout) {
    Places places = new Places(layout);
    return noClasses()
        .that(fulfilPorts(places))
        .should()
        .callConstructorWhere(createsAnotherException())
        .because("the core handles three failures, and no driver's");
  }

  private static DescribedPredicate<JavaClass> fulfilPorts(Places places) {
    return describe(
        "fulfil ports",
        type ->
            places.handWritten().test(type)
                && places.layerOf(type).filter(layer -> isDriven(layer, type, places)).isPresent());
  }

  private static boolean isDriven(Layer layer, JavaClass type, Places places) {
    return layer.kind() == Layer.Kind.DRIVEN_ADAPTER
        || (layer.kind() == Layer.Kind.SERVICE_ADAPTER && !places.portsOf(type).isEmpty());
  }

  private static DescribedPredicate<JavaConstructorCall> createsAnotherException() {
    return describe(
        "creates an exception that is no PortException",
        call -> {
          JavaClass created = call.getTargetOwner();
          return created.isAssignableTo(Throwable.class)
              && ALLOWED.stream().noneMatch(created::isAssignableTo)
              && !COMPILED.contains(created.getName())
              && !created.getModifiers().contains(JavaModifier.PRIVATE)
              && !call.getOriginOwner().isAssignableTo(Throwable.class);
        });
  }
}

package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds out what a class is from where it is. */
final class Places {

  /** Packages that every context may use, in the place of a context. */
  private static final Set<String> SHARED = Set.of("shared", "error");

  private final Layout layout;

  Places(Layout layout) {
    this.layout = layout;
  }

  /** Classes in the layers that {@code which} selects, in hand-written packages. */
  DescribedPredicate<JavaClass> in(String description, Predicate<Layer> which) {
    return resideInAnyPackage(layout.packagesOf(which)).and(handWritten()).as(description);
  }

  /** Classes below the base package that no generator wrote. */
  DescribedPredicate<JavaClass> handWritten() {
    return describe(
        "are hand-written",
        it ->
            (it.getPackageName() + ".").startsWith(layout.base() + ".")
                && !isGenerated(it)
                && !it.getModifiers().contains(JavaModifier.SYNTHETIC));
  }

  private boolean isGenerated(JavaClass type) {
    return (type.getPackageName() + ".").contains(".generated.")
        || layerOf(type).filter(it -> it.kind() == Layer.Kind.GENERATED).isPresent();
  }

  /** Returns the layer of a class, or empty if it is in none. */
  Optional<Layer> layerOf(JavaClass type) {
    return segments(type).stream().findFirst().flatMap(this::layerNamed);
  }

  /** Returns the context of a class, or empty if it has none. */
  Optional<String> contextOf(JavaClass type) {
    return layerOf(type)
        .filter(Layer::hasContexts)
        .flatMap(layer -> segments(type).stream().skip(1).findFirst());
  }

  /** Tells whether a class is there for all contexts, or for all adapters. */
  boolean isShared(JavaClass type) {
    return segments(type).stream().skip(1).findFirst().filter(SHARED::contains).isPresent();
  }

  /** Tells whether a class is a driven port. */
  boolean isPort(JavaClass type) {
    return type.isInterface()
        && type.isTopLevelClass()
        && !type.getSimpleName().equals("package-info")
        && resideInAnyPackage(layout.portPackages()).test(type);
  }

  /** Returns the driven ports that a class fulfils. */
  Set<JavaClass> portsOf(JavaClass type) {
    return type.getAllRawInterfaces().stream().filter(this::isPort).collect(Collectors.toSet());
  }

  /** Returns the package segments after the base package, or none if it is outside. */
  private List<String> segments(JavaClass type) {
    return layout.bases().stream()
        .filter(base -> type.getPackageName().startsWith(base + "."))
        .findFirst()
        .map(base -> List.of(type.getPackageName().substring(base.length() + 1).split("\\.")))
        .orElse(List.of());
  }

  private Optional<Layer> layerNamed(String name) {
    return layout.layers().stream().filter(it -> it.name().equals(name)).findFirst();
  }
}

package dev.cartwright.bootstrap.docs;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.cartwright.domain.shared.DomainError;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds the refusals of all contexts, and the testkit's examples of them. */
final class ErrorCatalogue {

  private static final String FIXTURES = "dev.cartwright.testkit.fixture.";

  private ErrorCatalogue() {}

  /** Returns the sealed type of each context's refusals, as in {@code CartError}. */
  static List<Class<?>> sealedTypes() {
    return new ClassFileImporter()
        .withImportOption(DO_NOT_INCLUDE_TESTS).importPackages("dev.cartwright.domain").stream()
            .filter(type -> type.isInterface() && type.isTopLevelClass())
            .filter(type ->
                type.getRawInterfaces().stream()
                    .anyMatch(it -> it.isEquivalentTo(DomainError.class)))
            .<Class<?>>map(JavaClass::reflect)
            .sorted((a, b) -> a.getName().compareTo(b.getName()))
            .toList();
  }

  /** Returns the testkit's examples of the refusals of this type. */
  static List<DomainError> examplesOf(Class<?> sealedType) {
    try {
      Class<?> fixture = Class.forName(FIXTURES + sealedType.getSimpleName() + "s");
      List<?> examples = (List<?>) fixture.getMethod("examples").invoke(null);
      return examples.stream().map(DomainError.class::cast).toList();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no examples of " + sealedType, e);
    }
  }

  /** Returns the records that a sealed type permits, at any depth. */
  static Stream<Class<?>> permitted(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ErrorCatalogue::permitted)
        : Stream.of(type);
  }

  /** Returns all examples of all contexts. */
  static List<DomainError> allExamples() {
    return sealedTypes().stream().flatMap(type -> examplesOf(type).stream()).toList();
  }

  /** Returns the context of a refusal, as in {@code cart}. */
  static String contextOf(DomainError error) {
    String segments = error.getClass().getPackageName();
    return segments.substring(segments.lastIndexOf('.') + 1);
  }
}

package dev.cartwright.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.cartwright.testkit.arch.ArchitectureRules;
import dev.cartwright.testkit.arch.NamedRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves that the rules about real technologies can fail; only this module sees them all. */
class FencesTest {

  private static final String FENCED = "com.example.fenced";
  private static final String UNGUARDED = "com.example.unguarded";
  private static final String UNJOINED = "com.example.unjoined";
  private static final JavaClasses FENCED_CODE = new ClassFileImporter().importPackages(FENCED);

  static Stream<Arguments> offenders() {
    return Stream.of(
        arguments("gRPC and protobuf", List.of("CartOnGrpc", "CartOnProtobuf")),
        arguments("jOOQ", List.of("CartOnJooq")),
        arguments("JDBC", List.of("CartOnJdbc")),
        arguments("db-scheduler", List.of("CartOnDbScheduler")),
        arguments("Redisson", List.of("CartOnRedisson")),
        arguments("Dagger and inject annotations", List.of("CartOnDagger", "CartOnInject")),
        arguments("Armeria", List.of("CartOnArmeria")),
        arguments("JUnit, AssertJ and ArchUnit", List.of("CartOnAssertJ")));
  }

  @ParameterizedTest
  @MethodSource("offenders")
  void catchesATechnologyOutsideItsFence(String technology, List<String> offenders) {
    NamedRule rule =
        fences().filter(it -> it.name().startsWith(technology)).findFirst().orElseThrow();

    assertThat(String.join("\n", rule.violationsIn(FENCED_CODE))).contains(offenders);
  }

  @Test
  void everyFenceHasAnOffender() {
    assertThat(fences()).hasSameSizeAs(offenders().toList());
  }

  @Test
  void catchesRemoteCallsWithoutTheGuard() {
    assertThat(violations("remoteCallsAreGuarded", UNGUARDED))
        .hasSize(2)
        .anyMatch(violation -> violation.contains("CatalogWithoutGuard"))
        .anyMatch(violation -> violation.contains("HelperWithoutGuard"));
  }

  @Test
  void catchesTransactionsThatStandAlone() {
    assertThat(violations("statementsJoinTransactions", UNJOINED))
        .hasSize(4)
        .allMatch(violation -> violation.contains("CartsThatStandAlone"));
  }

  private static List<String> violations(String rule, String base) {
    return ArchitectureRules.of(base).forProduction().stream()
        .filter(it -> it.name().equals(rule))
        .findFirst()
        .orElseThrow()
        .violationsIn(new ClassFileImporter().importPackages(base));
  }

  private static Stream<NamedRule> fences() {
    return ArchitectureRules.of(FENCED).forProduction().stream()
        .filter(it -> it.name().contains(" only in "));
  }
}

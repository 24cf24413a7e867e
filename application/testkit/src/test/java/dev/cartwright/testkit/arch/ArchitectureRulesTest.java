package dev.cartwright.testkit.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves that each rule can fail: every class below {@code wrong} breaks one on purpose. */
class ArchitectureRulesTest {

  private static final String EXAMPLES = "com.example";
  private static final String RIGHT = EXAMPLES + ".right";

  /** Rules about real technologies, which this module does not see; their proof is elsewhere. */
  private static final Set<String> PROVEN_ELSEWHERE =
      Set.of("remoteCallsAreGuarded", "statementsJoinTransactions");

  private static final JavaClasses RIGHT_CODE = classesOf(RIGHT);

  static Stream<Arguments> wrongCode() {
    return Stream.of(
        arguments("layersPointInwards", List.of("CartThatKnowsItsStore", "ClassWithoutALayer")),
        arguments("coreKnowsOnlyTheJdk", List.of("CartInAFile", "AnnotatedUseCase")),
        arguments(
            "contextsAreStrangers",
            List.of("OrderThatKnowsCarts", "StoreThatKnowsCarts", "SharedThatKnowsCarts")),
        arguments(
            "adaptersAreStrangers", List.of("RedisThatKnowsPostgres", "GatewayThatKnowsACart")),
        arguments("packagesHaveNoCycles", List.of("Hen", "Egg")),
        arguments(
            "coreHasNoClockAndNoChance",
            List.of(
                "readsTheClock()",
                "readsTheClockByReference()",
                "readsTheTicker()",
                "makesAnId()",
                "takesChances()",
                "waits()")),
        arguments(
            "domainStateIsFinal",
            List.of("Field <%s.wrong.domainstateisfinal".formatted(EXAMPLES), "setUnits")),
        arguments("portsAreInterfaces", List.of("PortAsAClass", "HalfOptionalPort")),
        arguments(
            "handlersDoOneThing",
            List.of("OpenHandler", "TwoMethodsHandler", "TwoConstructorsHandler")),
        arguments(
            "refusalsAreValues",
            List.of("RefusalWithoutEquality", "ThrownRefusal", "MisplacedRefusal")),
        arguments("adaptersFailByPortExceptions", List.of("CartsThatThrowTheirOwn")),
        arguments("adaptersPublishLittle", List.of("OpenAdapter", "PublicHelper")),
        arguments("nothingPrints", List.of("CartThatPrints")),
        arguments("loggersArePrivate", List.of("CartsThatLendTheirLogger")),
        arguments("packagesAreNullMarked", List.of("CartInAnUnmarkedPackage")),
        arguments("portsHaveContracts", List.of("PortWithoutContract")),
        arguments("testsUseNoMocks", List.of("TestThatMocks")),
        arguments(
            "adaptersPassContracts", List.of("AdapterWithoutTest", "AdapterWithAnotherTest")));
  }

  @ParameterizedTest
  @MethodSource("wrongCode")
  void catchesWhatIsWrong(String name, List<String> offenders) {
    String base = EXAMPLES + ".wrong." + name.toLowerCase(Locale.ROOT);
    JavaClasses wrong = classesOf(base);
    NamedRule rule =
        rules(base, wrong).filter(it -> it.name().equals(name)).findFirst().orElseThrow();

    String violations = String.join("\n", rule.violationsIn(wrong));

    assertThat(violations).contains(offenders);
  }

  @ParameterizedTest
  @MethodSource("rulesForRightCode")
  void passesWhatIsRight(NamedRule rule) {
    assertThat(rule.violationsIn(RIGHT_CODE)).isEmpty();
  }

  @Test
  void everyRuleHasWrongCode() {
    List<Object> proven = wrongCode().map(it -> it.get()[0]).toList();

    assertThat(rules(EXAMPLES, RIGHT_CODE).map(NamedRule::name))
        .filteredOn(name -> !name.contains(" only in ") && !PROVEN_ELSEWHERE.contains(name))
        .containsExactlyInAnyOrderElementsOf(proven.stream().map(Object::toString).toList());
  }

  static Stream<NamedRule> rulesForRightCode() {
    return rules(RIGHT, classesOf(EXAMPLES + ".righttests"));
  }

  private static Stream<NamedRule> rules(String base, JavaClasses tests) {
    ArchitectureRules rules = ArchitectureRules.of(Layout.of(base).buildingOn("dev.cartwright"));
    return Stream.of(
            rules.forProduction(), rules.forContracts(), rules.forTests(), rules.forAdapters(tests))
        .flatMap(List::stream);
  }

  private static JavaClasses classesOf(String base) {
    return new ClassFileImporter().importPackages(base);
  }
}

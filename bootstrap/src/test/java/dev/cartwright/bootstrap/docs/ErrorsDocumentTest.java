package dev.cartwright.bootstrap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.shared.DomainError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps docs/errors.md in step with the refusals and with the edge. Rewrite the page by {@code
 * ./mvnw test -pl bootstrap -am -Dtest=ErrorsDocumentTest -Dcartwright.writeDocs=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ErrorsDocumentTest {

  private static final Path PAGE = Repository.at("docs/errors.md");
  private static final Pattern REASON = Pattern.compile("\"([A-Z][A-Z0-9_]+[A-Z0-9])\"");

  /** Where the edge names its reasons. */
  private static final List<String> EDGE =
      List.of(
          "adapters-grpc/src/main/java/dev/cartwright/grpc/error/Statuses.java",
          "adapters-grpc/gateway/src/main/java/dev/cartwright/gateway/HttpProblems.java");

  @Test
  void everyContextHasRefusals() {
    assertThat(ErrorCatalogue.sealedTypes())
        .isNotEmpty()
        .allSatisfy(type -> assertThat(type.isSealed()).isTrue());
  }

  @ParameterizedTest
  @MethodSource("sealedTypes")
  void everyRefusalHasAnExample(Class<?> type) {
    assertThat(ErrorCatalogue.examplesOf(type).stream().<Class<?>>map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(ErrorCatalogue.permitted(type).toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleFillsItsMessage(DomainError error) {
    assertThat(error.detail().message()).isNotBlank().doesNotContain("{", "}").endsWith(".");
    assertThat(error.detail().metadata().values()).doesNotContain("null", "");
    assertThat(error.detail().violations())
        .allSatisfy(it -> assertThat(it.message()).isNotBlank().doesNotContain("{", "}"));
  }

  @Test
  void oneReasonIsOneKindOneMessageAndTheSameFacts() {
    Map<String, Set<Refusal>> byReason =
        ErrorCatalogue.allExamples().stream()
            .map(Refusal::of)
            .collect(Collectors.groupingBy(Refusal::reason, Collectors.toSet()));

    assertThat(byReason.values()).allSatisfy(same -> assertThat(same).hasSize(1));
  }

  @Test
  void noRefusalHasAReasonOfTheEdge() {
    assertThat(ErrorCatalogue.allExamples())
        .extracting(error -> error.detail().reason())
        .doesNotContainAnyElementsOf(EdgeReason.ALL.stream().map(EdgeReason::reason).toList());
  }

  @Test
  void everyReasonOfTheEdgeIsListed() {
    Stream<String> named =
        EDGE.stream()
            .flatMap(file -> REASON.matcher(Repository.textOf(Repository.at(file))).results())
            .map((MatchResult match) -> match.group(1));

    assertThat(EdgeReason.ALL)
        .extracting(EdgeReason::reason)
        .containsExactlyInAnyOrderElementsOf(named.collect(Collectors.toSet()));
  }

  @Test
  void thePageListsEveryError() throws IOException {
    String page = ErrorsDocument.text();
    if (Boolean.getBoolean("cartwright.writeDocs")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  static List<Class<?>> sealedTypes() {
    return ErrorCatalogue.sealedTypes();
  }

  static List<DomainError> examples() {
    return ErrorCatalogue.allExamples();
  }
}

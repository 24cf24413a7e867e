package dev.cartwright.bootstrap.docs;

import static java.util.stream.Collectors.joining;

import dev.cartwright.domain.shared.DomainError;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes docs/errors.md. */
final class ErrorsDocument {

  private static final String HEAD =
      """
      # Errors

      Every error is a `google.rpc.Status` with one `google.rpc.ErrorInfo`: `domain` is \
      `cartwright.dev`, `reason` says what happened,
      and `metadata` holds the facts. Code, reason and facts are API and stay; the message is for \
      people and may change. The gateway
      answers the same as JSON (AIP-193). This page is made from the code, and a test compares the \
      two.

      ## Refusals

      The business says no. `INVALID_ARGUMENT` never succeeds as it stands; `FAILED_PRECONDITION` \
      may, once the state of things is
      another; `ABORTED` says that somebody else was first.

      | reason | code | message | facts | contexts |
      | --- | --- | --- | --- | --- |
      """;

  private static final String EDGE =
      """

      ## At the edge

      The request cannot be read, or the machinery does not work.

      | reason | code | meaning |
      | --- | --- | --- |
      """;

  private ErrorsDocument() {}

  static String text() {
    Map<String, List<DomainError>> byReason =
        ErrorCatalogue.allExamples().stream()
            .collect(
                Collectors.groupingBy(
                    error -> error.detail().reason(), TreeMap::new, Collectors.toList()));
    String refusals =
        byReason.values().stream().map(ErrorsDocument::row).collect(joining("\n", "", "\n"));
    String edge =
        EdgeReason.ALL.stream()
            .sorted(Comparator.comparing(EdgeReason::reason))
            .map(it -> "| `%s` | `%s` | %s |".formatted(it.reason(), it.code(), it.meaning()))
            .collect(joining("\n", "", "\n"));
    return HEAD + refusals + EDGE + edge;
  }

  private static String row(List<DomainError> sameReason) {
    DomainError example = sameReason.getFirst();
    String facts =
        example.detail().metadata().keySet().stream()
            .map(it -> "`" + it + "`")
            .collect(joining(", "));
    String contexts =
        sameReason.stream()
            .map(ErrorCatalogue::contextOf)
            .distinct()
            .sorted()
            .collect(joining(", "));
    return "| `%s` | `%s` | %s | %s | %s |"
        .formatted(
            example.detail().reason(),
            Refusal.codeOf(example),
            example.detail().template().replace("|", "\\|"),
            facts,
            contexts);
  }
}

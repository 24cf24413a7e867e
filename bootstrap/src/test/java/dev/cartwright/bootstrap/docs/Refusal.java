package dev.cartwright.bootstrap.docs;

import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.ErrorKind;
import dev.cartwright.grpc.error.Statuses;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a reason promises, wherever it appears.
 *
 * @param reason the machine name
 * @param kind what it means
 * @param template the message before its facts are filled in
 * @param facts the names of the facts
 */
record Refusal(String reason, ErrorKind kind, String template, Set<String> facts) {

  static Refusal of(DomainError error) {
    ErrorDetail detail = error.detail();
    return new Refusal(
        detail.reason(),
        detail.kind(),
        detail.template(),
        new TreeSet<>(detail.metadata().keySet()));
  }

  /** Returns the gRPC code that callers see for such a refusal. */
  static String codeOf(DomainError error) {
    return Statuses.of(error).getStatus().getCode().name();
  }
}

package dev.cartwright.domain.shared;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A refusal as callers see it: kind, reason and facts are API, the message is for people.
 *
 * <p>Reasons and facts have the form that {@code google.rpc.ErrorInfo} asks for.
 */
public final class ErrorDetail {

  private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{1,61}[A-Z0-9]");
  private static final Pattern FACT = Pattern.compile("[a-z][a-z0-9_]{1,63}");

  private final ErrorKind kind;
  private final String reason;
  private final String template;
  private final Map<String, String> metadata;
  private final Optional<ResourceName> resource;
  private final List<Violation> violations;
  private final Optional<Duration> retryAfter;

  private ErrorDetail(
      ErrorDetail base,
      Map<String, String> metadata,
      Optional<ResourceName> resource,
      List<Violation> violations,
      Optional<Duration> retryAfter) {
    this.kind = base.kind;
    this.reason = base.reason;
    this.template = base.template;
    this.metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    this.resource = resource;
    this.violations = List.copyOf(violations);
    this.retryAfter = retryAfter;
  }

  private ErrorDetail(ErrorKind kind, String reason, String template) {
    this.kind = requireNonNull(kind, "kind");
    this.reason = matching(REASON, reason);
    this.template = requireNonNull(template, "template");
    this.metadata = Map.of();
    this.resource = Optional.empty();
    this.violations = List.of();
    this.retryAfter = Optional.empty();
  }

  /** Returns a refusal whose message is {@code template}, filled from the facts added later. */
  public static ErrorDetail of(ErrorKind kind, String reason, String template) {
    return new ErrorDetail(kind, reason, template);
  }

  /** Returns the same with one more fact. */
  public ErrorDetail with(String fact, Object value) {
    Map<String, String> more = new LinkedHashMap<>(metadata);
    more.put(matching(FACT, fact), String.valueOf(value));
    return new ErrorDetail(this, more, resource, violations, retryAfter);
  }

  /** Returns the same, about this resource. */
  public ErrorDetail about(String type, Object id) {
    ResourceName name = new ResourceName(type, String.valueOf(id));
    return new ErrorDetail(this, metadata, Optional.of(name), violations, retryAfter);
  }

  /** Returns the same with all of these problems. */
  public ErrorDetail withAll(List<Violation> more) {
    return new ErrorDetail(this, metadata, resource, more, retryAfter);
  }

  /** Returns the same; a caller may try again after {@code delay}. */
  public ErrorDetail retryAfter(Duration delay) {
    return new ErrorDetail(this, metadata, resource, violations, Optional.of(delay));
  }

  /** Returns what the refusal means for the caller. */
  public ErrorKind kind() {
    return kind;
  }

  /** Returns the stable machine name, unique over all contexts. */
  public String reason() {
    return reason;
  }

  /** Returns the message before its facts are filled in, for the catalogue of errors. */
  public String template() {
    return template;
  }

  /** Returns the sentence for people; it may change. */
  public String message() {
    return MessageTemplate.fill(template, metadata);
  }

  /** Returns the facts, in the order they were added. */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** Returns what the refusal is about, if it is about one thing. */
  public Optional<ResourceName> resource() {
    return resource;
  }

  /** Returns the single problems, if the refusal reports several. */
  public List<Violation> violations() {
    return violations;
  }

  /** Returns when to try again, if that helps. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  private static String matching(Pattern pattern, String text) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(text + " does not match " + pattern);
    }
    return text;
  }
}

package dev.cartwright.domain.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of several problems that a refusal reports together, one line of an order for example.
 *
 * @param type what kind of problem, in upper snake case, as in {@code PRODUCT_NOT_PURCHASABLE}
 * @param subject what it is about, as in {@code items[2]}
 * @param template the message, with {@code {facts}}
 * @param facts what the message is filled from
 */
public record Violation(String type, String subject, String template, Map<String, String> facts) {

  /** Keeps the facts in their order, and unchangeable. */
  public Violation {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** Returns a problem without facts yet. */
  public static Violation of(String type, String subject, String template) {
    return new Violation(type, subject, template, Map.of());
  }

  /** Returns the same problem with one more fact. */
  public Violation with(String fact, Object value) {
    Map<String, String> more = new LinkedHashMap<>(facts);
    more.put(fact, String.valueOf(value));
    return new Violation(type, subject, template, more);
  }

  /** Returns the sentence for people. */
  public String message() {
    return MessageTemplate.fill(template, facts);
  }
}

package dev.cartwright.domain.shared;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the {@code {facts}} of a message, so that text and facts cannot drift apart. */
final class MessageTemplate {

  private static final Pattern FACT = Pattern.compile("\\{([a-z_]+)}");

  private MessageTemplate() {}

  /** Returns the message; a fact that is not there is a bug. */
  static String fill(String template, Map<String, String> facts) {
    return FACT.matcher(template)
        .replaceAll(match -> {
          String fact = facts.get(match.group(1));
          if (fact == null) {
            throw new IllegalStateException("no fact for " + match.group() + ": " + template);
          }
          return Matcher.quoteReplacement(fact);
        });
  }
}

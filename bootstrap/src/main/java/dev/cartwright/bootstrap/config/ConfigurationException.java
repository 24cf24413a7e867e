package dev.cartwright.bootstrap.config;

import java.util.List;

/** Says everything that is wrong with the environment. */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  ConfigurationException(String executable, List<String> problems) {
    super(
        "The configuration of %s has %d mistake%s:\n  - %s\nAll settings: docs/configuration.md"
            .formatted(
                executable,
                problems.size(),
                problems.size() == 1 ? "" : "s",
                String.join("\n  - ", problems)));
    this.problems = List.copyOf(problems);
  }

  /** Returns one sentence for each mistake. */
  public List<String> problems() {
    return problems;
  }
}

package dev.cartwright.bootstrap.config;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes docs/configuration.md. */
public final class ConfigurationDocument {

  private static final String HEAD =
      """
      # Configuration

      Every executable reads its settings from environment variables. Mistakes are reported all at \
      once, before anything
      is started; a variable that begins with `CARTWRIGHT_` and is no setting is a mistake too. \
      Secrets are never printed.

      This page is made from the configuration records, and a test compares the two.
      """;

  private static final String TABLE =
      "| variable | default | form | what it does |\n| --- | --- | --- | --- |\n";

  private ConfigurationDocument() {}

  /** Returns the page for these executables. */
  public static String of(ConfigurationCatalog catalog) {
    StringBuilder page = new StringBuilder(HEAD);
    Set<String> shown = new TreeSet<>();
    List<SettingField> shared =
        catalog.records().keySet().stream()
            .flatMap(executable -> catalog.fields(executable).stream())
            .filter(field -> field.setting().shared() && shown.add(field.key()))
            .toList();
    section(page, "Shared by all executables", shared);
    for (String executable : catalog.records().keySet()) {
      List<SettingField> own =
          catalog.fields(executable).stream().filter(field -> !field.setting().shared()).toList();
      section(page, executable, own);
    }
    return page.toString();
  }

  private static void section(StringBuilder page, String title, List<SettingField> fields) {
    if (!fields.isEmpty()) {
      page.append("\n## ").append(title).append("\n\n").append(TABLE);
      page.append(
          fields.stream().map(ConfigurationDocument::row).collect(Collectors.joining("\n")));
      page.append('\n');
    }
  }

  private static String row(SettingField field) {
    return "| `%s` | %s | %s | %s |"
        .formatted(field.key(), defaultOf(field), field.expected(), field.setting().about());
  }

  private static String defaultOf(SettingField field) {
    if (field.setting().required()) {
      return "required";
    }
    String byDefault = field.setting().byDefault();
    return byDefault.isEmpty() ? "none" : "`" + byDefault + "`";
  }
}

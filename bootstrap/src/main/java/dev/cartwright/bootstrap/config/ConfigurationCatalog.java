package dev.cartwright.bootstrap.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The configuration records of all executables, for whoever has to know every key there is.
 *
 * @param records the record of each executable, by the executable's name
 */
public record ConfigurationCatalog(Map<String, Class<? extends Record>> records) {

  /** Keeps the order. */
  public ConfigurationCatalog {
    records = new LinkedHashMap<>(records);
  }

  /**
   * Reads the configuration of one of the executables.
   *
   * @throws ConfigurationException with all mistakes, if there are any
   */
  public <R extends Record> R read(
      String executable, Class<R> config, Map<String, String> environment) {
    return ConfigurationReader.read(executable, config, environment, keys());
  }

  /** Returns every key that some executable knows. */
  public Set<String> keys() {
    return records.keySet().stream()
        .flatMap(executable -> fields(executable).stream())
        .map(SettingField::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<SettingField> fields(String executable) {
    Class<? extends Record> config = records.get(executable);
    if (config == null) {
      throw new IllegalArgumentException("no executable is called " + executable);
    }
    return SettingField.allOf(executable, config);
  }
}

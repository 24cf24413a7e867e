package dev.cartwright.bootstrap.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a configuration record from the environment, and collects every mistake on the way. */
public final class ConfigurationReader {

  private final String executable;
  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  private ConfigurationReader(String executable, Map<String, String> environment) {
    this.executable = executable;
    this.environment = environment;
  }

  /**
   * Reads the configuration of an executable.
   *
   * @param knownKeys the keys of all executables; another key of this product is a mistake
   * @throws ConfigurationException with all mistakes, if there are any
   */
  public static <R extends Record> R read(
      String executable, Class<R> config, Map<String, String> environment, Set<String> knownKeys) {
    ConfigurationReader reader = new ConfigurationReader(executable, environment);
    reader.refuseUnknown(knownKeys);
    R record = reader.fill(config);
    if (record == null || !reader.problems.isEmpty()) {
      throw new ConfigurationException(executable, reader.problems);
    }
    return record;
  }

  private void refuseUnknown(Set<String> knownKeys) {
    Set<String> present = new TreeSet<>(environment.keySet());
    present.removeIf(key -> !key.startsWith(SettingField.PREFIX) || knownKeys.contains(key));
    present.forEach(key -> problems.add(key + " is no setting of Cartwright."));
  }

  /** Returns the record, or null if a part of it is wrong. */
  private <R extends Record> @Nullable R fill(Class<R> config) {
    RecordComponent[] components = config.getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    boolean complete = true;
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = valueOf(components[i]);
      complete &= values[i] != null;
    }
    if (!complete) {
      return null;
    }
    try {
      return config.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a configuration record is public: " + config.getName(), e);
    }
  }

  private @Nullable Object valueOf(RecordComponent component) {
    if (component.getAnnotation(Setting.class) == null) {
      return fill(component.getType().asSubclass(Record.class));
    }
    SettingField field = SettingField.of(executable, component);
    String text = environment.getOrDefault(field.key(), field.setting().byDefault()).strip();
    if (text.isEmpty()) {
      return valueOfUnset(field);
    }
    try {
      Object value = SettingValue.parse(field, text);
      return field.optional() ? Optional.of(value) : value;
    } catch (IllegalArgumentException e) {
      String shown = field.isSecret() ? Secret.MASK : "\"" + text + "\"";
      problems.add("%s is %s (expected: %s).".formatted(field.key(), shown, field.expected()));
      return null;
    }
  }

  private @Nullable Object valueOfUnset(SettingField field) {
    if (field.optional()) {
      return Optional.empty();
    }
    if (field.setting().required()) {
      problems.add("%s is not set (expected: %s).".formatted(field.key(), field.expected()));
      return null;
    }
    return SettingValue.parse(field, "");
  }
}

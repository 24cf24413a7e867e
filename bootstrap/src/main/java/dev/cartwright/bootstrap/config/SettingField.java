package dev.cartwright.bootstrap.config;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One setting of an executable, as a component of its record declares it.
 *
 * @param key the whole name of the environment variable
 * @param type the type of the value; of what is in the Optional, if it is one
 * @param optional whether the component is an Optional
 * @param setting the declaration
 */
record SettingField(String key, Class<?> type, boolean optional, Setting setting) {

  /** What every variable of this product begins with. */
  static final String PREFIX = "CARTWRIGHT_";

  private static final Set<Class<?>> SECRETS =
      Set.of(Secret.class, PageTokenKeys.class, RedisUrl.class);

  /** Returns the settings of a record and of the records in it. */
  static List<SettingField> allOf(String executable, Class<? extends Record> config) {
    List<SettingField> fields = new ArrayList<>();
    for (RecordComponent component : config.getRecordComponents()) {
      if (component.getAnnotation(Setting.class) == null) {
        fields.addAll(allOf(executable, component.getType().asSubclass(Record.class)));
      } else {
        fields.add(of(executable, component));
      }
    }
    return fields;
  }

  /** Returns the setting that fills a component. */
  static SettingField of(String executable, RecordComponent component) {
    Setting setting = requireNonNull(component.getAnnotation(Setting.class));
    String key =
        PREFIX
            + (setting.shared() ? "" : executable.toUpperCase(Locale.ROOT) + "_")
            + setting.value();
    if (component.getGenericType() instanceof ParameterizedType generic
        && generic.getRawType() == Optional.class) {
      return new SettingField(key, (Class<?>) generic.getActualTypeArguments()[0], true, setting);
    }
    return new SettingField(key, component.getType(), false, setting);
  }

  boolean isSecret() {
    return SECRETS.contains(type);
  }

  /** Returns what is expected, in words. */
  String expected() {
    String range =
        setting.min().isEmpty() && setting.max().isEmpty()
            ? ""
            : ", " + setting.min() + ".." + setting.max();
    return SettingValue.form(type) + range;
  }
}

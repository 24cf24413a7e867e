package dev.cartwright.bootstrap.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of settings. */
final class SettingValue {

  private static final String PAGE_TOKEN_KEYS =
      "one key of 32 bytes or more in base64, or two with a comma in between, secret";

  private static final String REDIS_URL = "`redis[s]://[[user]:password@]host[:port]`, secret";

  private static final String SHIPPING_TABLE =
      "`<method>:<currency>:<price>[:<free from>]` in minor units, with commas in between";

  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

  private static final Map<Class<?>, Form<?>> FORMS =
      Map.ofEntries(
          Map.entry(String.class, new Form<>("a text", Function.identity())),
          Map.entry(Secret.class, new Form<>("a text, secret", Secret::new)),
          Map.entry(int.class, new Form<>("a whole number", Integer::valueOf)),
          Map.entry(boolean.class, new Form<>("`true` or `false`", SettingValue::toBoolean)),
          Map.entry(
              Duration.class, new Form<>("a number with ms, s, m or h", SettingValue::toDuration)),
          Map.entry(Path.class, new Form<>("a path", Path::of)),
          Map.entry(URI.class, new Form<>("a URI", URI::create)),
          Map.entry(
              JdbcUrl.class, new Form<>("`jdbc:postgresql:...` without password", JdbcUrl::parse)),
          Map.entry(RedisUrl.class, new Form<>(REDIS_URL, RedisUrl::parse)),
          Map.entry(ShippingTable.class, new Form<>(SHIPPING_TABLE, ShippingTable::parse)),
          Map.entry(PageTokenKeys.class, new Form<>(PAGE_TOKEN_KEYS, PageTokenKeys::parse)),
          Map.entry(Target.class, new Form<>("`<host>:<port>`", Target::parse)));

  private SettingValue() {}

  private record Form<T>(String words, Function<String, T> parser) {}

  /** Returns how values of a type are written, in words. */
  static String form(Class<?> type) {
    return formOf(type).words();
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException if the text is not of the type's form, or out of range
   */
  static Object parse(SettingField field, String text) {
    Object value = formOf(field.type()).parser().apply(text);
    if (isBelow(value, field.type(), field.setting().min())
        || isAbove(value, field.type(), field.setting().max())) {
      throw new IllegalArgumentException("out of range");
    }
    return value;
  }

  private static boolean isBelow(Object value, Class<?> type, String min) {
    return !min.isEmpty() && compare(value, formOf(type).parser().apply(min)) < 0;
  }

  private static boolean isAbove(Object value, Class<?> type, String max) {
    return !max.isEmpty() && compare(value, formOf(type).parser().apply(max)) > 0;
  }

  @SuppressWarnings("unchecked") // Both come from the same parser.
  private static int compare(Object value, Object limit) {
    return ((Comparable<Object>) value).compareTo(limit);
  }

  private static Form<?> formOf(Class<?> type) {
    Form<?> form = FORMS.get(type);
    if (form == null) {
      throw new IllegalStateException("no setting can be of type " + type.getName());
    }
    return form;
  }

  private static Boolean toBoolean(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Duration toDuration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }
}

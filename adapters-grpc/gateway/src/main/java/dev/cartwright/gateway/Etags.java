package dev.cartwright.gateway;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Optional;

/** Translates between the etags of messages and those of HTTP, which stand in quotes. */
final class Etags {

  static final String FIELD = "etag";

  private static final String WEAK = "W/";

  private Etags() {}

  /** Returns the etag of the resource in an answer, in quotes. */
  static Optional<String> of(Message answer) {
    return answer.getAllFields().entrySet().stream()
        .filter(entry -> isMessage(entry.getKey()))
        .map(entry -> etagOf((Message) entry.getValue()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(etag -> '"' + etag + '"');
  }

  /** Returns what stands between the quotes. */
  static String unquote(String header) {
    String strong = header.startsWith(WEAK) ? header.substring(WEAK.length()) : header;
    boolean quoted = strong.length() >= 2 && strong.startsWith("\"") && strong.endsWith("\"");
    return quoted ? strong.substring(1, strong.length() - 1) : strong;
  }

  private static boolean isMessage(FieldDescriptor field) {
    return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !field.isRepeated();
  }

  private static Optional<String> etagOf(Message resource) {
    FieldDescriptor field = resource.getDescriptorForType().findFieldByName(FIELD);
    return Optional.ofNullable(field)
        .map(it -> (String) resource.getField(it))
        .filter(etag -> !etag.isEmpty());
  }
}

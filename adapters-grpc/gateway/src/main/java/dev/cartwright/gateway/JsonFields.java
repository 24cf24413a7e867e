package dev.cartwright.gateway;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.cartwright.grpc.error.FieldProblem;
import dev.cartwright.grpc.error.Statuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of a JSON message that are not as the proto says, each by its name. What reads
 * the message behind this stops at the first, does not name it, and takes a list of one value for
 * the value.
 */
final class JsonFields {

  private static final String WELL_KNOWN = "google.protobuf";

  private final List<FieldProblem> problems = new ArrayList<>();

  private JsonFields() {}

  /** Returns a problem for each field that is unknown or of another type. */
  static List<FieldProblem> problemsOf(Descriptor type, JsonObject json) {
    JsonFields fields = new JsonFields();
    fields.checkAll("", type, json);
    return List.copyOf(fields.problems);
  }

  private void checkAll(String prefix, Descriptor type, JsonObject json) {
    for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
      String path = prefix + entry.getKey();
      FieldDescriptor field = find(type, entry.getKey());
      if (field == null) {
        reject(path, "unknown field");
      } else if (!entry.getValue().isJsonNull()) {
        check(path, field, entry.getValue());
      }
    }
  }

  private void check(String path, FieldDescriptor field, JsonElement value) {
    if (!field.isRepeated() || field.isMapField()) {
      checkOne(path, field, value);
    } else if (value instanceof JsonArray items) {
      for (int i = 0; i < items.size(); i++) {
        checkOne(path + "[" + i + "]", field, items.get(i));
      }
    } else {
      reject(path, "expected: a list");
    }
  }

  private void checkOne(String path, FieldDescriptor field, JsonElement value) {
    if (isPlainMessage(field) && value instanceof JsonObject object) {
      checkAll(path + ".", field.getMessageType(), object);
    } else if (value.isJsonArray() || !isReadable(field, value)) {
      reject(path, "expected: " + expected(field));
    }
  }

  private void reject(String path, String description) {
    problems.add(new FieldProblem(path, Statuses.INVALID_REQUEST, description));
  }

  private static @Nullable FieldDescriptor find(Descriptor type, String name) {
    return type.getFields().stream()
        .filter(field -> field.getName().equals(name) || field.getJsonName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static boolean isPlainMessage(FieldDescriptor field) {
    return field.getJavaType() == JavaType.MESSAGE
        && !field.isMapField()
        && !field.getMessageType().getFile().getPackage().equals(WELL_KNOWN);
  }

  /** Tries the value alone; a text is read only where one is meant, and nothing is taken for it. */
  private static boolean isReadable(FieldDescriptor field, JsonElement value) {
    if (field.getJavaType() == JavaType.STRING) {
      return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    }
    JsonElement whole = value;
    if (field.isRepeated() && !field.isMapField()) {
      JsonArray one = new JsonArray();
      one.add(value);
      whole = one;
    }
    JsonObject alone = new JsonObject();
    alone.add(field.getName(), whole);
    try {
      JsonFormat.parser()
          .merge(alone.toString(), DynamicMessage.newBuilder(field.getContainingType()));
      return true;
    } catch (InvalidProtocolBufferException e) {
      return false;
    }
  }

  private static String expected(FieldDescriptor field) {
    if (field.isMapField()) {
      return "an object of names and values";
    }
    return switch (field.getJavaType()) {
      case INT -> "a whole number of 32 bits";
      case LONG -> "a whole number of 64 bits";
      case FLOAT, DOUBLE -> "a number";
      case BOOLEAN -> "true or false";
      case STRING -> "a text";
      case BYTE_STRING -> "a text in Base64";
      case ENUM ->
          field.getEnumType().getValues().stream()
              .map(EnumValueDescriptor::getName)
              .collect(Collectors.joining(" or "));
      case MESSAGE ->
          switch (field.getMessageType().getFullName()) {
            case WELL_KNOWN + ".Timestamp" -> "a time, as in 2030-01-31T12:00:00Z";
            case WELL_KNOWN + ".Duration" -> "a duration, as in 1.5s";
            case WELL_KNOWN + ".FieldMask" -> "names of fields with commas between";
            default -> "an object";
          };
    };
  }
}

package dev.cartwright.gateway;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.linecorp.armeria.common.QueryParams;
import dev.cartwright.grpc.error.FieldProblem;
import dev.cartwright.grpc.error.Statuses;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows which query parameters a method takes: its fields that are not in the body. */
final class QueryParameters {

  private static final String WHOLE_BODY = "*";
  private static final String WELL_KNOWN = "google.protobuf";

  private final Descriptor request;
  private final String body;

  QueryParameters(MethodDescriptor method) {
    HttpRule rule = method.getOptions().getExtension(AnnotationsProto.http);
    this.request = method.getInputType();
    this.body = rule.getBody();
  }

  /** Returns a problem for each parameter that the method does not know. */
  List<FieldProblem> problemsOf(@Nullable String rawQuery) {
    if (rawQuery == null) {
      return List.of();
    }
    return QueryParams.fromQueryString(rawQuery).names().stream()
        .filter(name -> !isKnown(name))
        .map(name -> new FieldProblem(name, Statuses.INVALID_REQUEST, "unknown query parameter"))
        .toList();
  }

  private boolean isKnown(String name) {
    String[] path = name.split("\\.", -1);
    Optional<FieldDescriptor> field = Optional.empty();
    Descriptor message = request;
    for (String part : path) {
      if (message == null || (message == request && isInBody(part))) {
        return false;
      }
      field = find(message, part);
      message = field.filter(it -> isPlainMessage(it)).map(it -> it.getMessageType()).orElse(null);
    }
    return field.filter(QueryParameters::isValue).isPresent();
  }

  private boolean isInBody(String field) {
    return body.equals(WHOLE_BODY)
        || find(request, field).filter(it -> it.getName().equals(body)).isPresent();
  }

  private static Optional<FieldDescriptor> find(Descriptor message, String name) {
    return message.getFields().stream()
        .filter(field -> field.getName().equals(name) || field.getJsonName().equals(name))
        .findFirst();
  }

  private static boolean isPlainMessage(FieldDescriptor field) {
    return !field.isRepeated() && field.getJavaType() == JavaType.MESSAGE;
  }

  /** Tells whether one parameter can hold the field: a scalar, or a message with a JSON text. */
  private static boolean isValue(FieldDescriptor field) {
    return field.getJavaType() != JavaType.MESSAGE
        || field.getMessageType().getFile().getPackage().equals(WELL_KNOWN);
  }
}

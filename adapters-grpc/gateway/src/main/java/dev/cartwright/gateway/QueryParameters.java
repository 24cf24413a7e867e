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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows which query parameters a method takes: its fields that are neither in the path nor in the
 * body. A parameter that stood for a field of the path would take the call to another resource than
 * the path says.
 */
final class QueryParameters {

  private static final String WHOLE_BODY = "*";
  private static final String WELL_KNOWN = "google.protobuf";
  private static final Pattern PATH_VARIABLE = Pattern.compile("\\{([^}=]+)");

  private final Descriptor request;
  private final String body;
  private final Set<String> inPath;

  QueryParameters(MethodDescriptor method) {
    HttpRule rule = method.getOptions().getExtension(AnnotationsProto.http);
    this.request = method.getInputType();
    this.body = rule.getBody();
    this.inPath = variablesOf(HttpPaths.templateOf(rule));
  }

  /** Returns a problem for each parameter that the method does not know or that stands twice. */
  List<FieldProblem> problemsOf(@Nullable String rawQuery) {
    if (rawQuery == null) {
      return List.of();
    }
    List<FieldProblem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    QueryParams.fromQueryString(rawQuery)
        .forEach((name, value) -> {
          Optional<Parameter> parameter = find(name);
          if (parameter.isEmpty()) {
            problems.add(problem(name, "unknown query parameter"));
          } else if (!seen.add(parameter.get().path()) && !parameter.get().field().isRepeated()) {
            problems.add(problem(name, "stands more than once"));
          }
        });
    return problems;
  }

  private static FieldProblem problem(String name, String description) {
    return new FieldProblem(name, Statuses.INVALID_REQUEST, description);
  }

  private Optional<Parameter> find(String name) {
    List<String> path = new ArrayList<>();
    Optional<FieldDescriptor> field = Optional.empty();
    Descriptor message = request;
    for (String part : name.split("\\.", -1)) {
      if (message == null || (message == request && isInBody(part))) {
        return Optional.empty();
      }
      field = find(message, part);
      field.ifPresent(it -> path.add(it.getName()));
      message = field.filter(it -> isPlainMessage(it)).map(it -> it.getMessageType()).orElse(null);
    }
    return field
        .filter(QueryParameters::isValue)
        .map(it -> new Parameter(String.join(".", path), it))
        .filter(it -> !inPath.contains(it.path()));
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

  private static Set<String> variablesOf(String path) {
    return PATH_VARIABLE
        .matcher(path)
        .results()
        .map(variable -> variable.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A field that can be a parameter, and the names that lead to it. */
  private record Parameter(String path, FieldDescriptor field) {}
}

package dev.cartwright.gateway;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Message;
import com.linecorp.armeria.common.HttpHeaders;
import dev.cartwright.grpc.error.FieldProblem;
import dev.cartwright.grpc.error.Statuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves what HTTP says outside of the body into the request of one method: {@code Idempotency-Key}
 * and {@code If-Match}. Refuses query parameters that the method does not know.
 */
final class RequestEnvelope {

  private static final String KEY_HEADER = "idempotency-key";
  private static final String KEY_FIELD = "request_id";
  private static final String MATCH_HEADER = "if-match";
  private static final String ANY = "*";

  private final QueryParameters query;
  private final Optional<FieldDescriptor> keyField;
  private final Optional<FieldDescriptor> etagField;

  RequestEnvelope(MethodDescriptor method) {
    this.query = new QueryParameters(method);
    this.keyField = Optional.ofNullable(method.getInputType().findFieldByName(KEY_FIELD));
    this.etagField = Optional.ofNullable(method.getInputType().findFieldByName(Etags.FIELD));
  }

  /**
   * Returns the request with all that belongs to it. One that changes something has a request id
   * afterwards, so that it can be repeated.
   *
   * @throws io.grpc.StatusRuntimeException with every problem there is
   */
  Message open(Message body, HttpHeaders headers, @Nullable String rawQuery) {
    List<FieldProblem> problems = new ArrayList<>(query.problemsOf(rawQuery));
    Message.Builder request = body.toBuilder();
    keyField.ifPresent(field -> setKey(request, field, headers.get(KEY_HEADER), problems));
    setEtag(request, headers.get(MATCH_HEADER), problems);
    if (!problems.isEmpty()) {
      throw Statuses.ofFields(problems);
    }
    return request.build();
  }

  private static void setKey(
      Message.Builder request,
      FieldDescriptor field,
      @Nullable String header,
      List<FieldProblem> problems) {
    String given = (String) request.getField(field);
    if (header == null && given.isEmpty()) {
      request.setField(field, UUID.randomUUID().toString());
    } else if (header != null) {
      set(request, field, KEY_HEADER, header, problems);
    }
  }

  private void setEtag(
      Message.Builder request, @Nullable String header, List<FieldProblem> problems) {
    if (header == null || header.equals(ANY)) {
      return;
    }
    etagField.ifPresentOrElse(
        field -> set(request, field, MATCH_HEADER, Etags.unquote(header), problems),
        () -> problems.add(problem(MATCH_HEADER, "this method takes no etag")));
  }

  private static void set(
      Message.Builder request,
      FieldDescriptor field,
      String header,
      String value,
      List<FieldProblem> problems) {
    String given = (String) request.getField(field);
    if (value.isBlank()) {
      problems.add(problem(header, "is empty"));
    } else if (given.isEmpty() || given.equals(value)) {
      request.setField(field, value);
    } else {
      problems.add(problem(header, "differs from " + field.getName() + " in the request"));
    }
  }

  private static FieldProblem problem(String field, String description) {
    return new FieldProblem(field, Statuses.INVALID_REQUEST, description);
  }
}

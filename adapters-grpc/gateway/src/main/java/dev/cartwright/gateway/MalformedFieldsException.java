package dev.cartwright.gateway;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.cartwright.grpc.error.FieldProblem;
import java.util.List;

/** Fields of a JSON message are not as the proto says. */
final class MalformedFieldsException extends InvalidProtocolBufferException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldProblem> problems;

  /** Says what is wrong; at least one problem. */
  MalformedFieldsException(List<FieldProblem> problems) {
    super("malformed fields");
    this.problems = List.copyOf(problems);
  }

  List<FieldProblem> problems() {
    return problems;
  }
}

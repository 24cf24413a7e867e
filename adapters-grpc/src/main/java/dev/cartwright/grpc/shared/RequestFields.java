package dev.cartwright.grpc.shared;

import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.InvalidValueException.Problem;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.error.FieldProblem;
import dev.cartwright.grpc.error.Statuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Reads the fields of one request, and remembers everything that is wrong, to report all at once.
 *
 * <p>The rules are those of the domain's values; this class only says where they were broken. Read
 * every field first, then {@link #build} the command from the {@link Field}s.
 */
public final class RequestFields {

  private final String prefix;
  private final List<FieldProblem> problems;

  /** Starts with nothing wrong. */
  public RequestFields() {
    this("", new ArrayList<>());
  }

  private RequestFields(String prefix, List<FieldProblem> problems) {
    this.prefix = prefix;
    this.problems = problems;
  }

  /** Returns a reader of the fields inside the message field {@code name}. */
  public RequestFields in(String name) {
    return new RequestFields(prefix + name + ".", problems);
  }

  /** Reads a value of one part. */
  public <T> Field<T> read(String name, Supplier<T> reader) {
    try {
      return new Field<>(reader.get());
    } catch (InvalidValueException e) {
      Problem problem = e.problems().getFirst();
      reject(name, describe(problem));
      return Field.missing();
    }
  }

  /** Reads a value of several parts, each of which is named after its field. */
  public <T> Field<T> readParts(String name, Supplier<T> reader) {
    try {
      return new Field<>(reader.get());
    } catch (InvalidValueException e) {
      String parent = name.isEmpty() ? "" : name + ".";
      e.problems().forEach(problem -> reject(parent + problem.name(), describe(problem)));
      return Field.missing();
    }
  }

  /** Reads a text that has to be there. */
  public <T> Field<T> required(String name, String text, Function<String, T> parser) {
    if (text.isBlank()) {
      reject(name, "is required");
      return Field.missing();
    }
    return read(name, () -> parser.apply(text));
  }

  /** Reads a text that may be absent, that is, empty. */
  public <T> Field<Optional<T>> optional(String name, String text, Function<String, T> parser) {
    return text.isEmpty()
        ? new Field<>(Optional.empty())
        : read(name, () -> Optional.of(parser.apply(text)));
  }

  /** Reads the idempotency key of a method that requires one. */
  public Field<RequestId> requestId(String text) {
    if (text.isEmpty()) {
      reject("request_id", Statuses.REQUEST_ID_REQUIRED, "is required");
      return Field.missing();
    }
    return read("request_id", () -> new RequestId(text));
  }

  /** Reads the idempotency key of a method that does not require one. */
  public Field<Optional<RequestId>> optionalRequestId(String text) {
    return optional("request_id", text, RequestId::new);
  }

  /** Checks the form of the idempotency key of a request that is told apart by something else. */
  public void checkRequestId(String text) {
    var unused = optionalRequestId(text);
  }

  /** Reads the user that a request is about. */
  public Field<UserId> userId(String text) {
    return required("user_id", text, UserId::parse);
  }

  /** Reads the product that a request is about. */
  public Field<ProductId> productId(String text) {
    return required("product_id", text, ProductId::parse);
  }

  /** Reads the state of a resource that the caller says he has seen. */
  public Field<Optional<Etag>> etag(String text) {
    return optional("etag", text, Etag::new);
  }

  /**
   * Reads a repeated field: {@code reader} is given a reader of the fields of the item at each
   * index, named {@code name[i]}.
   */
  public <T> Field<List<T>> each(
      String name, int count, int countMax, Function<RequestFields, IntFunction<Field<T>>> reader) {
    if (count > countMax) {
      reject(name, count + " (expected: at most " + countMax + ")");
      return Field.missing();
    }
    List<Field<T>> items =
        IntStream.range(0, count)
            .mapToObj(i -> reader.apply(in(name + "[" + i + "]")).apply(i))
            .toList();
    return items.stream().allMatch(Field::isPresent)
        ? new Field<>(items.stream().map(Field::get).toList())
        : Field.missing();
  }

  /** Remembers that the field {@code name} is wrong. */
  public void reject(String name, String description) {
    reject(name, Statuses.INVALID_REQUEST, description);
  }

  /** Remembers that the field {@code name} is wrong, for a reason of its own. */
  public void reject(String name, String reason, String description) {
    problems.add(new FieldProblem(prefix + name, reason, description));
  }

  /**
   * Returns what {@code builder} makes of the fields.
   *
   * @throws io.grpc.StatusRuntimeException with every problem, if there is one
   */
  public <T> T build(Supplier<T> builder) {
    if (!problems.isEmpty()) {
      throw Statuses.ofFields(problems);
    }
    return builder.get();
  }

  private static String describe(Problem problem) {
    return problem.got() + " (expected: " + problem.expected() + ")";
  }
}

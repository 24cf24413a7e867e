package dev.cartwright.grpc.shared;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import com.google.protobuf.Descriptors;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the methods that may be called twice for one request, by their protos' options. */
public final class RepeatableMethods {

  private static final String KEY_FIELD = "request_id";

  private RepeatableMethods() {}

  /** Returns the methods of a service that change nothing, or nothing more when called again. */
  public static Set<MethodDescriptor<?, ?>> of(ServiceDescriptor service) {
    return all(service, RepeatableMethods::isIdempotent);
  }

  /**
   * Returns the methods of a service that may be called twice by a client that gives every request
   * an idempotency key.
   */
  public static Set<MethodDescriptor<?, ?>> withKeys(ServiceDescriptor service) {
    return all(service, method -> isIdempotent(method) || takesKey(method));
  }

  private static Set<MethodDescriptor<?, ?>> all(
      ServiceDescriptor service, Predicate<MethodDescriptor<?, ?>> condition) {
    return service.getMethods().stream().filter(condition).collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isIdempotent(MethodDescriptor<?, ?> method) {
    return level(method) != IdempotencyLevel.IDEMPOTENCY_UNKNOWN;
  }

  private static boolean takesKey(MethodDescriptor<?, ?> method) {
    return schema(method)
        .filter(schema -> schema.getInputType().findFieldByName(KEY_FIELD) != null)
        .isPresent();
  }

  private static IdempotencyLevel level(MethodDescriptor<?, ?> method) {
    return schema(method)
        .map(schema -> schema.getOptions().getIdempotencyLevel())
        .orElse(IdempotencyLevel.IDEMPOTENCY_UNKNOWN);
  }

  private static Optional<Descriptors.MethodDescriptor> schema(MethodDescriptor<?, ?> method) {
    return method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier proto
        ? Optional.of(proto.getMethodDescriptor())
        : Optional.empty();
  }
}

package dev.cartwright.grpc.shared;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the methods that may be called twice for one request, by their protos' options. */
public final class RepeatableMethods {

  private RepeatableMethods() {}

  /** Returns the methods of a service that change nothing, or nothing more when called again. */
  public static Set<MethodDescriptor<?, ?>> of(ServiceDescriptor service) {
    return service.getMethods().stream()
        .filter(method -> level(method) != IdempotencyLevel.IDEMPOTENCY_UNKNOWN)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Tells whether a method only reads. */
  public static boolean onlyReads(MethodDescriptor<?, ?> method) {
    return level(method) == IdempotencyLevel.NO_SIDE_EFFECTS;
  }

  private static IdempotencyLevel level(MethodDescriptor<?, ?> method) {
    return method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier proto
        ? proto.getMethodDescriptor().getOptions().getIdempotencyLevel()
        : IdempotencyLevel.IDEMPOTENCY_UNKNOWN;
  }
}

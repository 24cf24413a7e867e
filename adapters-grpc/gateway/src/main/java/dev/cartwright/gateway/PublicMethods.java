package dev.cartwright.gateway;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.Descriptors;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses what the gateway forwards: the methods with an HTTP form, in whatever form they come. */
final class PublicMethods {

  private PublicMethods() {}

  /** Returns the public methods of a backend as its proto has them. */
  static Stream<Descriptors.MethodDescriptor> schemasOf(Backend backend) {
    return backend.service().getMethods().stream()
        .filter(method -> ruleOf(method).isPresent())
        .map(PublicMethods::schemaOf);
  }

  /** Returns a service with the public methods of a backend, which forwards every call to it. */
  static ServerServiceDefinition of(Backend backend, Deadlines deadlines) {
    ServiceDescriptor original = backend.service();
    List<MethodDescriptor<?, ?>> methods =
        original.getMethods().stream().filter(method -> ruleOf(method).isPresent()).toList();
    ServiceDescriptor.Builder visible =
        ServiceDescriptor.newBuilder(original.getName())
            .setSchemaDescriptor(original.getSchemaDescriptor());
    methods.forEach(visible::addMethod);
    ServerServiceDefinition.Builder service = ServerServiceDefinition.builder(visible.build());
    methods.forEach(method -> add(service, method, backend, deadlines));
    return service.build();
  }

  private static <Q, R> void add(
      ServerServiceDefinition.Builder service,
      MethodDescriptor<Q, R> method,
      Backend backend,
      Deadlines deadlines) {
    service.addMethod(
        method,
        new UnaryForward<>(
            backend.channel(), method, new RequestEnvelope(schemaOf(method)), deadlines));
  }

  private static Optional<HttpRule> ruleOf(MethodDescriptor<?, ?> method) {
    Descriptors.MethodDescriptor schema = schemaOf(method);
    return schema.getOptions().hasExtension(AnnotationsProto.http)
        ? Optional.of(schema.getOptions().getExtension(AnnotationsProto.http))
        : Optional.empty();
  }

  private static Descriptors.MethodDescriptor schemaOf(MethodDescriptor<?, ?> method) {
    if (method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier proto) {
      return proto.getMethodDescriptor();
    }
    throw new IllegalArgumentException(method.getFullMethodName() + " was not made from a proto");
  }
}

package dev.cartwright.grpc.shared;

import dev.cartwright.domain.shared.Deviation;
import java.util.List;

/** Says in protobuf what is wrong. */
public final class Deviations {

  private Deviations() {}

  /** Returns the messages about deviations. */
  public static List<dev.cartwright.proto.type.v1.Deviation> toMessages(
      List<Deviation> deviations) {
    return deviations.stream().map(Deviations::toMessage).toList();
  }

  private static dev.cartwright.proto.type.v1.Deviation toMessage(Deviation deviation) {
    return dev.cartwright.proto.type.v1.Deviation.newBuilder()
        .setInvariant(deviation.invariant().name())
        .setSubject(deviation.subject())
        .setExpected(deviation.expected())
        .setFound(deviation.found())
        .setMessage(deviation.message())
        .build();
  }
}

package dev.cartwright.bootstrap.idempotency;

import com.google.protobuf.Message;

/**
 * A request to change something that can be done, and another one to the same method about the same
 * thing.
 */
record Mutation(Message request, Message other) {

  /** Makes another request by an etag that nothing has. */
  static Mutation ofEtag(Message request) {
    return new Mutation(request, with(request, "etag", "of-another-state"));
  }

  Message request(String requestId) {
    return with(request, "request_id", requestId);
  }

  Message other(String requestId) {
    return with(other, "request_id", requestId);
  }

  private static Message with(Message message, String field, String value) {
    return message.toBuilder()
        .setField(message.getDescriptorForType().findFieldByName(field), value)
        .build();
  }
}

package dev.cartwright.gateway;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.Code;
import com.google.rpc.ErrorDetailsProto;
import com.google.rpc.Status;

/** Writes AIP-193's JSON: {@code {"error": {"code", "message", "status", "details"}}}. */
final class ErrorBody {

  private static final JsonFormat.Printer DETAILS =
      JsonFormat.printer()
          .omittingInsignificantWhitespace()
          .usingTypeRegistry(
              TypeRegistry.newBuilder()
                  .add(ErrorDetailsProto.getDescriptor().getMessageTypes())
                  .build());

  private ErrorBody() {}

  static String of(int httpCode, Status status) {
    JsonObject error = new JsonObject();
    error.addProperty("code", httpCode);
    error.addProperty("message", status.getMessage());
    error.addProperty("status", Code.forNumber(status.getCode()).name());
    JsonArray details = new JsonArray();
    status.getDetailsList().forEach(detail -> add(details, detail));
    error.add("details", details);
    JsonObject body = new JsonObject();
    body.add("error", error);
    return body.toString();
  }

  private static void add(JsonArray details, Any detail) {
    try {
      details.add(JsonParser.parseString(DETAILS.print(detail)));
    } catch (InvalidProtocolBufferException e) {
      // A type that this gateway does not know: the client would not know it either.
      details.add(new JsonObject());
    }
  }
}

package dev.cartwright.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import com.linecorp.armeria.common.grpc.GrpcJsonMarshaller;
import dev.cartwright.grpc.error.FieldProblem;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Reads messages from JSON only if every field is known and of its type, and writes fields without
 * a value of their own too.
 */
final class StrictMarshaller implements GrpcJsonMarshaller {

  private final GrpcJsonMarshaller json =
      GrpcJsonMarshaller.builderForGson()
          .jsonParserCustomizer((JsonFormat.Parser parser) -> JsonFormat.parser())
          .jsonPrinterCustomizer((JsonFormat.Printer printer) ->
              JsonFormat.printer()
                  .omittingInsignificantWhitespace()
                  .alwaysPrintFieldsWithNoPresence())
          .build();

  @Override
  public <T> void serializeMessage(Marshaller<T> marshaller, T message, OutputStream out)
      throws IOException {
    json.serializeMessage(marshaller, message, out);
  }

  @Override
  public <T> T deserializeMessage(Marshaller<T> marshaller, InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    JsonElement whole = JsonParser.parseString(new String(bytes, UTF_8));
    if (whole instanceof JsonObject object
        && marshaller instanceof PrototypeMarshaller<T> typed
        && typed.getMessagePrototype() instanceof Message prototype) {
      List<FieldProblem> problems = JsonFields.problemsOf(prototype.getDescriptorForType(), object);
      if (!problems.isEmpty()) {
        throw new MalformedFieldsException(problems);
      }
    }
    return json.deserializeMessage(marshaller, new ByteArrayInputStream(bytes));
  }
}

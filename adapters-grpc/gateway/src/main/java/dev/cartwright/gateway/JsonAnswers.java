package dev.cartwright.gateway;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;

/** Takes gRPC's headers off answers in JSON. */
final class JsonAnswers extends SimpleDecoratingHttpService {

  private static final String GRPC_PREFIX = "grpc-";
  private static final String GRPC_SUBTYPE = "grpc";

  JsonAnswers(HttpService delegate) {
    super(delegate);
  }

  @Override
  public HttpResponse serve(ServiceRequestContext context, HttpRequest request) throws Exception {
    return ((HttpService) unwrap()).serve(context, request).mapHeaders(JsonAnswers::clean);
  }

  private static ResponseHeaders clean(ResponseHeaders headers) {
    MediaType type = headers.contentType();
    if (type == null || type.subtype().startsWith(GRPC_SUBTYPE)) {
      return headers;
    }
    return headers.withMutations(mutable ->
        headers.names().stream()
            .filter(name -> name.toString().startsWith(GRPC_PREFIX))
            .forEach(mutable::remove));
  }
}

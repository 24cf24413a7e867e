package dev.cartwright.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.HttpStatusException;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import java.nio.charset.Charset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a body that is not gRPC in only if it is one JSON object and says so. What reads it behind
 * this takes the last one of two equal names, ignores what follows the object, and puts question
 * marks in the place of broken characters.
 */
final class JsonBodies extends SimpleDecoratingHttpService {

  private static final Set<HttpMethod> WITHOUT_BODY =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE, HttpMethod.OPTIONS);
  private static final String GRPC = "grpc";
  private static final String PATH_OF_HTTP = "/v1/";

  JsonBodies(HttpService delegate) {
    super(delegate);
  }

  @Override
  public HttpResponse serve(ServiceRequestContext context, HttpRequest request) throws Exception {
    MediaType type = request.contentType();
    HttpService service = (HttpService) unwrap();
    if (!context.path().startsWith(PATH_OF_HTTP)) {
      return isGrpc(type) ? service.serve(context, request) : refusal(request.method());
    }
    if (WITHOUT_BODY.contains(request.method())) {
      return service.serve(context, request);
    }
    return HttpResponse.of(
        request.aggregate().thenApply(whole -> serveWhole(service, context, type, whole)));
  }

  private static HttpResponse serveWhole(
      HttpService service,
      ServiceRequestContext context,
      @Nullable MediaType type,
      AggregatedHttpRequest whole) {
    if (!whole.content().isEmpty()) {
      if (!isJson(type)) {
        throw HttpStatusException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
      }
      check(whole);
    }
    HttpRequest again = whole.toHttpRequest();
    context.updateRequest(again);
    try {
      return service.serve(context, again);
    } catch (Exception e) {
      return HttpResponse.ofFailure(e);
    }
  }

  private static void check(AggregatedHttpRequest whole) {
    try {
      StrictJson.check(whole.content().array());
    } catch (MalformedBodyException e) {
      throw HttpStatusException.of(HttpStatus.BAD_REQUEST, e);
    }
  }

  /** The paths of gRPC's methods take gRPC alone. */
  private static HttpResponse refusal(HttpMethod method) {
    return HttpResponse.ofFailure(
        HttpStatusException.of(
            method == HttpMethod.POST
                ? HttpStatus.UNSUPPORTED_MEDIA_TYPE
                : HttpStatus.METHOD_NOT_ALLOWED));
  }

  private static boolean isGrpc(@Nullable MediaType type) {
    return type != null && type.subtype().startsWith(GRPC);
  }

  private static boolean isJson(@Nullable MediaType type) {
    if (type == null || isGrpc(type)) {
      return false;
    }
    Charset charset = type.charset(UTF_8);
    return type.isJson() && (charset == null || charset.equals(UTF_8));
  }
}

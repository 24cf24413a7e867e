package dev.cartwright.gateway;

import static java.util.Objects.requireNonNullElse;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Status;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.ContentTooLargeException;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpHeaders;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ShuttingDownException;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.server.HttpResponseException;
import com.linecorp.armeria.server.HttpStatusException;
import com.linecorp.armeria.server.RequestTimeoutException;
import com.linecorp.armeria.server.ServerErrorHandler;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.grpc.UnframedGrpcErrorHandler;
import com.linecorp.armeria.server.grpc.UnframedGrpcStatusMappingFunction;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every error of an HTTP request as AIP-193's JSON: those of the services, and HTTP's. */
final class JsonErrors implements UnframedGrpcErrorHandler, ServerErrorHandler {

  private static final Logger LOGGER = LoggerFactory.getLogger(JsonErrors.class);

  private final UnframedGrpcStatusMappingFunction httpStatuses =
      UnframedGrpcStatusMappingFunction.of();
  private final HttpPaths paths;

  JsonErrors(HttpPaths paths) {
    this.paths = paths;
  }

  @Override
  public HttpResponse handle(
      ServiceRequestContext context, io.grpc.Status status, AggregatedHttpResponse response) {
    HttpStatus http =
        requireNonNullElse(
            httpStatuses.apply(context, status, null), HttpStatus.INTERNAL_SERVER_ERROR);
    HttpHeaders trailers = response.trailers().isEmpty() ? response.headers() : response.trailers();
    AggregatedHttpResponse answer = answer(http, details(status, trailers));
    String replay = trailers.get(ForwardedMetadata.REPLAY.name());
    return replay == null
        ? answer.toHttpResponse()
        : with(answer, ForwardedMetadata.REPLAY.name(), replay).toHttpResponse();
  }

  @Override
  public HttpResponse onServiceException(ServiceRequestContext context, Throwable cause) {
    return switch (cause) {
      case HttpStatusException e when e.httpStatus().equals(HttpStatus.METHOD_NOT_ALLOWED) ->
          notAllowed(context.path()).toHttpResponse();
      case HttpStatusException e ->
          answer(e.httpStatus(), HttpProblems.status(e.httpStatus(), e.getCause()))
              .toHttpResponse();
      case HttpResponseException e -> e.httpResponse();
      case ContentTooLargeException e -> answer(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
      case RequestTimeoutException e -> answer(HttpStatus.GATEWAY_TIMEOUT);
      case ShuttingDownException e -> answer(HttpStatus.SERVICE_UNAVAILABLE);
      case Exception e when Exceptions.isExpected(e) || Exceptions.isStreamCancelling(e) ->
          // The client is gone: nobody reads an answer.
          HttpResponse.ofFailure(e);
      default -> {
        LOGGER.error("{} {} failed", context.method(), context.path(), cause);
        yield answer(HttpStatus.INTERNAL_SERVER_ERROR);
      }
    };
  }

  @Override
  public AggregatedHttpResponse onProtocolViolation(
      ServiceConfig config,
      @Nullable RequestHeaders headers,
      HttpStatus status,
      @Nullable String description,
      @Nullable Throwable cause) {
    return answer(status, HttpProblems.status(status, null));
  }

  @Override
  public AggregatedHttpResponse renderStatus(
      @Nullable ServiceRequestContext context,
      ServiceConfig config,
      @Nullable RequestHeaders headers,
      HttpStatus status,
      @Nullable String description,
      @Nullable Throwable cause) {
    if (status.equals(HttpStatus.METHOD_NOT_ALLOWED) && headers != null) {
      return notAllowed(pathOf(headers));
    }
    return status.isContentAlwaysEmpty()
        ? AggregatedHttpResponse.of(status)
        : answer(status, HttpProblems.status(status, cause));
  }

  private static String pathOf(RequestHeaders headers) {
    int query = headers.path().indexOf('?');
    return query < 0 ? headers.path() : headers.path().substring(0, query);
  }

  private AggregatedHttpResponse notAllowed(String path) {
    HttpStatus http = HttpStatus.METHOD_NOT_ALLOWED;
    AggregatedHttpResponse answer = answer(http, HttpProblems.status(http, null));
    String allowed = paths.allowedAt(path);
    return allowed.isEmpty() ? answer : with(answer, HttpHeaderNames.ALLOW, allowed);
  }

  private static AggregatedHttpResponse with(
      AggregatedHttpResponse answer, CharSequence header, String value) {
    return AggregatedHttpResponse.of(
        answer.headers().toBuilder().set(header, value).build(), answer.content());
  }

  private static HttpResponse answer(HttpStatus http) {
    return answer(http, HttpProblems.status(http, null)).toHttpResponse();
  }

  private static AggregatedHttpResponse answer(HttpStatus http, Status status) {
    return AggregatedHttpResponse.of(
        ResponseHeaders.of(http, "content-type", MediaType.JSON_UTF_8.toString()),
        HttpData.ofUtf8(ErrorBody.of(http.code(), status)));
  }

  private static Status details(io.grpc.Status status, HttpHeaders trailers) {
    String encoded = trailers.get(ForwardedMetadata.DETAILS.name());
    try {
      return encoded == null
          ? HttpProblems.plain(status)
          : Status.parseFrom(Base64.getDecoder().decode(encoded));
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      return HttpProblems.plain(status);
    }
  }
}

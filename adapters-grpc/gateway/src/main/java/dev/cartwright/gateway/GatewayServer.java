package dev.cartwright.gateway;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.SessionProtocol;
import com.linecorp.armeria.common.grpc.GrpcSerializationFormats;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.grpc.GrpcService;
import com.linecorp.armeria.server.grpc.GrpcServiceBuilder;
import com.linecorp.armeria.server.grpc.HttpJsonTranscodingOptions;
import com.linecorp.armeria.server.grpc.HttpJsonTranscodingQueryParamMatchRule;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/**
 * Serves all public methods of all services on one port: as HTTP/JSON, gRPC and gRPC-Web. Answers
 * {@code GET /healthz} while it runs, and {@code GET /readyz} once it has reached every service and
 * until it drains.
 */
public final class GatewayServer implements AutoCloseable {

  /** How much longer HTTP waits than the call behind it, so that the call's own answer is told. */
  private static final Duration REQUEST_TIMEOUT_MARGIN = Duration.ofSeconds(5);

  private final GatewayLimits limits;
  private final Backends backends;
  private final Server server;
  private volatile boolean draining;

  /**
   * Prepares a server that has yet to be started.
   *
   * @param address where to listen; port 0 means any free port
   * @param targets where the services listen; they may come up later
   * @param limits what bounds a request
   */
  public GatewayServer(InetSocketAddress address, Targets targets, GatewayLimits limits) {
    this.limits = limits;
    this.backends = Backends.connect(targets, limits.timeoutMax());
    this.server = server(address);
  }

  /**
   * Begins to serve.
   *
   * @throws java.util.concurrent.CompletionException if the port is taken
   */
  public void start() {
    server.start().join();
  }

  /** Returns the port on which the started server listens. */
  public int port() {
    return server.activeLocalPort();
  }

  /** Returns the names of the services that were not reached yet; empty when all were. */
  public List<String> awaited() {
    return backends.awaited();
  }

  /** Reports not ready from now on, so that no new clients come; serves those who are there. */
  public void drain() {
    draining = true;
  }

  /** Drains, waits for running calls to end as long as the limits allow, and stops. */
  @Override
  public void close() {
    drain();
    server.close();
    backends.close();
  }

  private Server server(InetSocketAddress address) {
    JsonErrors errors =
        new JsonErrors(
            HttpPaths.of(backends.all().stream().flatMap(PublicMethods::schemasOf).toList()));
    return Server.builder()
        .port(address, SessionProtocol.HTTP)
        .disableServerHeader()
        // What clients do wrong is told to them, and fills no log.
        .unloggedExceptionsReportInterval(Duration.ZERO)
        .maxRequestLength(limits.bodyBytesMax())
        .requestTimeout(limits.timeoutMax().plus(REQUEST_TIMEOUT_MARGIN))
        .gracefulShutdownTimeout(Duration.ZERO, limits.drainTime())
        .errorHandler(errors)
        .route()
        .get("/healthz")
        .build((context, request) -> plain(HttpStatus.OK, "ok"))
        .route()
        .get("/readyz")
        .build((context, request) -> readiness())
        .service(grpc(errors), JsonBodies::new, JsonAnswers::new)
        .build();
  }

  private GrpcService grpc(JsonErrors errors) {
    Deadlines deadlines = new Deadlines(limits);
    GrpcServiceBuilder grpc =
        GrpcService.builder()
            .supportedSerializationFormats(GrpcSerializationFormats.values())
            .useClientTimeoutHeader(false)
            .maxRequestMessageLength(limits.bodyBytesMax())
            .jsonMarshallerFactory(service -> new StrictMarshaller())
            .exceptionHandler(new UnreadableMessages())
            .enableHttpJsonTranscoding(
                HttpJsonTranscodingOptions.builder()
                    .errorHandler(errors)
                    .queryParamMatchRules(HttpJsonTranscodingQueryParamMatchRule.values())
                    .build());
    for (Backend backend : backends.all()) {
      grpc.addService(PublicMethods.of(backend, deadlines));
    }
    return grpc.build();
  }

  private HttpResponse readiness() {
    if (draining) {
      return plain(HttpStatus.SERVICE_UNAVAILABLE, "draining");
    }
    List<String> awaited = backends.awaited();
    return awaited.isEmpty()
        ? plain(HttpStatus.OK, "ready")
        : plain(HttpStatus.SERVICE_UNAVAILABLE, "waiting for " + String.join(", ", awaited));
  }

  private static HttpResponse plain(HttpStatus status, String text) {
    return HttpResponse.of(status, MediaType.PLAIN_TEXT_UTF_8, text + "\n");
  }
}

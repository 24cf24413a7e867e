package dev.cartwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Message;
import dev.cartwright.grpc.error.Statuses;
import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.cart.v1.CartServiceProto;
import dev.cartwright.proto.order.v1.OrderServiceProto;
import dev.cartwright.proto.product.v1.ProductServiceProto;
import dev.cartwright.proto.user.v1.UserServiceProto;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Idempotency keys on every route that changes something. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayKeysTest {

  private final GatewayFixture fixture;

  GatewayKeysTest() throws Exception {
    fixture = new GatewayFixture();
  }

  @AfterAll
  void stop() {
    fixture.close();
  }

  @ParameterizedTest
  @MethodSource("routesThatChange")
  void theHeaderIsTheRequestsId(Route route) throws Exception {
    fixture.services.calls.clear();

    assertThat(send(route, "Idempotency-Key", "k1").statusCode()).isEqualTo(200);

    FakeServices.Call call = fixture.services.next();
    assertThat(call.method()).endsWith("/" + route.method().getName());
    assertThat(idOf(call.request())).isEqualTo("k1");
  }

  @ParameterizedTest
  @MethodSource("routesThatChange")
  void withoutTheHeaderEachRequestIsGivenAnIdOfItsOwn(Route route) throws Exception {
    fixture.services.calls.clear();

    assertThat(send(route).statusCode()).isEqualTo(200);
    assertThat(send(route).statusCode()).isEqualTo(200);

    String first = idOf(fixture.services.next().request());
    String second = idOf(fixture.services.next().request());
    assertThat(first).hasSize(36);
    assertThat(second).hasSize(36).isNotEqualTo(first);
  }

  @Test
  void aChangeIsRepeatedWithTheSameIdWhileItsServiceIsUnavailable() throws Exception {
    try (GatewayFixture outage = new GatewayFixture()) {
      outage.services.refuse(CartServiceGrpc.getAddItemMethod(), Statuses.unavailable());

      HttpResponse<String> response = outage.send("POST", "/v1/users/u1/cart/items", "{}");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(outage.services.calls).hasSizeGreaterThan(1);
      Set<String> ids =
          outage.services.calls.stream()
              .map(call -> ((AddItemRequest) call.request()).getRequestId())
              .collect(Collectors.toUnmodifiableSet());
      assertThat(ids).hasSize(1).allMatch(id -> id.length() == 36);
    }
  }

  static Stream<Route> routesThatChange() {
    return Stream.of(
            UserServiceProto.getDescriptor(),
            ProductServiceProto.getDescriptor(),
            CartServiceProto.getDescriptor(),
            OrderServiceProto.getDescriptor())
        .flatMap(file -> file.getServices().stream())
        .flatMap(service -> service.getMethods().stream())
        .filter(method -> method.getOptions().hasExtension(AnnotationsProto.http))
        .map(Route::of)
        .filter(Route::changes);
  }

  private HttpResponse<String> send(Route route, String... headers) throws Exception {
    return fixture.send(route.verb(), route.path(), route.hasBody() ? "{}" : "", headers);
  }

  private static String idOf(Message request) {
    return (String) request.getField(request.getDescriptorForType().findFieldByName("request_id"));
  }

  /** How a method is called over HTTP. */
  record Route(MethodDescriptor method, String verb, String path) {

    static Route of(MethodDescriptor method) {
      HttpRule rule = method.getOptions().getExtension(AnnotationsProto.http);
      String path = HttpPaths.templateOf(rule).replaceAll("\\{[^}]*}", "x");
      return new Route(method, rule.getPatternCase().name(), path);
    }

    /** By the verb, and not by the proto's own word, which would hide a method without a key. */
    boolean changes() {
      return !verb.equals("GET") && !path.endsWith(":preview");
    }

    boolean hasBody() {
      return Set.of("POST", "PATCH").contains(verb);
    }

    @Override
    public String toString() {
      return verb + " " + path;
    }
  }
}

package dev.cartwright.gateway;

import static dev.cartwright.gateway.GatewayFixture.error;
import static dev.cartwright.gateway.GatewayFixture.refused;
import static dev.cartwright.gateway.GatewayFixture.violatedField;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.grpc.error.FieldProblem;
import dev.cartwright.grpc.error.Statuses;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import io.grpc.Status;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayErrorsTest {

  private static final String ITEMS = "/v1/users/u1/cart/items";

  private final GatewayFixture fixture;

  GatewayErrorsTest() throws Exception {
    fixture = new GatewayFixture();
  }

  @BeforeEach
  void forgetCalls() {
    fixture.services.calls.clear();
  }

  @AfterAll
  void stop() {
    fixture.close();
  }

  @Test
  void aServicesRefusalPassesWithItsDetails() throws Exception {
    fixture.services.refuse(
        CartServiceGrpc.getRemoveItemMethod(),
        Statuses.ofFields(List.of(new FieldProblem("user_id", "INVALID_REQUEST", "no UUID"))));

    HttpResponse<String> response = fixture.send("DELETE", ITEMS + "/p1", "");

    refused(response, 400, "INVALID_ARGUMENT", "INVALID_REQUEST");
    assertThat(error(response).get("message").getAsString()).isEqualTo("user_id: no UUID");
    assertThat(error(response).getAsJsonArray("details").get(1).getAsJsonObject().get("@type"))
        .hasToString("\"type.googleapis.com/google.rpc.BadRequest\"");
  }

  @Test
  void aRefusalThatIsRepeatedSaysSo() throws Exception {
    fixture.services.refuse(
        CartServiceGrpc.getClearCartMethod(),
        Statuses.ofFields(List.of(new FieldProblem("user_id", "INVALID_REQUEST", "no UUID"))));

    HttpResponse<String> response = fixture.send("DELETE", "/v1/users/u1/cart", "");

    refused(response, 400, "INVALID_ARGUMENT", "INVALID_REQUEST");
    assertThat(response.headers().firstValue("idempotent-replay")).contains("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/v1/nothing", "/v1/users/u1/cart/", "/cartwright.user.v1.UserService"})
  void anUnknownPathIsNotFound(String path) throws Exception {
    refused(fixture.get(path), 404, "NOT_FOUND", "PATH_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({"PUT,/v1/users/u1", "DELETE,/v1/orders", "POST,/v1/users/u1/cart", "POST,/healthz"})
  void aWrongMethodIsNotAllowed(String method, String path) throws Exception {
    refused(fixture.send(method, path, ""), 405, "UNIMPLEMENTED", "METHOD_NOT_ALLOWED");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,/v1/users/u1,'DELETE, GET, PATCH'",
    "HEAD,/v1/users/u1,'DELETE, GET, PATCH'",
    "OPTIONS,/v1/users,'GET, POST'",
    "DELETE,/v1/orders/o1:cancel,POST"
  })
  void aWrongMethodIsToldTheRightOnes(String method, String path, String allowed) throws Exception {
    HttpResponse<String> response = fixture.send(method, path, "");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("allow")).contains(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/orders?page_sze=5",
        "/v1/orders?states.x=1",
        "/v1/orders?pageSize.x=1",
        "/v1/orders?createTimeFrom.nothing=1",
        "/v1/users/u1?verbose",
        "/v1/products?a&b=1"
      })
  void anUnknownQueryParameterIsRefused(String path) throws Exception {
    refused(fixture.get(path), 400, "INVALID_ARGUMENT", "INVALID_REQUEST");
    assertThat(fixture.services.calls).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"page_size=many", "states=NO_SUCH_STATE", "createTimeFrom=yesterday"})
  void aMalformedQueryParameterIsRefused(String query) throws Exception {
    HttpResponse<String> response = fixture.get("/v1/orders?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(error(response).get("status").getAsString()).isEqualTo("INVALID_ARGUMENT");
  }

  @Test
  void fieldsOfTheBodyAreNoQueryParameters() throws Exception {
    HttpResponse<String> response = fixture.send("POST", ITEMS + "?quantity=1", "{}");

    refused(response, 400, "INVALID_ARGUMENT", "INVALID_REQUEST");
    assertThat(violatedField(response)).isEqualTo("quantity");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/v1/users/u1/cart?userId=u2,userId",
    "GET,/v1/users/u1/cart?user_id=u2,user_id",
    "DELETE,/v1/users/u1/addresses/a1?addressId=a2,addressId",
    "DELETE,/v1/users/u1/cart/items/p1?productId=p2,productId"
  })
  void aQueryParameterCannotReplaceWhatThePathSays(String method, String path, String field)
      throws Exception {
    HttpResponse<String> response = fixture.send(method, path, "");

    refused(response, 400, "INVALID_ARGUMENT", "INVALID_REQUEST");
    assertThat(violatedField(response)).isEqualTo(field);
    assertThat(fixture.services.calls).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pageSize=1&pageSize=2", "page_size=1&pageSize=2"})
  void aQueryParameterForOneValueStandsOnce(String query) throws Exception {
    HttpResponse<String> response = fixture.get("/v1/orders?" + query);

    refused(response, 400, "INVALID_ARGUMENT", "INVALID_REQUEST");
    assertThat(violatedField(response)).isEqualTo("pageSize");
  }

  @ParameterizedTest
  @CsvSource({"Idempotency-Key,''", "Idempotency-Key,' '", "If-Match,''", "If-Match,'\"\"'"})
  void anEmptyHeaderIsNoAbsentOne(String header, String value) throws Exception {
    HttpResponse<String> response =
        fixture.send("PATCH", ITEMS + "/p1", "{\"quantity\":1}", header, value);

    refused(response, 400, "INVALID_ARGUMENT", "INVALID_REQUEST");
    assertThat(violatedField(response)).isEqualToIgnoringCase(header);
    assertThat(fixture.services.calls).isEmpty();
  }

  @Test
  void aKeyThatContradictsTheBodyIsRefused() throws Exception {
    HttpResponse<String> response =
        fixture.send("POST", ITEMS, "{\"requestId\":\"a\"}", "Idempotency-Key", "b");

    refused(response, 400, "INVALID_ARGUMENT", "INVALID_REQUEST");
    assertThat(violatedField(response)).isEqualTo("idempotency-key");
  }

  @Test
  void anEtagIsRefusedWhereItWouldBeIgnored() throws Exception {
    HttpResponse<String> response = fixture.send("POST", ITEMS, "{}", "If-Match", "\"e\"");

    refused(response, 400, "INVALID_ARGUMENT", "INVALID_REQUEST");
    assertThat(violatedField(response)).isEqualTo("if-match");
  }

  @Test
  void aLargeBodyIsRefused() throws Exception {
    String body = "{\"productId\":\"" + "p".repeat(GatewayFixture.LIMITS.bodyBytesMax()) + "\"}";

    refused(fixture.send("POST", ITEMS, body), 413, "INVALID_ARGUMENT", "BODY_TOO_LARGE");
  }

  @Test
  void anotherMediaTypeIsRefused() throws Exception {
    HttpRequest form =
        HttpRequest.newBuilder(fixture.uri(ITEMS))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("quantity=1"))
            .build();

    refused(
        HttpClient.newHttpClient().send(form, HttpResponse.BodyHandlers.ofString()),
        415,
        "INVALID_ARGUMENT",
        "MEDIA_TYPE_UNKNOWN");
  }

  @Test
  void aBodyThatIsNoUtf8IsRefused() throws Exception {
    HttpRequest latin =
        HttpRequest.newBuilder(fixture.uri(ITEMS))
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"productId\":\"\u00e9\"}", ISO_8859_1))
            .build();

    refused(
        HttpClient.newHttpClient().send(latin, HttpResponse.BodyHandlers.ofString()),
        400,
        "INVALID_ARGUMENT",
        "MALFORMED_REQUEST");
    assertThat(fixture.services.calls).isEmpty();
  }

  @Test
  void aPathOfGrpcTakesNoJson() throws Exception {
    String path = "/cartwright.user.v1.UserService/GetUserByID";

    refused(fixture.send("POST", path, "{}"), 415, "INVALID_ARGUMENT", "MEDIA_TYPE_UNKNOWN");
    refused(fixture.get(path), 405, "UNIMPLEMENTED", "METHOD_NOT_ALLOWED");
  }

  @Test
  void aBugBehindTheGatewayTellsNothingButAnIncident() throws Exception {
    fixture.services.refuse(
        CartServiceGrpc.getRemoveItemMethod(),
        Status.UNKNOWN.withDescription("secret").asRuntimeException());

    HttpResponse<String> response = fixture.send("DELETE", ITEMS + "/p1", "");

    refused(response, 500, "INTERNAL", "INTERNAL");
    assertThat(response.body()).doesNotContain("secret").contains("incident_id");
  }
}

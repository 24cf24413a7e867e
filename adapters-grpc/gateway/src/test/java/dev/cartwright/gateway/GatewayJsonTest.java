package dev.cartwright.gateway;

import static dev.cartwright.gateway.GatewayFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.Cart;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.cart.v1.ClearCartRequest;
import dev.cartwright.proto.cart.v1.GetCartResponse;
import dev.cartwright.proto.cart.v1.UpdateItemRequest;
import dev.cartwright.proto.order.v1.CancelOrderRequest;
import dev.cartwright.proto.order.v1.ListOrdersRequest;
import dev.cartwright.proto.product.v1.AdjustStockRequest;
import dev.cartwright.proto.product.v1.BatchGetProductsRequest;
import dev.cartwright.proto.product.v1.GetProductByIDResponse;
import dev.cartwright.proto.product.v1.Product;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.type.v1.Money;
import dev.cartwright.proto.user.v1.SetDefaultAddressRequest;
import dev.cartwright.proto.user.v1.SuspendUserRequest;
import dev.cartwright.proto.user.v1.UpdateAddressRequest;
import dev.cartwright.proto.user.v1.UpdateUserRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayJsonTest {

  private final GatewayFixture fixture;

  GatewayJsonTest() throws Exception {
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
  void aReadAnswersTheBareResourceWithItsEtag() throws Exception {
    fixture.services.answer(
        ProductServiceGrpc.getGetProductByIDMethod(),
        GetProductByIDResponse.newBuilder()
            .setProduct(
                Product.newBuilder()
                    .setProductId("p1")
                    .setPrice(Money.newBuilder().setCurrencyCode("EUR"))
                    .setEtag("v7"))
            .build());

    HttpResponse<String> response = fixture.get("/v1/products/p1");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).get("productId").getAsString()).isEqualTo("p1");
    assertThat(json(response).getAsJsonObject("price"))
        .isEqualTo(JsonParser.parseString("{\"amountMinor\":\"0\",\"currencyCode\":\"EUR\"}"));
    assertThat(json(response).has("availableQuantity")).isFalse();
    assertThat(response.headers().firstValue("etag")).contains("\"v7\"");
  }

  @Test
  void anAnswerHasNoHeadersOfTheMachinery() throws Exception {
    HttpResponse<String> response = fixture.get("/v1/users/u1/cart");

    assertThat(response.headers().map().keySet())
        .noneMatch(name -> name.startsWith("grpc-") || name.equals("server"));
    assertThat(response.headers().firstValue("content-type").orElse(""))
        .startsWith("application/json");
  }

  @Test
  void pathBodyAndKeyBecomeOneRequest() throws Exception {
    HttpResponse<String> response =
        fixture.send(
            "POST",
            "/v1/users/u1/cart/items",
            "{\"productId\":\"p1\",\"quantity\":2}",
            "Idempotency-Key",
            "k1");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(fixture.services.request(AddItemRequest.class))
        .isEqualTo(
            AddItemRequest.newBuilder()
                .setUserId("u1")
                .setProductId("p1")
                .setQuantity(2)
                .setRequestId("k1")
                .build());
  }

  @Test
  void aChangeWithoutAKeyIsGivenOne() throws Exception {
    assertThat(fixture.send("POST", "/v1/orders/o1:cancel", "").statusCode()).isEqualTo(200);

    assertThat(fixture.services.request(CancelOrderRequest.class).getRequestId()).hasSize(36);
  }

  @Test
  void aReplayIsTold() throws Exception {
    HttpResponse<String> response = fixture.send("DELETE", "/v1/users/u1/cart", "");

    assertThat(response.headers().firstValue("idempotent-replay")).contains("true");
  }

  @Test
  void ifMatchBecomesTheRequestsEtag() throws Exception {
    assertThat(fixture.send("DELETE", "/v1/users/u1/cart", "", "If-Match", "\"e1\"").statusCode())
        .isEqualTo(200);
    assertThat(fixture.services.request(ClearCartRequest.class).getEtag()).isEqualTo("e1");

    assertThat(fixture.send("DELETE", "/v1/users/u1/cart", "", "If-Match", "*").statusCode())
        .isEqualTo(200);
    assertThat(fixture.services.request(ClearCartRequest.class).getEtag()).isEmpty();
  }

  @Test
  void aPatchTakesTheResourceAndAMask() throws Exception {
    HttpResponse<String> response =
        fixture.send(
            "PATCH", "/v1/users/u1?updateMask=displayName,email", "{\"displayName\":\"Ada\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    UpdateUserRequest request = fixture.services.request(UpdateUserRequest.class);
    assertThat(request.getUser().getUserId()).isEqualTo("u1");
    assertThat(request.getUser().getDisplayName()).isEqualTo("Ada");
    assertThat(request.getUpdateMask().getPathsList()).containsExactly("display_name", "email");
  }

  @Test
  void aFieldThatMayBeZeroIsToldFromOneThatIsMissing() throws Exception {
    assertThat(fixture.send("PATCH", "/v1/users/u1/cart/items/p1", "{\"quantity\":0}").statusCode())
        .isEqualTo(200);
    assertThat(fixture.services.request(UpdateItemRequest.class).hasQuantity()).isTrue();

    assertThat(fixture.send("PATCH", "/v1/users/u1/cart/items/p1", "{}").statusCode())
        .isEqualTo(200);
    assertThat(fixture.services.request(UpdateItemRequest.class).hasQuantity()).isFalse();
  }

  @Test
  void verbsReachTheirMethods() throws Exception {
    assertThat(fixture.send("POST", "/v1/users/u1:suspend", "").statusCode()).isEqualTo(200);
    assertThat(fixture.services.request(SuspendUserRequest.class).getUserId()).isEqualTo("u1");

    String use = "{\"use\":\"ADDRESS_USE_BILLING\"}";
    assertThat(fixture.send("POST", "/v1/users/u1/addresses/a1:setDefault", use).statusCode())
        .isEqualTo(200);
    assertThat(fixture.services.request(SetDefaultAddressRequest.class).getAddressId())
        .isEqualTo("a1");

    String delta = "{\"delta\":5,\"reason\":\"count\"}";
    assertThat(fixture.send("POST", "/v1/products/p1/stock:adjust", delta).statusCode())
        .isEqualTo(200);
    assertThat(fixture.services.request(AdjustStockRequest.class).getDelta()).isEqualTo(5);

    assertThat(fixture.send("PATCH", "/v1/users/u1/addresses/a1", "{\"phone\":\"1\"}").statusCode())
        .isEqualTo(200);
    assertThat(fixture.services.request(UpdateAddressRequest.class).getAddress().getAddressId())
        .isEqualTo("a1");
  }

  @Test
  void queryParametersBecomeFields() throws Exception {
    assertThat(
            fixture
                .get(
                    "/v1/orders?user_id=u1&pageSize=5&states=STATE_PENDING&states=STATE_CONFIRMED"
                        + "&createTimeFrom=2026-01-02T03:04:05Z")
                .statusCode())
        .isEqualTo(200);
    ListOrdersRequest request = fixture.services.request(ListOrdersRequest.class);
    assertThat(request.getUserId()).isEqualTo("u1");
    assertThat(request.getPageSize()).isEqualTo(5);
    assertThat(request.getStatesCount()).isEqualTo(2);
    assertThat(request.getCreateTimeFrom().getSeconds()).isEqualTo(1767323045L);

    assertThat(fixture.get("/v1/products:batchGet?product_ids=a&product_ids=b").statusCode())
        .isEqualTo(200);
    assertThat(fixture.services.request(BatchGetProductsRequest.class).getProductIdsList())
        .containsExactly("a", "b");
  }

  @Test
  void anEmptyCartIsShownWithAllItsFields() throws Exception {
    fixture.services.answer(
        CartServiceGrpc.getGetCartMethod(),
        GetCartResponse.newBuilder().setCart(Cart.newBuilder().setUserId("u1")).build());

    assertThat(json(fixture.get("/v1/users/u1/cart")).get("totalQuantity").getAsInt()).isZero();
  }

  @Test
  void healthIsPlain() throws Exception {
    HttpResponse<String> response = fixture.get("/healthz");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("ok\n");
  }
}

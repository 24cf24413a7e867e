package dev.cartwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.google.protobuf.Descriptors.Descriptor;
import dev.cartwright.grpc.error.FieldProblem;
import dev.cartwright.proto.cart.v1.ClearCartRequest;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.product.v1.CreateProductRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {

  @Test
  void whatIsAsTheProtoSaysHasNoProblem() {
    assertThat(
            problems(
                ClearCartRequest.getDescriptor(),
                """
                {"userId": "u", "etag": null, "order_id": "o",
                 "orderCreateTime": "2030-01-31T12:00:00Z",
                 "items": [{"productId": "p", "quantity": "2"}, {"quantity": 3}]}
                """))
        .isEmpty();
    assertThat(problems(GetCartRequest.getDescriptor(), "{\"view\": \"CART_VIEW_FULL\"}"))
        .isEmpty();
    assertThat(problems(GetCartRequest.getDescriptor(), "{\"view\": 2}")).isEmpty();
  }

  @Test
  void everyProblemIsNamedByItsPath() {
    assertThat(
            problems(
                ClearCartRequest.getDescriptor(),
                """
                {"userId": 7, "orderCreateTime": "yesterday", "nothing": 1,
                 "items": [{"productId": ["p"]}, [], "text", {"quantity": {}, "more": 1}]}
                """))
        .extracting(FieldProblem::field)
        .containsExactly(
            "userId",
            "orderCreateTime",
            "nothing",
            "items[0].productId",
            "items[1]",
            "items[2]",
            "items[3].quantity",
            "items[3].more");
    assertThat(problems(ClearCartRequest.getDescriptor(), "{\"items\": {}}"))
        .extracting(FieldProblem::description)
        .containsExactly("expected: a list");
  }

  @Test
  void whatIsExpectedIsTold() {
    assertThat(problems(GetCartRequest.getDescriptor(), "{\"view\": \"ALL\"}"))
        .extracting(FieldProblem::description)
        .containsExactly("expected: CART_VIEW_UNSPECIFIED or CART_VIEW_BASIC or CART_VIEW_FULL");
    assertThat(problems(ClearCartRequest.getDescriptor(), "{\"orderCreateTime\": 1}"))
        .extracting(FieldProblem::description)
        .containsExactly("expected: a time, as in 2030-01-31T12:00:00Z");
  }

  @Test
  void mapsAreReadAsAWhole() {
    Descriptor type = CreateProductRequest.getDescriptor();

    assertThat(problems(type, "{\"product\": {\"attributes\": {\"colour\": \"red\"}}}")).isEmpty();
    assertThat(problems(type, "{\"product\": {\"attributes\": [\"red\"]}}"))
        .extracting(FieldProblem::field)
        .containsExactly("product.attributes");
  }

  private static List<FieldProblem> problems(Descriptor type, String json) {
    return JsonFields.problemsOf(type, JsonParser.parseString(json).getAsJsonObject());
  }
}

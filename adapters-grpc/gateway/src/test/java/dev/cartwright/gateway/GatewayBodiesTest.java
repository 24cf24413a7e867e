package dev.cartwright.gateway;

import static dev.cartwright.gateway.GatewayFixture.refused;
import static dev.cartwright.gateway.GatewayFixture.violatedField;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON bodies that are not what a method takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayBodiesTest {

  private static final String ITEMS = "/v1/users/u1/cart/items";

  private final GatewayFixture fixture;

  GatewayBodiesTest() throws Exception {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"quantity\":}",
        "nonsense",
        "[]",
        "\"text\"",
        "1",
        "null",
        "{\"quantity\":1} and more",
        "{\"quantity\":1}{}",
        "{\"quantity\":1,\"quantity\":2}",
        "{\"quantity\":1,\"quantit\\u0079\":2}",
        "{\"productId\":\"\\ud800\"}"
      })
  void malformedJsonIsRefused(String body) throws Exception {
    refused(fixture.send("POST", ITEMS, body), 400, "INVALID_ARGUMENT", "MALFORMED_REQUEST");
    assertThat(fixture.services.calls).isEmpty();
  }

  @Test
  void anUnknownFieldIsRefusedByName() throws Exception {
    HttpResponse<String> response =
        fixture.send("POST", ITEMS, "{\"productId\":\"p1\",\"quantty\":1}");

    refused(response, 400, "INVALID_ARGUMENT", "INVALID_REQUEST");
    assertThat(violatedField(response)).isEqualTo("quantty");
    assertThat(fixture.services.calls).isEmpty();
  }

  @Test
  void anUnknownFieldInsideTheResourceIsRefusedByName() throws Exception {
    HttpResponse<String> response = fixture.send("POST", "/v1/users", "{\"e_mail\":\"a@b.c\"}");

    refused(response, 400, "INVALID_ARGUMENT", "INVALID_REQUEST");
    assertThat(violatedField(response)).isEqualTo("user.e_mail");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"quantity\":\"many\"}|quantity|a whole number of 32 bits",
        "{\"quantity\":1.5}|quantity|a whole number of 32 bits",
        "{\"quantity\":99999999999}|quantity|a whole number of 32 bits",
        "{\"quantity\":[1]}|quantity|a whole number of 32 bits",
        "{\"quantity\":true}|quantity|a whole number of 32 bits",
        "{\"productId\":{}}|productId|a text",
        "{\"productId\":5}|productId|a text",
        "{\"productId\":[\"p1\"]}|productId|a text",
        "{\"product_id\":[]}|product_id|a text"
      })
  void aValueOfAnotherTypeIsRefusedByName(String body, String field, String expected)
      throws Exception {
    HttpResponse<String> response = fixture.send("POST", ITEMS, body);

    refused(response, 400, "INVALID_ARGUMENT", "INVALID_REQUEST");
    assertThat(violatedField(response)).isEqualTo(field);
    assertThat(response.body()).contains("expected: " + expected);
    assertThat(fixture.services.calls).isEmpty();
  }
}

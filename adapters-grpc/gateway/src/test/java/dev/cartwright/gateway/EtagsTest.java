package dev.cartwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.proto.cart.v1.Cart;
import dev.cartwright.proto.cart.v1.GetCartResponse;
import dev.cartwright.proto.order.v1.ListOrdersResponse;
import dev.cartwright.proto.order.v1.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EtagsTest {

  @Test
  void anAnswerHasTheEtagOfItsResourceInQuotes() {
    assertThat(
            Etags.of(GetCartResponse.newBuilder().setCart(Cart.newBuilder().setEtag("e1")).build()))
        .contains("\"e1\"");
  }

  @Test
  void aResourceWithoutAnEtagHasNone() {
    assertThat(Etags.of(GetCartResponse.newBuilder().setCart(Cart.newBuilder()).build())).isEmpty();
    assertThat(Etags.of(GetCartResponse.getDefaultInstance())).isEmpty();
  }

  @Test
  void aListHasNone() {
    assertThat(
            Etags.of(
                ListOrdersResponse.newBuilder().addOrders(Order.newBuilder().setEtag("e")).build()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {"\"e1\",e1", "W/\"e1\",e1", "e1,e1", "\"\",''", "\",\""})
  void quotesAreTakenOff(String header, String etag) {
    assertThat(Etags.unquote(header)).isEqualTo(etag);
  }
}

package dev.cartwright.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " {\"a\": [1, -2.5e3, true, null, \"\\ud83d\\ude00\", {\"a\": {}}], \"b\": {\"a\": 1}} \n",
      })
  void oneObjectPasses(String json) {
    assertThatCode(() -> check(json)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{'a': 1}",
        "{a: 1}",
        "{\"a\": 1,}",
        "{\"a\": NaN}",
        "{\"a\": [1}",
        "{/* */}",
        "{} {}",
        "{\"x\": {\"a\": 1, \"a\": 1}}",
        "{\"\\ud800\": 1}",
      })
  void allElseIsRefused(String json) {
    assertThatThrownBy(() -> check(json)).isInstanceOf(MalformedBodyException.class);
  }

  @Test
  void depthIsLimited() {
    int levels = StrictJson.DEPTH_MAX - 1;
    check("{\"a\":" + "[".repeat(levels) + "]".repeat(levels) + "}");

    String deeper = "{\"a\":" + "[".repeat(levels + 1) + "]".repeat(levels + 1) + "}";
    assertThatThrownBy(() -> check(deeper)).isInstanceOf(MalformedBodyException.class);
  }

  private static void check(String json) {
    StrictJson.check(json.getBytes(UTF_8));
  }
}

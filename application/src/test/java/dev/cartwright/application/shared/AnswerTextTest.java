package dev.cartwright.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTest {

  @Test
  void anyTextIsReadAsItWasWritten() {
    String hostile = "1:2:\n name:3:x\n\u0000\uD83D\uDE00";
    AnswerText inner = AnswerText.empty().with("name", hostile).with("empty", "");
    AnswerText text =
        AnswerText.empty().withEach("part", List.of(inner.text(), hostile)).with("number", 7);

    AnswerText read = AnswerText.parse(text.text());

    assertThat(read.get("number")).isEqualTo("7");
    assertThat(read.all("part")).containsExactly(inner.text(), hostile);
    AnswerText part = AnswerText.parse(read.get("part"));
    assertThat(part.get("name")).isEqualTo(hostile);
    assertThat(part.get("empty")).isEmpty();
  }

  @Test
  void whatIsAbsentStaysAbsent() {
    AnswerText text = AnswerText.empty().with("phone", Optional.empty()).with("name", "Ada");

    assertThat(AnswerText.parse(text.text()).find("phone")).isEmpty();
    assertThat(AnswerText.parse("").all("phone")).isEmpty();
    assertThatThrownBy(() -> text.get("phone"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("phone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "name:",
        "name:1",
        "name:x:1\n",
        "name:1:12\n",
        "name:3:1\n",
        "name:1:1",
        "name:-1:\n",
        "name:99999999999:1\n",
        "name:2147483647:1\n"
      })
  void anythingElseIsNotRead(String text) {
    assertThatThrownBy(() -> AnswerText.parse(text)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aNameHasNoColon() {
    assertThatThrownBy(() -> AnswerText.empty().with("a:b", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package dev.cartwright.grpc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.Cursor;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.grpc.shared.PageTokens.ListName;
import io.grpc.StatusRuntimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokensTest {

  private static final byte[] OLD_KEY = key(1);
  private static final byte[] NEW_KEY = key(2);
  private static final Cursor CURSOR = Cursor.of("Zoë's \u0001 hat", "0198");
  private static final ListName LIST = ListName.of("ListThings", "owner-1", "ACTIVE", "name");

  private final PageTokens tokens = new PageTokens(List.of(NEW_KEY, OLD_KEY));

  @Test
  void aTokenOpensToItsCursor() {
    assertThat(read(tokens.seal(Optional.of(CURSOR), LIST), LIST).after()).contains(CURSOR);
  }

  @Test
  void theEndOfAListHasNoToken() {
    assertThat(tokens.seal(Optional.empty(), LIST)).isEmpty();
  }

  @Test
  void aTokenOfThePreviousKeyIsStillGood() {
    String old = new PageTokens(List.of(OLD_KEY)).seal(Optional.of(CURSOR), LIST);

    assertThat(read(old, LIST).after()).contains(CURSOR);
  }

  @Test
  void aTokenOfAnUnknownKeyIsRefused() {
    String foreign = new PageTokens(List.of(key(3))).seal(Optional.of(CURSOR), LIST);

    assertThatThrownBy(() -> read(foreign, LIST)).isInstanceOf(StatusRuntimeException.class);
  }

  @Test
  void aTokenOfAnotherListIsRefused() {
    String token = tokens.seal(Optional.of(CURSOR), LIST);
    ListName other = ListName.of("ListThings", "owner-2", "ACTIVE", "name");

    assertThatThrownBy(() -> read(token, other))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageContaining("page_token");
  }

  @Test
  void everySingleChangedByteIsNoticed() {
    String token = tokens.seal(Optional.of(CURSOR), LIST);
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String forged = token.substring(0, i) + other + token.substring(i + 1);

      assertThatThrownBy(() -> read(forged, LIST)).isInstanceOf(StatusRuntimeException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "not base64 !!", "AAAA"})
  void whatIsNoTokenIsRefused(String text) {
    assertThatThrownBy(() -> read(text, LIST)).isInstanceOf(StatusRuntimeException.class);
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new PageTokens(List.of(new byte[31])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private PageRequest read(String token, ListName list) {
    RequestFields fields = new RequestFields();
    Field<PageRequest> page = tokens.read(fields, 0, token, list);
    return fields.build(page::get);
  }

  private static byte[] key(int fill) {
    byte[] key = new byte[PageTokens.KEY_BYTES_MIN];
    Arrays.fill(key, (byte) fill);
    return key;
  }
}

package dev.cartwright.bootstrap.config;

import dev.cartwright.grpc.shared.PageTokens;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys that seal page tokens; they do not print.
 *
 * @param base64 the current key and, while keys are rotated, the previous one
 */
public record PageTokenKeys(List<String> base64) {

  private static final int KEYS_MAX = 2;

  /** Keeps the keys unchangeable. */
  public PageTokenKeys {
    base64 = List.copyOf(base64);
  }

  /** Reads one key, or two with a comma in between. */
  static PageTokenKeys parse(String text) {
    List<String> keys = Stream.of(text.split(",", -1)).map(String::strip).toList();
    boolean allGood =
        keys.stream()
            .map(Base64.getDecoder()::decode)
            .allMatch(key -> key.length >= PageTokens.KEY_BYTES_MIN);
    if (!allGood || keys.size() > KEYS_MAX) {
      throw new IllegalArgumentException("page token keys");
    }
    return new PageTokenKeys(keys);
  }

  /** Returns what seals and opens page tokens by these keys. */
  public PageTokens toPageTokens() {
    return new PageTokens(base64.stream().map(Base64.getDecoder()::decode).toList());
  }

  @Override
  public String toString() {
    return Secret.MASK;
  }
}

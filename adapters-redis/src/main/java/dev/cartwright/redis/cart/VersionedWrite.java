package dev.cartwright.redis.cart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;

/** Changes the fields of a hash in one step, if its version is still the one that was read. */
final class VersionedWrite {

  private static final String SCRIPT = load("write-if-version.lua");

  private final RedissonClient client;

  VersionedWrite(RedissonClient client) {
    this.client = requireNonNull(client, "client");
  }

  /**
   * Makes the fields {@code before} those of {@code after}, and keeps the hash for {@code kept}.
   *
   * @return false if somebody else changed the hash meanwhile; nothing is written then
   */
  boolean write(String key, Map<String, String> before, Map<String, String> after, Duration kept) {
    List<String> removed =
        before.keySet().stream().filter(name -> !after.containsKey(name)).toList();
    List<Object> arguments = new ArrayList<>();
    arguments.add(before.getOrDefault(CartText.VERSION, ""));
    arguments.add(Long.toString(kept.toSeconds()));
    arguments.add(Integer.toString(removed.size()));
    arguments.addAll(removed);
    after.forEach((name, value) -> {
      if (!value.equals(before.get(name))) {
        arguments.add(name);
        arguments.add(value);
      }
    });
    Long written =
        client
            .getScript()
            .eval(
                RScript.Mode.READ_WRITE,
                SCRIPT,
                RScript.ReturnType.LONG,
                List.of(key),
                arguments.toArray());
    return written == 1;
  }

  private static String load(String name) {
    try (InputStream resource = VersionedWrite.class.getResourceAsStream(name)) {
      return new String(requireNonNull(resource, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

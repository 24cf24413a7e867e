package dev.cartwright.redis.cart;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;

/** Changes the fields of a hash in one step, if its version is still the one that was read. */
final class VersionedWrite {

  /**
   * Arguments: the version that was read, empty for none; the seconds to keep the hash; how many
   * fields to remove; their names; then names and values of fields to set, the new version among
   * them. Answers 0 if it did nothing, since the version is another one.
   */
  private static final String SCRIPT =
      """
      if (redis.call('HGET', KEYS[1], '@version') or '') ~= ARGV[1] then
        return 0
      end
      local set = 4 + tonumber(ARGV[3])
      if set > 4 then
        redis.call('HDEL', KEYS[1], unpack(ARGV, 4, set - 1))
      end
      redis.call('HSET', KEYS[1], unpack(ARGV, set))
      redis.call('EXPIRE', KEYS[1], ARGV[2])
      return 1
      """;

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
}

package dev.cartwright.redis.shared;

import dev.cartwright.application.shared.PortException;
import java.util.regex.Pattern;
import org.redisson.client.RedisException;

/** Tells failures of Redis, which a caller may retry, from bugs, which it may not. */
public final class Failures {

  /** What Redis answers to a command or a script that is wrong, or does not fit what is stored. */
  private static final Pattern WRONG_COMMAND =
      Pattern.compile("(ERR|WRONGTYPE|NOSCRIPT|CROSSSLOT|EXECABORT)\\b.*", Pattern.DOTALL);

  private Failures() {}

  /** Returns what to throw instead of {@code e}; a bug is returned as it is. */
  public static RuntimeException translate(String port, RedisException e) {
    String message = e.getMessage();
    boolean wrongCommand = message != null && WRONG_COMMAND.matcher(message).matches();
    return wrongCommand ? e : new PortException.Unavailable(port, e);
  }
}

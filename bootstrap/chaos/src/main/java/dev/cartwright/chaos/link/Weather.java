package dev.cartwright.chaos.link;

import java.time.Duration;

/**
 * What a link does with the bytes it is given.
 *
 * @param delayMax up to how long every piece is held back, by chance
 * @param answersPass whether the target's answers reach the client
 */
public record Weather(Duration delayMax, boolean answersPass) {

  /** Everything is passed on at once. */
  public static final Weather FAIR = new Weather(Duration.ZERO, true);

  /** Requests are passed on, answers are swallowed. */
  public static final Weather DEAF = new Weather(Duration.ZERO, false);

  /** Returns weather in which every piece takes up to this long. */
  public static Weather slow(Duration delayMax) {
    return new Weather(delayMax, true);
  }
}

package dev.cartwright.bootstrap.shared;

import dev.cartwright.bootstrap.config.Setting;
import java.time.Duration;

/**
 * The services that carts and orders ask.
 *
 * @param targets where they are
 * @param timeout how long an answer may take
 */
public record Upstream(
    CoreTargets targets,
    @Setting(
            value = "ASK_TIMEOUT",
            byDefault = "3s",
            min = "1ms",
            max = "1m",
            about = "How long another service may take to answer.")
        Duration timeout) {}

package dev.cartwright.bootstrap.server;

import dev.cartwright.bootstrap.config.Setting;
import java.time.Duration;

/**
 * How a gRPC server listens, and how much it takes on.
 *
 * @param listening how it listens and stops
 * @param callsMax how many calls are worked on at once
 * @param connectionAge how long a connection lives
 * @param reflection whether the server describes itself
 */
public record ServerSettings(
    Listening listening,
    @Setting(
            value = "CALLS_MAX",
            byDefault = "256",
            min = "1",
            max = "100000",
            about = "How many calls are worked on at once; more are refused (RESOURCE_EXHAUSTED).")
        int callsMax,
    @Setting(
            value = "CONNECTION_AGE_MAX",
            byDefault = "5m",
            min = "1s",
            max = "24h",
            about = "How long a connection lives, so that callers find new instances.")
        Duration connectionAge,
    @Setting(
            value = "REFLECTION",
            byDefault = "false",
            about = "Whether clients may ask the server for its services and messages.")
        boolean reflection) {}

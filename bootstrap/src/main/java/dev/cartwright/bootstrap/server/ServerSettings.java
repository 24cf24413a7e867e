package dev.cartwright.bootstrap.server;

import dev.cartwright.bootstrap.config.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a gRPC server listens, and how much it takes on.
 *
 * @param host the address to listen on
 * @param callsMax how many calls are worked on at once
 * @param deadlineDefault how long a call may take whose caller does not say
 * @param deadlineMax how long a call may take at most
 * @param connectionAge how long a connection lives
 * @param drain how long callers have to notice that the server goes away
 * @param grace how long calls may go on after that
 * @param reflection whether the server describes itself
 * @param portFile where the port is written once the server listens
 */
public record ServerSettings(
    @Setting(
            value = "HOST",
            byDefault = "127.0.0.1",
            about = "The address to listen on. In a container: `0.0.0.0`.")
        String host,
    @Setting(
            value = "CALLS_MAX",
            byDefault = "256",
            min = "1",
            max = "100000",
            about = "How many calls are worked on at once; more are refused (RESOURCE_EXHAUSTED).")
        int callsMax,
    @Setting(
            value = "DEADLINE_DEFAULT",
            byDefault = "10s",
            min = "1ms",
            max = "1h",
            about = "How long a call may take whose caller sets no deadline.")
        Duration deadlineDefault,
    @Setting(
            value = "DEADLINE_MAX",
            byDefault = "60s",
            min = "1ms",
            max = "1h",
            about = "How long a call may take at most.")
        Duration deadlineMax,
    @Setting(
            value = "CONNECTION_AGE_MAX",
            byDefault = "5m",
            min = "1s",
            max = "24h",
            about = "How long a connection lives, so that callers find new instances.")
        Duration connectionAge,
    @Setting(
            value = "STOP_DRAIN",
            byDefault = "500ms",
            min = "0ms",
            max = "5m",
            about = "How long callers have to notice NOT_SERVING before connections are closed.")
        Duration drain,
    @Setting(
            value = "STOP_GRACE",
            byDefault = "10s",
            min = "0ms",
            max = "5m",
            about = "How long running calls may go on when the executable stops.")
        Duration grace,
    @Setting(
            value = "REFLECTION",
            byDefault = "false",
            about = "Whether clients may ask the server for its services and messages.")
        boolean reflection,
    @Setting(
            value = "PORT_FILE",
            about = "A file that gets the port once the server listens; useful with port 0.")
        Optional<Path> portFile) {}

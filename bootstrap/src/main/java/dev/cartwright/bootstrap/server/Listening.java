package dev.cartwright.bootstrap.server;

import dev.cartwright.bootstrap.config.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How an executable listens and stops, and how long its calls may take.
 *
 * @param host the address to listen on
 * @param portFile where the port is written once it listens
 * @param deadlineDefault how long a call may take whose caller does not say
 * @param deadlineMax how long a call may take at most
 * @param drain how long callers have to notice that it goes away
 * @param grace how long calls may go on after that
 */
public record Listening(
    @Setting(
            value = "HOST",
            byDefault = "127.0.0.1",
            about = "The address to listen on. In a container: `0.0.0.0`.")
        String host,
    @Setting(
            value = "PORT_FILE",
            about = "A file that gets the port once the executable listens; useful with port 0.")
        Optional<Path> portFile,
    @Setting(
            value = "DEADLINE_DEFAULT",
            byDefault = "10s",
            min = "1ms",
            max = "1h",
            about = "How long a call may take whose caller sets no deadline.")
        Duration deadlineDefault,
    @Setting(
            value = "DEADLINE_MAX",
            byDefault = "30s",
            min = "1ms",
            max = "1h",
            about = "How long a call may take at most.")
        Duration deadlineMax,
    @Setting(
            value = "STOP_DRAIN",
            byDefault = "500ms",
            min = "0ms",
            max = "5m",
            about = "How long callers have to notice that the executable is going to stop.")
        Duration drain,
    @Setting(
            value = "STOP_GRACE",
            byDefault = "10s",
            min = "0ms",
            max = "5m",
            about = "How long running calls may go on when the executable stops.")
        Duration grace) {}

package dev.cartwright.bootstrap.cart;

import dev.cartwright.bootstrap.config.RedisUrl;
import dev.cartwright.bootstrap.config.Setting;
import dev.cartwright.bootstrap.server.ServerSettings;
import dev.cartwright.bootstrap.shared.Upstream;

/**
 * The settings of the executable {@code cartservice}.
 *
 * @param port where it listens
 * @param server how it serves
 * @param redis where the carts are
 * @param upstream the services it asks
 */
public record CartServiceConfig(
    @Setting(
            value = "PORT",
            byDefault = "50057",
            min = "0",
            max = "65535",
            about = "The port to listen on; 0 lets the system choose one.")
        int port,
    ServerSettings server,
    @Setting(
            value = "REDIS_URL",
            byDefault = "redis://localhost:6379",
            about = "The Redis server that keeps the carts.")
        RedisUrl redis,
    Upstream upstream) {}

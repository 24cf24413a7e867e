package dev.cartwright.bootstrap.shared;

import dev.cartwright.bootstrap.config.Setting;
import dev.cartwright.bootstrap.config.Target;

/**
 * Where the carts are.
 *
 * @param target the cart service
 */
public record CartTarget(
    @Setting(
            value = "CARTSERVICE_TARGET",
            shared = true,
            byDefault = "cartservice_app:50057",
            about = "Where the cart service is reached.")
        Target target) {}

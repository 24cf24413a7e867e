package dev.cartwright.bootstrap.shared;

import dev.cartwright.bootstrap.config.Setting;
import dev.cartwright.bootstrap.config.Target;

/**
 * Where the services are that others ask.
 *
 * @param users the user service
 * @param products the product service
 */
public record CoreTargets(
    @Setting(
            value = "USERSERVICE_TARGET",
            shared = true,
            byDefault = "userservice_app:50051",
            about = "Where the user service is reached.")
        Target users,
    @Setting(
            value = "PRODUCTSERVICE_TARGET",
            shared = true,
            byDefault = "productservice_app:50053",
            about = "Where the product service is reached.")
        Target products) {}

package dev.cartwright.bootstrap.gateway;

import dev.cartwright.bootstrap.config.Setting;
import dev.cartwright.bootstrap.config.Target;
import dev.cartwright.bootstrap.server.Listening;
import dev.cartwright.bootstrap.shared.CartTarget;
import dev.cartwright.bootstrap.shared.CoreTargets;
import dev.cartwright.gateway.GatewayLimits;
import dev.cartwright.gateway.Targets;

/**
 * The settings of the executable {@code gateway}.
 *
 * @param port where it listens
 * @param listening how it listens and stops
 * @param bodyBytesMax the largest request
 * @param core where users and products are
 * @param carts where carts are
 * @param orders where orders are
 */
public record GatewayConfig(
    @Setting(
            value = "PORT",
            byDefault = "8080",
            min = "0",
            max = "65535",
            about = "The port to listen on; 0 lets the system choose one.")
        int port,
    Listening listening,
    @Setting(
            value = "BODY_BYTES_MAX",
            byDefault = "262144",
            min = "1024",
            max = "16777216",
            about = "The largest request, in bytes.")
        int bodyBytesMax,
    CoreTargets core,
    CartTarget carts,
    @Setting(
            value = "ORDERSERVICE_TARGET",
            shared = true,
            byDefault = "orderservice_app:50055",
            about = "Where the order service is reached.")
        Target orders) {

  Targets targets() {
    return new Targets(
        core.users().text(), core.products().text(), carts.target().text(), orders.text());
  }

  GatewayLimits limits() {
    return new GatewayLimits(
        listening.deadlineDefault(), listening.deadlineMax(), bodyBytesMax, listening.grace());
  }
}

package dev.cartwright.bootstrap.order;

import dev.cartwright.bootstrap.config.JdbcUrl;
import dev.cartwright.bootstrap.config.PageTokenKeys;
import dev.cartwright.bootstrap.config.Setting;
import dev.cartwright.bootstrap.config.ShippingTable;
import dev.cartwright.bootstrap.server.ServerSettings;
import dev.cartwright.bootstrap.shared.CartTarget;
import dev.cartwright.bootstrap.shared.PostgresLogin;
import dev.cartwright.bootstrap.shared.StoredServiceConfig;
import dev.cartwright.bootstrap.shared.Upstream;
import dev.cartwright.postgres.shared.StoredContext;

/**
 * The settings of the executable {@code orderservice}.
 *
 * @param port where it listens
 * @param server how it serves
 * @param database where its database is
 * @param login how it uses the database
 * @param pageTokenKeys what seals page tokens
 * @param upstream the services it asks
 * @param carts the service that it settles carts with
 * @param shipping what sending costs
 */
public record OrderServiceConfig(
    @Setting(
            value = "PORT",
            byDefault = "50055",
            min = "0",
            max = "65535",
            about = "The port to listen on; 0 lets the system choose one.")
        int port,
    ServerSettings server,
    @Setting(
            value = "DATABASE_URL",
            byDefault = "jdbc:postgresql://localhost:5432/cartwright_order",
            about = "The database of the orders.")
        JdbcUrl database,
    PostgresLogin login,
    @Setting(
            value = "PAGE_TOKEN_KEYS",
            shared = true,
            required = true,
            about = "What seals page tokens: the current key, and the previous one if any.")
        PageTokenKeys pageTokenKeys,
    Upstream upstream,
    CartTarget carts,
    @Setting(
            value = "SHIPPING_RATES",
            byDefault = SHIPPING_DEFAULT,
            about = "What sending costs, and from which subtotal it is free.")
        ShippingTable shipping)
    implements StoredServiceConfig {

  /** What sending costs unless somebody says otherwise. */
  public static final String SHIPPING_DEFAULT =
      "standard:EUR:490:5000, standard:USD:590:6000, standard:GBP:450:4500,"
          + " standard:CHF:590:6000, standard:SEK:5900:60000, standard:JPY:600:6000,"
          + " standard:KWD:1500:15000, express:EUR:1290, express:USD:1490, express:GBP:1190,"
          + " express:JPY:1500";

  @Override
  public StoredContext context() {
    return StoredContext.ORDER;
  }
}

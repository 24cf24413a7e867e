package dev.cartwright.bootstrap.product;

import dev.cartwright.bootstrap.config.JdbcUrl;
import dev.cartwright.bootstrap.config.PageTokenKeys;
import dev.cartwright.bootstrap.config.Setting;
import dev.cartwright.bootstrap.server.ServerSettings;
import dev.cartwright.bootstrap.shared.PostgresLogin;
import dev.cartwright.bootstrap.shared.StoredServiceConfig;
import dev.cartwright.postgres.shared.StoredContext;

/**
 * The settings of the executable {@code productservice}.
 *
 * @param port where it listens
 * @param server how it serves
 * @param database where its database is
 * @param login how it uses the database
 * @param pageTokenKeys what seals page tokens
 */
public record ProductServiceConfig(
    @Setting(
            value = "PORT",
            byDefault = "50053",
            min = "0",
            max = "65535",
            about = "The port to listen on; 0 lets the system choose one.")
        int port,
    ServerSettings server,
    @Setting(
            value = "DATABASE_URL",
            byDefault = "jdbc:postgresql://localhost:5432/cartwright_product",
            about = "The database of the products.")
        JdbcUrl database,
    PostgresLogin login,
    @Setting(
            value = "PAGE_TOKEN_KEYS",
            shared = true,
            required = true,
            about = "What seals page tokens: the current key, and the previous one if any.")
        PageTokenKeys pageTokenKeys)
    implements StoredServiceConfig {

  @Override
  public StoredContext context() {
    return StoredContext.PRODUCT;
  }
}

package dev.cartwright.bootstrap.shared;

import dev.cartwright.bootstrap.config.JdbcUrl;
import dev.cartwright.bootstrap.config.Secret;
import dev.cartwright.bootstrap.config.Setting;
import dev.cartwright.postgres.shared.PostgresSettings;
import java.util.Optional;

/**
 * How a service uses its database.
 *
 * @param user the database user
 * @param password his password
 * @param connectionsMax how many connections the service opens
 */
public record PostgresLogin(
    @Setting(value = "DATABASE_USER", about = "The database user, if the URL does not name one.")
        Optional<String> user,
    @Setting(value = "DATABASE_PASSWORD", about = "The password of the database user.")
        Optional<Secret> password,
    @Setting(
            value = "DATABASE_CONNECTIONS_MAX",
            byDefault = "10",
            min = "1",
            max = "1000",
            about = "How many connections to the database are open at most.")
        int connectionsMax) {

  /** Returns the settings for a database. */
  public PostgresSettings settingsFor(JdbcUrl url) {
    return PostgresSettings.of(url.text(), user.orElse(""), password.map(Secret::value).orElse(""))
        .withConnectionsMax(connectionsMax);
  }
}

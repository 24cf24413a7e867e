package dev.cartwright.bootstrap.shared;

import dev.cartwright.bootstrap.config.JdbcUrl;
import dev.cartwright.bootstrap.config.PageTokenKeys;
import dev.cartwright.bootstrap.server.ServerSettings;
import dev.cartwright.postgres.shared.StoredContext;

/** The settings that all services with a database have. */
public interface StoredServiceConfig {

  /** Returns whose data the service keeps. */
  StoredContext context();

  /** Returns where it listens. */
  int port();

  /** Returns how it serves. */
  ServerSettings server();

  /** Returns where its database is. */
  JdbcUrl database();

  /** Returns how it uses the database. */
  PostgresLogin login();

  /** Returns what seals page tokens. */
  PageTokenKeys pageTokenKeys();
}

package dev.cartwright.postgres.shared;

import java.util.Locale;

/** The contexts that keep their data in PostgreSQL, each in a database of its own. */
public enum StoredContext {
  /** Users and their addresses. */
  USER,
  /** Products and their stock. */
  PRODUCT,
  /** Orders and their changes. */
  ORDER;

  /** Returns the context's name as packages and folders have it. */
  public String lowerCaseName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns where the context's migrations lie on the class path. */
  String migrations() {
    return "db/migration/" + lowerCaseName();
  }
}

package dev.cartwright.bootstrap.config;

/**
 * Where a database is.
 *
 * @param text a JDBC URL of PostgreSQL, without a password, since it is printed
 */
public record JdbcUrl(String text) {

  /** Reads a URL. */
  static JdbcUrl parse(String text) {
    if (!text.startsWith("jdbc:postgresql:") || text.contains("password=")) {
      throw new IllegalArgumentException(text);
    }
    return new JdbcUrl(text);
  }

  @Override
  public String toString() {
    return text;
  }
}

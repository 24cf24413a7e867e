package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedServersTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db:5432/postgres?user=me, jdbc:postgresql://db:5432/shop?user=me",
    "jdbc:postgresql://db/postgres, jdbc:postgresql://db/shop",
    "jdbc:postgresql://db/, jdbc:postgresql://db/shop",
    "jdbc:postgresql://db/a?sslrootcert=/etc/b, jdbc:postgresql://db/shop?sslrootcert=/etc/b",
  })
  void aUrlIsPointedToAnotherDatabase(String url, String expected) {
    assertThat(SharedServers.withDatabase(url, "shop")).isEqualTo(expected);
  }
}

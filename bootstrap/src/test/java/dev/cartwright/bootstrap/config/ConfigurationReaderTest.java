package dev.cartwright.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ConfigurationReaderTest {

  private static final ConfigurationCatalog CATALOG =
      new ConfigurationCatalog(Map.of("shop", ShopConfig.class, "till", TillConfig.class));

  /** Has a setting of every kind. */
  record ShopConfig(
      @Setting(value = "PORT", byDefault = "50", min = "0", max = "99", about = "Where.") int port,
      @Setting(value = "PASSWORD", required = true, about = "Who.") Secret password,
      @Setting(value = "TARGET", byDefault = "a_b:1", shared = true, about = "To.") Target target,
      Times times) {}

  /** Is part of another record. */
  record Times(
      @Setting(value = "PAUSE", byDefault = "5s", max = "1m", about = "Long.") Duration pause,
      @Setting(value = "FILE", about = "Maybe.") Optional<Path> file) {}

  /** Belongs to another executable. */
  record TillConfig(@Setting(value = "OPEN", byDefault = "true", about = "Yes.") boolean open) {}

  @Test
  void defaultsCountWhereNothingIsSet() {
    ShopConfig config = read(Map.of("CARTWRIGHT_SHOP_PASSWORD", "p"));

    assertThat(config)
        .isEqualTo(
            new ShopConfig(
                50,
                new Secret("p"),
                new Target("a_b:1"),
                new Times(Duration.ofSeconds(5), Optional.empty())));
  }

  @Test
  void theEnvironmentWins() {
    ShopConfig config =
        read(
            Map.of(
                "CARTWRIGHT_SHOP_PORT", "99",
                "CARTWRIGHT_SHOP_PASSWORD", "p",
                "CARTWRIGHT_TARGET", "[::1]:2",
                "CARTWRIGHT_SHOP_PAUSE", "20ms",
                "CARTWRIGHT_SHOP_FILE", "here"));

    assertThat(config)
        .isEqualTo(
            new ShopConfig(
                99,
                new Secret("p"),
                new Target("[::1]:2"),
                new Times(Duration.ofMillis(20), Optional.of(Path.of("here")))));
  }

  @Test
  void everyMistakeIsReportedAtOnce() {
    assertThatThrownBy(() ->
            read(
                Map.of(
                    "CARTWRIGHT_SHOP_PORT", "100",
                    "CARTWRIGHT_TARGET", "nowhere",
                    "CARTWRIGHT_SHOP_PAUSE", "soon",
                    "CARTWRIGHT_SHOP_PROT", "1",
                    "PATH", "/bin")))
        .asInstanceOf(InstanceOfAssertFactories.type(ConfigurationException.class))
        .extracting(ConfigurationException::problems, InstanceOfAssertFactories.LIST)
        .containsExactlyInAnyOrder(
            "CARTWRIGHT_SHOP_PROT is no setting of Cartwright.",
            "CARTWRIGHT_SHOP_PORT is \"100\" (expected: a whole number, 0..99).",
            "CARTWRIGHT_SHOP_PASSWORD is not set (expected: a text, secret).",
            "CARTWRIGHT_TARGET is \"nowhere\" (expected: `<host>:<port>`).",
            "CARTWRIGHT_SHOP_PAUSE is \"soon\" (expected: a number with ms, s, m or h, ..1m).");
  }

  @Test
  void settingsOfOtherExecutablesAreLeftAlone() {
    ShopConfig config =
        read(Map.of("CARTWRIGHT_SHOP_PASSWORD", "p", "CARTWRIGHT_TILL_OPEN", "perhaps"));

    assertThat(config.port()).isEqualTo(50);
  }

  @Test
  void aSecretDoesNotPrint() {
    ShopConfig config = read(Map.of("CARTWRIGHT_SHOP_PASSWORD", "open sesame"));

    assertThat(config.toString()).doesNotContain("sesame");
  }

  private static ShopConfig read(Map<String, String> environment) {
    return CATALOG.read("shop", ShopConfig.class, environment);
  }
}

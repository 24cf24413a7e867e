package dev.cartwright.bootstrap.executable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.bootstrap.config.ConfigurationDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps docs/configuration.md in step with the configuration records. Rewrite the page by {@code
 * ./mvnw test -pl bootstrap -am -Dtest=ConfigurationDocumentTest -Dcartwright.writeDocs=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ConfigurationDocumentTest {

  private static final Path PAGE = Path.of("..", "docs", "configuration.md");

  @Test
  void thePageListsEverySetting() throws IOException {
    String page = ConfigurationDocument.of(Executable.catalog());
    if (Boolean.getBoolean("cartwright.writeDocs")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }
}

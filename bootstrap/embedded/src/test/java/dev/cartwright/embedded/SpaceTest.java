package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceTest {

  @TempDir private Path folder;

  @Test
  void enoughSpaceIsFine() {
    assertThatCode(() -> Space.require(folder, 0)).doesNotThrowAnyException();
  }

  @Test
  void tooLittleSpaceIsSaid() {
    assertThatThrownBy(() -> Space.require(folder, Long.MAX_VALUE))
        .isInstanceOf(EmbeddedServerException.TooLittleSpace.class)
        .hasMessageStartingWith("The disk of " + folder)
        .hasMessageContaining("at least " + Long.MAX_VALUE + " MiB are needed");
  }
}

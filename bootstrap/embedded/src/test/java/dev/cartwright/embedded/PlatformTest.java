package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "amd64, LINUX_AMD64",
    "x86_64, LINUX_AMD64",
    "aarch64, LINUX_ARM64",
    "arm64, LINUX_ARM64",
  })
  void linuxIsKnownByItsProcessor(String processor, Platform platform) {
    assertThat(Platform.of("Linux", processor)).isEqualTo(platform);
  }

  @ParameterizedTest
  @CsvSource({"Mac OS X, aarch64", "Windows 11, amd64", "Linux, riscv64"})
  void anythingElseIsRefusedWithAWayOut(String system, String processor) {
    assertThatThrownBy(() -> Platform.of(system, processor))
        .isInstanceOf(EmbeddedServerException.UnsupportedPlatform.class)
        .hasMessageContaining("this is %s on %s".formatted(system, processor))
        .hasMessageContaining("Run PostgreSQL and Redis yourself");
  }

  @Test
  void theProgramsOfThisMachineAreOnTheClassPath() {
    ClassLoader classPath = PlatformTest.class.getClassLoader();

    assertThat(classPath.getResource(Platform.LINUX_AMD64.postgresArchive())).isNotNull();
    assertThat(classPath.getResource(Platform.LINUX_AMD64.redisProgram())).isNotNull();
    assertThat(classPath.getResource(Platform.LINUX_ARM64.redisProgram())).isNotNull();
  }
}

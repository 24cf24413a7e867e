package dev.cartwright.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.grpc.shared.PageTokens;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir private Path folder;

  @Test
  void theKeyOfPageTokensIsMadeOnceAndForTheOwnerOnly() throws IOException {
    Home home = new Home(folder);

    String key = home.pageTokenKey();

    assertThat(Base64.getDecoder().decode(key)).hasSize(PageTokens.KEY_BYTES_MIN);
    assertThat(new Home(folder).pageTokenKey()).isEqualTo(key);
    assertThat(Files.getPosixFilePermissions(folder.resolve("page-token-key")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void demoDataIsRememberedPerFolder() {
    Home home = new Home(folder);

    assertThat(home.hasDemoData()).isFalse();
    home.rememberDemoData();

    assertThat(new Home(folder).hasDemoData()).isTrue();
  }

  @Test
  void aStateFileWithoutALockIsNoRunningSystem() throws IOException {
    Home home = new Home(folder);
    new RunState(ProcessHandle.current().pid(), Map.of("redis", 1)).write(home.state());

    try (FileChannel lock = home.tryLock()) {
      assertThat(lock).isNotNull();
    }
    assertThat(RunState.process(home)).isEmpty();
    assertThat(RunState.read(home.state()))
        .contains(new RunState(ProcessHandle.current().pid(), Map.of("redis", 1)));
  }
}

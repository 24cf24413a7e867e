package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What both servers refuse alike. */
abstract class EmbeddedServerCases {

  @TempDir private Path folder;

  /** Starts the server on a folder and a port, which may be 0. */
  abstract EmbeddedServer start(Path folder, int port);

  final Path folder() {
    return folder;
  }

  @Test
  void aFolderInUseIsRefused() {
    try (EmbeddedServer first = start(folder, 0)) {
      assertThatThrownBy(() -> start(folder, 0))
          .isInstanceOf(EmbeddedServerException.FolderInUse.class)
          .hasMessageContaining(folder.toString());
      assertThat(first.onExit()).isNotDone();
    }
  }

  @Test
  void aTakenPortIsRefused() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start(folder, other.getLocalPort()))
          .isInstanceOf(EmbeddedServerException.PortTaken.class)
          .hasMessageContaining("port " + other.getLocalPort());
    }
  }
}

package dev.cartwright.bootstrap.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Tells other programs, by a file, which port the system chose. */
final class PortFile {

  private PortFile() {}

  /** Writes the port so that a reader sees all of it or nothing. */
  static void write(Optional<Path> file, int port) throws IOException {
    if (file.isPresent()) {
      Path whole = file.get().toAbsolutePath();
      Path part = whole.resolveSibling(whole.getFileName() + ".part");
      Files.writeString(part, port + "\n");
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

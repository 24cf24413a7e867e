package dev.cartwright.bootstrap.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Tells other programs, by a file, which port the system chose. */
public final class PortFile {

  private PortFile() {}

  /**
   * Writes the port, if a file is asked for, so that a reader sees all of it or nothing.
   *
   * @throws StartException if the file cannot be written
   */
  public static void write(Optional<Path> file, int port) {
    file.ifPresent(path -> write(path.toAbsolutePath(), port));
  }

  private static void write(Path whole, int port) {
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Files.writeString(part, port + "\n");
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StartException(
          ExitCode.FAILED, "The port file %s cannot be written: %s.".formatted(whole, e), e);
    }
  }
}

package dev.cartwright.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks free disk space. */
final class Space {

  private static final long MEBIBYTE = 1024 * 1024;

  private Space() {}

  /** Throws if the disk of an existing folder has less than the given space free. */
  static void require(Path folder, long mebibytes) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace() / MEBIBYTE;
    if (free < mebibytes) {
      throw new EmbeddedServerException.TooLittleSpace(folder, mebibytes, free);
    }
  }
}

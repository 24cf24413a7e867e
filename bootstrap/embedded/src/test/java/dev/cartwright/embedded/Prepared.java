package dev.cartwright.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What takes long to make, made once and copied for tests that do not look at the making. */
final class Prepared {

  private Prepared() {}

  /** Fills a folder with the data of a new PostgreSQL server, and unpacks its programs. */
  static void fill(Path folder) {
    EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(folder).withDatabases("shop")).close();
  }

  /** Makes a folder the same as a filled one. */
  static void copyData(Path filled, Path folder) throws IOException {
    Files.createDirectories(folder);
    copy(filled.resolve("data"), folder.resolve("data"));
  }

  /** Makes a cache of unpacked programs in a place where everybody can read them. */
  static void copyPrograms(Path cache) throws IOException {
    copy(Folders.writableCache(Folders.defaultCache()), cache);
  }

  /** Keeps owners and permissions, which the servers are particular about. */
  private static void copy(Path from, Path to) throws IOException {
    int status =
        new ProcessBuilder("cp", "-a", from.toString(), to.toString())
            .inheritIO()
            .start()
            .onExit()
            .join()
            .exitValue();
    if (status != 0) {
      throw new IOException("cp ended with " + status);
    }
  }
}

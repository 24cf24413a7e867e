package dev.cartwright.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Finds, creates and deletes folders. */
final class Folders {

  private Folders() {}

  /** Returns where unpacked programs are kept unless the caller says otherwise. */
  static Path defaultCache() {
    return Path.of(System.getProperty("user.home", "?"), ".cache", "cartwright");
  }

  /** Creates the cache and returns it, or one in the temporary folder if it cannot be written. */
  static Path writableCache(Path wanted) throws IOException {
    try {
      Path created = Files.createDirectories(wanted);
      if (Files.isWritable(created)) {
        return created.toRealPath();
      }
    } catch (IOException e) {
      // The fallback follows; its failure is reported.
    }
    return temporaryCache();
  }

  /** Creates a cache of this user's in the temporary folder, which nobody else can write. */
  static Path temporaryCache() throws IOException {
    Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    Path cache = Path.of(System.getProperty("java.io.tmpdir")).resolve("cartwright-" + user);
    Files.createDirectories(
        cache, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    if (!Files.getAttribute(cache, "unix:uid").equals(user)) {
      throw new IOException(cache + " belongs to another user");
    }
    return cache.toRealPath();
  }

  /** Deletes a folder with all that is in it; does nothing if there is none. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (NoSuchFileException e) {
      // It is gone already, as it should be.
    }
  }
}

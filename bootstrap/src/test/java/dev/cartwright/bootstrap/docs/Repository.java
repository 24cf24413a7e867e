package dev.cartwright.bootstrap.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the files of this repository, from whichever module the tests run in. */
final class Repository {

  private static final Path ROOT = root();

  private Repository() {}

  /** Returns the file or folder of this path. */
  static Path at(String path) {
    return ROOT.resolve(path);
  }

  static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the files below a folder that {@code which} selects, none if there is no folder. */
  static List<Path> filesBelow(String folder, Predicate<Path> which) {
    if (!Files.isDirectory(at(folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(at(folder))) {
      return files.filter(Files::isRegularFile).filter(which).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}

package dev.cartwright.bootstrap.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a running system tells other processes about itself, in a file.
 *
 * @param pid the process to signal
 * @param ports the port of each part, by its name
 */
record RunState(long pid, Map<String, Integer> ports) {

  private static final String PID = "pid";
  private static final String PORT = "port.";

  RunState {
    ports = new LinkedHashMap<>(ports);
  }

  /** Returns what the file says, or empty if there is none. */
  static Optional<RunState> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Integer> ports = new LinkedHashMap<>();
    properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith(PORT))
        .sorted()
        .forEach(name ->
            ports.put(
                name.substring(PORT.length()), Integer.valueOf(properties.getProperty(name))));
    return Optional.of(new RunState(Long.parseLong(properties.getProperty(PID, "0")), ports));
  }

  /** Returns the process that holds the lock; a file alone proves nothing. */
  static Optional<ProcessHandle> process(Home home) {
    Optional<RunState> state = read(home.state());
    if (state.isEmpty()) {
      return Optional.empty();
    }
    try (FileChannel free = home.tryLock()) {
      return free == null ? ProcessHandle.of(state.get().pid()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the file so that a reader sees all of it or nothing. */
  void write(Path file) {
    Properties properties = new Properties();
    properties.setProperty(PID, Long.toString(pid));
    ports.forEach((name, port) -> properties.setProperty(PORT + name, Integer.toString(port)));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (Writer writer = Files.newBufferedWriter(part)) {
        properties.store(writer, null);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.cartwright.chaos.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes a history to a file while it happens. Safe for use by many threads. */
public final class Recorder implements AutoCloseable {

  private final Path file;
  private final Writer writer;

  /** Begins a file. */
  public Recorder(Path file) {
    this.file = file;
    try {
      writer = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the time as histories have it. */
  public static long now() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }

  /** Adds a call. */
  public void add(Call call) {
    write(Lines.of(call));
  }

  /** Adds something that was done to the system, and has just ended. */
  public void add(Harm harm) {
    write(Lines.of(harm));
  }

  private synchronized void write(String line) {
    try {
      writer.write(line);
      writer.write('\n');
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what is written so far. */
  public synchronized History history() {
    return read(file);
  }

  /** Reads a history. */
  public static History read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return new History(
          lines.stream().filter(Lines::isCall).map(Lines::call).toList(),
          lines.stream().filter(line -> !Lines.isCall(line)).map(Lines::harm).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.cartwright.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server's folder: {@code data} belongs to the server, beside it lie its log and two locks.
 *
 * <p>{@code jvm.lock} keeps a second JVM out while this one starts and uses the server. {@code
 * server.lock} is held by the server itself, and so outlives a killed JVM until the server is gone.
 */
final class DataFolder implements AutoCloseable {

  private static final long LOG_BYTES_MAX = 10L * 1024 * 1024;
  private static final int TAIL_BYTES = 16 * 1024;
  private static final int TAIL_LINES = 15;

  /** Closing any channel of a file drops this JVM's locks on it, so none is opened twice. */
  private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lock;
  private final long logStart;

  private DataFolder(Path folder, FileChannel lock, long logStart) {
    this.folder = folder;
    this.lock = lock;
    this.logStart = logStart;
  }

  /** Creates the folder if it is missing, and takes it for this JVM until it is closed. */
  static DataFolder open(String server, Path wanted) {
    Path folder = wanted.toAbsolutePath();
    try {
      folder = Files.createDirectories(folder).toRealPath();
      if (!IN_USE.add(folder)) {
        throw new EmbeddedServerException.FolderInUse(server, folder);
      }
      return lock(server, folder);
    } catch (IOException e) {
      throw new EmbeddedServerException.FolderUnusable(folder, e);
    }
  }

  private static DataFolder lock(String server, Path folder) throws IOException {
    boolean locked = false;
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              folder.resolve("jvm.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new EmbeddedServerException.FolderInUse(server, folder);
      }
      DataFolder data = new DataFolder(folder, channel, rotatedLog(folder.resolve("server.log")));
      locked = true;
      return data;
    } finally {
      if (!locked) {
        IN_USE.remove(folder);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  /** Puts a log that has grown too long aside, and returns the length of the one to append to. */
  private static long rotatedLog(Path log) throws IOException {
    long size = Files.exists(log) ? Files.size(log) : 0;
    if (size <= LOG_BYTES_MAX) {
      return size;
    }
    Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
    return 0;
  }

  Path path() {
    return folder;
  }

  Path data() {
    return folder.resolve("data");
  }

  Path log() {
    return folder.resolve("server.log");
  }

  Path serverLock() {
    return folder.resolve("server.lock");
  }

  /** Returns the last lines that were written to the log since this folder was opened. */
  List<String> logTail() {
    try (RandomAccessFile log = new RandomAccessFile(log().toFile(), "r")) {
      long from = Math.max(logStart, log.length() - TAIL_BYTES);
      byte[] tail = new byte[(int) (log.length() - from)];
      log.seek(from);
      log.readFully(tail);
      List<String> lines = new String(tail, UTF_8).lines().filter(line -> !line.isBlank()).toList();
      return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
    } catch (IOException e) {
      return List.of("(the log cannot be read: " + e + ")");
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new EmbeddedServerException.FolderUnusable(folder, e);
    } finally {
      IN_USE.remove(folder);
    }
  }
}

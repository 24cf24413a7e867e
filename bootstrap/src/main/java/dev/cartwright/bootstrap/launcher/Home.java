package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.executable.LauncherConfig;
import dev.cartwright.bootstrap.server.ExitCode;
import dev.cartwright.bootstrap.server.StartException;
import dev.cartwright.grpc.shared.PageTokens;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one system: its data, its logs, its keys, and a lock that is held while it runs.
 *
 * @param folder where it is
 */
record Home(Path folder) {

  private static final String DEMO_DATA_MARK = "demo-data-created";

  static Home of(LauncherConfig config) {
    return new Home(config.home().toAbsolutePath().normalize());
  }

  Path postgres() {
    return folder.resolve("postgres");
  }

  Path redis() {
    return folder.resolve("redis");
  }

  Path logs() {
    return folder.resolve("logs");
  }

  Path state() {
    return folder.resolve("running.properties");
  }

  Path lockFile() {
    return folder.resolve("lock");
  }

  /** Creates the folders. */
  void create() {
    try {
      Files.createDirectories(logs());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Returns the lock, or null if another process holds it. */
  @Nullable FileChannel tryLock() {
    try {
      FileChannel channel =
          FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return null;
      }
      return channel;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Returns the key that seals page tokens, which is made when it is first asked for. */
  String pageTokenKey() {
    Path file = folder.resolve("page-token-key");
    try {
      if (!Files.exists(file)) {
        byte[] key = new byte[PageTokens.KEY_BYTES_MIN];
        new SecureRandom().nextBytes(key);
        Path part = file.resolveSibling("page-token-key.part");
        Files.deleteIfExists(part);
        Path created =
            Files.createFile(
                part,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(created, Base64.getEncoder().encodeToString(key));
        Files.move(created, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Tells whether demo data was created in this folder before. */
  boolean hasDemoData() {
    return Files.exists(folder.resolve(DEMO_DATA_MARK));
  }

  /** Remembers that demo data was created. */
  void rememberDemoData() {
    try {
      Files.writeString(folder.resolve(DEMO_DATA_MARK), "");
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private StartException unusable(IOException e) {
    return new StartException(
        ExitCode.DATA_FOLDER, "The folder %s cannot be used: %s.".formatted(folder, e), e);
  }
}

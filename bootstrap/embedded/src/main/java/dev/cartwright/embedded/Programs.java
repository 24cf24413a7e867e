package dev.cartwright.embedded;

import static dev.cartwright.embedded.ProgressListener.Activity.UNPACKING;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.IntConsumer;
import org.tukaani.xz.XZInputStream;

/**
 * The servers' programs, unpacked from the class path into a folder that many processes share.
 *
 * <p>Each version has a folder of its own. It gets its name when it is complete, so that a process
 * that is killed, or another one that unpacks at the same time, can do no harm.
 */
final class Programs {

  private static final long POSTGRES_MEBIBYTES = 150;
  private static final long REDIS_MEBIBYTES = 20;
  private static final String REDIS_JAR = "org.signal:embedded-redis";

  private final Path cache;
  private final ProgressListener progress;

  Programs(Path cache, ProgressListener progress) {
    this.cache = cache;
    this.progress = progress;
  }

  /** Returns the folder that holds PostgreSQL's {@code bin}, {@code lib} and {@code share}. */
  Path postgres(Platform platform) throws IOException {
    return unpacked(
        EmbeddedPostgres.NAME,
        platform.postgresArchive(),
        platform.postgresJar(),
        POSTGRES_MEBIBYTES,
        (resource, folder) -> Tar.unpack(new XZInputStream(resource), folder));
  }

  /** Returns the program {@code redis-server}. */
  Path redis(Platform platform) throws IOException {
    return unpacked(
            EmbeddedRedis.NAME,
            platform.redisProgram(),
            REDIS_JAR,
            REDIS_MEBIBYTES,
            Programs::copyRedis)
        .resolve("redis-server");
  }

  private static void copyRedis(InputStream resource, Path folder) throws IOException {
    Path program = folder.resolve("redis-server");
    Files.copy(resource, program);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path unpacked(
      String server, String resource, String jar, long mebibytes, Unpacking unpacking)
      throws IOException {
    URL url = Programs.class.getClassLoader().getResource(resource);
    if (url == null) {
      throw new EmbeddedServerException.UnsupportedPlatform(
          "%s for this machine is not on the class path: add the jar %s, which has %s."
              .formatted(server, jar, resource));
    }
    URLConnection connection = url.openConnection();
    Path complete = cache.resolve(nameOf(connection, resource));
    if (Files.isDirectory(complete)) {
      return complete;
    }
    Space.require(cache, mebibytes);
    Path partial = Files.createTempDirectory(cache, ".unpacking-");
    try {
      Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
      progress.progressed(server, UNPACKING, 0);
      IntConsumer percent = done -> progress.progressed(server, UNPACKING, done);
      long size = Math.max(1, connection.getContentLengthLong());
      try (InputStream in = new Watched(connection.getInputStream(), size, percent)) {
        unpacking.unpack(new BufferedInputStream(in, 1 << 16), partial);
      }
      publish(partial, complete);
      progress.progressed(server, UNPACKING, 100);
      return complete;
    } finally {
      Folders.delete(partial);
    }
  }

  /** Gives a complete folder its name, unless another process was faster. */
  private static void publish(Path partial, Path complete) throws IOException {
    try {
      Files.move(partial, complete, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // What another process has put there is as good.
      if (!Files.isDirectory(complete)) {
        throw e;
      }
    }
  }

  /** Names a folder after the jar, whose name has the version, and the checksum of the content. */
  private static String nameOf(URLConnection connection, String resource) throws IOException {
    if (connection instanceof JarURLConnection inJar) {
      String jar = Path.of(inJar.getJarFile().getName()).getFileName().toString();
      return "%s-%08x".formatted(jar.replaceFirst("\\.jar$", ""), inJar.getJarEntry().getCrc());
    }
    return "%s-%d".formatted(resource, connection.getContentLengthLong());
  }

  @FunctionalInterface
  private interface Unpacking {
    void unpack(InputStream resource, Path folder) throws IOException;
  }
}

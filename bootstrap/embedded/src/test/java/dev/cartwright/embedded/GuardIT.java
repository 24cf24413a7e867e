package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardIT {

  private static final int WAIT_SECONDS_MAX = 60;

  @TempDir private static Path filled;

  @TempDir private Path folder;

  @BeforeAll
  static void fill() {
    Prepared.fill(filled);
  }

  @Test
  void aKilledJvmLeavesNoServerAndLosesNothing() throws Exception {
    Prepared.copyData(filled, folder.resolve("postgres"));
    writeAndKill(folder);

    assertDataIsThere(folder);
  }

  @Test
  void aNormalUserCanRunTheServersToo() throws Exception {
    assumeTrue(isRoot(), "this whole test runs as a normal user anyway");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path jars = Files.createDirectory(folder.resolve("jars"));
    Path data = Files.createDirectory(folder.resolve("data"));
    UserPrincipal nobody =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    assertThat(Files.setOwner(data, nobody)).isEqualTo(data);

    try (ChildJvm child = ChildJvm.startAsNobody(jars, data)) {
      writeAndKill(child);
    }

    assertThat(Files.getOwner(data.resolve("postgres/data"))).isEqualTo(nobody);
  }

  private static void writeAndKill(Path data) throws Exception {
    try (ChildJvm child = ChildJvm.start(data)) {
      writeAndKill(child);
    }
  }

  private static void writeAndKill(ChildJvm child) throws Exception {
    final long postgres = Long.parseLong(child.nextLine());
    String jdbcUrl = child.nextLine();
    final long redis = Long.parseLong(child.nextLine());
    final int redisPort = Integer.parseInt(child.nextLine());
    try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
      assertThat(connection.createStatement().execute("CREATE TABLE kept AS SELECT 'hats' AS what"))
          .isFalse();
    }
    assertThat(RedisWire.send(redisPort, "SET kept hats")).isEqualTo("+OK");
    assertThat(ProcessHandle.of(postgres)).isPresent();

    child.kill();

    awaitEnd(postgres);
    awaitEnd(redis);
  }

  private static void awaitEnd(long pid) throws Exception {
    ProcessHandle gone = ProcessHandle.of(pid).orElse(null);
    if (gone != null) {
      assertThat(gone.onExit().get(WAIT_SECONDS_MAX, TimeUnit.SECONDS).isAlive()).isFalse();
    }
  }

  /** Starts at once: the servers of the killed JVM may still be on their way out. */
  private static void assertDataIsThere(Path data) throws IOException, SQLException {
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(data.resolve("postgres")));
        EmbeddedRedis redis =
            EmbeddedRedis.start(EmbeddedRedis.Settings.in(data.resolve("redis")));
        Connection connection = DriverManager.getConnection(postgres.jdbcUrl("shop"));
        ResultSet rows = connection.createStatement().executeQuery("SELECT what FROM kept")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("what")).isEqualTo("hats");
      assertThat(RedisWire.send(redis.port(), "GET kept")).isEqualTo("hats");
    }
  }

  @Test
  void aStartWaitsForTheServersOfAKilledJvm() throws Exception {
    Prepared.copyData(filled, folder.resolve("postgres"));
    try (ChildJvm child = ChildJvm.start(folder)) {
      assertThat(Long.parseLong(child.nextLine())).isPositive();
      try (Connection connection = DriverManager.getConnection(child.nextLine())) {
        assertThat(
                connection.createStatement().execute("CREATE TABLE kept AS SELECT 'hats' AS what"))
            .isFalse();
      }
      assertThat(Long.parseLong(child.nextLine())).isPositive();
      int redisPort = Integer.parseInt(child.nextLine());
      assertThat(RedisWire.send(redisPort, "SET kept hats")).isEqualTo("+OK");

      child.kill();

      assertDataIsThere(folder);
    }
  }

  @Test
  void theFolderOfAnotherProcessIsRefused() throws Exception {
    Prepared.copyData(filled, folder.resolve("postgres"));
    try (ChildJvm child = ChildJvm.start(folder)) {
      assertThat(Long.parseLong(child.nextLine())).isPositive();

      assertThatThrownBy(() ->
              EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(folder.resolve("postgres"))))
          .isInstanceOf(EmbeddedServerException.FolderInUse.class)
          .hasMessageContaining("another process uses it");
    }
  }

  private static boolean isRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }
}

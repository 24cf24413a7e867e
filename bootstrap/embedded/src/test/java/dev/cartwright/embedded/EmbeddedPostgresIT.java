package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT extends EmbeddedServerCases {

  @TempDir private static Path filled;

  @BeforeAll
  static void fill() {
    Prepared.fill(filled);
  }

  @Override
  EmbeddedServer start(Path folder, int port) {
    return EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(folder).withPort(port).forTests());
  }

  private EmbeddedPostgres.Settings settings() {
    return EmbeddedPostgres.Settings.in(folder()).withDatabases("shop");
  }

  /** Returns the same for a folder that a server has filled before. */
  private EmbeddedPostgres.Settings filledSettings() throws IOException {
    Prepared.copyData(filled, folder());
    return settings();
  }

  @Test
  void dataOutlivesTheServer() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings())) {
      execute(postgres, "CREATE TABLE kept AS SELECT 'hats' AS what");
    }

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings())) {
      assertThat(query(postgres, "SELECT what FROM kept")).isEqualTo("hats");
    }
  }

  @Test
  void aCommitWaitsForTheDiskUnlessSwitchedOff() throws IOException, SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(filledSettings())) {
      assertThat(query(postgres, "SHOW fsync")).isEqualTo("on");
      assertThat(query(postgres, "SHOW synchronous_commit")).isEqualTo("on");
    }

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings().forTests())) {
      assertThat(query(postgres, "SHOW fsync")).isEqualTo("off");
    }
  }

  @Test
  void nobodyFromOutsideCanConnect() throws IOException, SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(filledSettings())) {
      assertThat(query(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(query(postgres, "SHOW unix_socket_directories")).isEmpty();
    }
  }

  @Test
  void aTemporaryFolderGoesWithTheServer() {
    Path temporary = folder().resolve("temporary");
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(EmbeddedPostgres.Settings.in(temporary).forTests())) {
      assertThat(postgres.pid()).isPositive();
    }

    assertThat(temporary).doesNotExist();
  }

  @Test
  void aServerThatCannotStartShowsItsLog() throws IOException {
    Files.createDirectories(folder().resolve("data"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(settings()))
        .isInstanceOf(EmbeddedServerException.StartFailed.class)
        .hasMessageContaining("PostgreSQL ended while it was starting")
        .hasMessageContaining("data");
  }

  @Test
  void dataThatWasNotFilledToTheEndIsFilledAgain() throws IOException, SQLException {
    Files.createDirectories(folder().resolve("data.new/base"));

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings().forTests())) {
      assertThat(query(postgres, "SELECT current_database()")).isEqualTo("shop");
    }
  }

  @Test
  void aProcessIdThatIsNowAnotherProgramsDoesNotMatter() throws IOException, SQLException {
    Prepared.copyData(filled, folder());
    long pid = ProcessHandle.current().pid();
    assertThat(Files.writeString(folder().resolve("data/postmaster.pid"), pid + "\n")).exists();

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings())) {
      assertThat(query(postgres, "SELECT current_database()")).isEqualTo("shop");
    }
  }

  @Test
  void rootCanDoWithoutUserNamespaces() throws IOException {
    assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "not root");
    assertThat(
            Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x")))
        .isEqualTo(folder());
    Prepared.copyPrograms(folder().resolve("cache"));
    EmbeddedPostgres.Settings settings = settings().withCache(folder().resolve("cache"));

    for (int start = 0; start < 2; start++) {
      DataFolder data = DataFolder.open("PostgreSQL", folder());
      ServerProcess server = new PostgresLauncher(settings, data, Privileges.SETPRIV).launch();
      PostgresWire.createDatabase(server.port(), "shop");
      server.close();
    }

    assertThat(Files.getOwner(folder().resolve("data")).getName()).isEqualTo("nobody");
  }

  @Test
  void aNamedPortIsUsedAgain() throws IOException {
    int port;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(filledSettings())) {
      port = postgres.port();
    }

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings().withPort(port))) {
      assertThat(postgres.port()).isEqualTo(port);
      assertThat(postgres.jdbcUrl("shop")).contains(":" + port + "/shop");
    }
  }

  @Test
  void progressIsReported() {
    List<String> seen = new CopyOnWriteArrayList<>();
    ProgressListener listener =
        (server, activity, percent) -> seen.add(server + " " + activity + " " + percent);

    EmbeddedPostgres.start(settings().forTests().withProgress(listener)).close();

    assertThat(seen)
        .containsSubsequence(
            "PostgreSQL CREATING_DATA 0",
            "PostgreSQL CREATING_DATA 100",
            "PostgreSQL STARTING 0",
            "PostgreSQL STARTING 100",
            "PostgreSQL CREATING_DATABASES 100");
  }

  private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("shop"))) {
      connection.createStatement().execute(sql);
    }
  }

  private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("shop"));
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

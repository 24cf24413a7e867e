package dev.cartwright.embedded;

import static dev.cartwright.embedded.ProgressListener.Activity.CREATING_DATA;
import static dev.cartwright.embedded.ProgressListener.Activity.STARTING;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Prepares a data folder and starts PostgreSQL on it. */
final class PostgresLauncher implements ServerProcess.Kind {

  private static final long NEW_DATA_MEBIBYTES = 150;
  private static final long OLD_DATA_MEBIBYTES = 50;
  private static final int CREATION_MILLIS_MAX = 5 * 60 * 1000;
  private static final String STATUS_FILE = "postmaster.pid";
  private static final int PID_LINE = 0;
  private static final int STATUS_LINE = 7;

  private final EmbeddedPostgres.Settings settings;
  private final DataFolder folder;
  private final Privileges privileges;
  private final Path programs;

  PostgresLauncher(EmbeddedPostgres.Settings settings, DataFolder folder) throws IOException {
    this(settings, folder, Privileges.detect());
  }

  PostgresLauncher(EmbeddedPostgres.Settings settings, DataFolder folder, Privileges privileges)
      throws IOException {
    this.settings = settings;
    this.folder = folder;
    this.privileges = privileges;
    // Nobody is rarely let through to a home folder.
    boolean outOfReach =
        privileges == Privileges.SETPRIV && settings.cache().equals(Folders.defaultCache());
    Path cache = outOfReach ? Folders.temporaryCache() : Folders.writableCache(settings.cache());
    this.programs = new Programs(cache, settings.progress()).postgres(Platform.current());
  }

  ServerProcess launch() throws IOException {
    boolean exists = Files.isDirectory(folder.data());
    Space.require(folder.path(), exists ? OLD_DATA_MEBIBYTES : NEW_DATA_MEBIBYTES);
    if (!exists) {
      createData();
    }
    privileges.own(folder.data());
    removeStaleStatus();
    settings.progress().progressed(name(), STARTING, 0);
    String litter = settings.temporary() ? folder.path().toString() : "";
    ServerProcess server = ServerProcess.start(folder, this, settings.port(), litter);
    settings.progress().progressed(name(), STARTING, 100);
    return server;
  }

  /**
   * Removes what a server left that was killed with the whole machine: the process id in it may by
   * now be another program's, and PostgreSQL would take that for itself and refuse to start.
   */
  private void removeStaleStatus() throws IOException {
    Path status = folder.data().resolve(STATUS_FILE);
    if (!Files.isReadable(status)) {
      return;
    }
    String pid = Files.readString(status, UTF_8).lines().findFirst().orElse("").strip();
    Path program = Path.of("/proc", pid, "comm");
    boolean running =
        Files.isReadable(program) && Files.readString(program, UTF_8).strip().equals("postgres");
    if (!running) {
      Files.delete(status);
    }
  }

  /** Fills a folder under another name first, so that half of one is never taken for whole. */
  private void createData() throws IOException {
    settings.progress().progressed(name(), CREATING_DATA, 0);
    Path partial = folder.path().resolve("data.new");
    Folders.delete(partial);
    Files.createDirectory(partial);
    privileges.own(partial);
    Guard creation = Guard.start(name(), folder, "TERM", "", creationCommand(partial));
    boolean ended = creation.hasEndedWithin(CREATION_MILLIS_MAX);
    creation.stop();
    if (!ended || creation.onExit().join() != 0) {
      throw new EmbeddedServerException.StartFailed(
          name(), "could not fill its data folder.", folder.logTail(), null);
    }
    Files.move(partial, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    settings.progress().progressed(name(), CREATING_DATA, 100);
  }

  private List<String> creationCommand(Path data) {
    List<String> command = new ArrayList<>();
    command.add(programs.resolve("bin/initdb").toString());
    command.addAll(List.of("-D", data.toString(), "-U", EmbeddedPostgres.USER, "-A", "trust"));
    command.addAll(List.of("-E", "UTF8", "--no-instructions"));
    // PostgreSQL's own locale: the same order on every machine, whatever is installed there.
    command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    if (!settings.durable()) {
      command.add("--no-sync");
    }
    return privileges.command(command);
  }

  @Override
  public String name() {
    return EmbeddedPostgres.NAME;
  }

  @Override
  public String stopSignal() {
    return "INT"; // "Fast": does not wait for clients to leave.
  }

  @Override
  public List<String> command(int port) {
    String durable = settings.durable() ? "on" : "off";
    List<String> command = new ArrayList<>();
    command.add(programs.resolve("bin/postgres").toString());
    command.addAll(List.of("-D", folder.data().toString(), "-p", Integer.toString(port)));
    for (String parameter :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            "log_error_verbosity=terse", // The details of a violated key are personal data.
            "max_connections=" + settings.connectionsMax(),
            "fsync=" + durable,
            "synchronous_commit=" + durable,
            "full_page_writes=" + durable)) {
      command.addAll(List.of("-c", parameter));
    }
    return privileges.command(command);
  }

  /** Reads what the server tells {@code pg_ctl}; a connection could reach another server. */
  @Override
  public boolean isReady(long pid, int port) throws IOException {
    Path status = folder.data().resolve(STATUS_FILE);
    if (!Files.isReadable(status)) {
      return false;
    }
    List<String> lines = Files.readString(status, UTF_8).lines().toList();
    return lines.size() > STATUS_LINE
        && lines.get(PID_LINE).strip().equals(Long.toString(pid))
        && lines.get(STATUS_LINE).strip().equals("ready");
  }
}

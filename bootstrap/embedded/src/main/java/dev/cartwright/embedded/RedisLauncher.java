package dev.cartwright.embedded;

import static dev.cartwright.embedded.ProgressListener.Activity.STARTING;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts Redis on a data folder. */
final class RedisLauncher implements ServerProcess.Kind {

  private static final long DATA_MEBIBYTES = 50;
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int ANSWER_BYTES_MAX = 64 * 1024;

  private final EmbeddedRedis.Settings settings;
  private final DataFolder folder;
  private final Path program;

  RedisLauncher(EmbeddedRedis.Settings settings, DataFolder folder) throws IOException {
    this.settings = settings;
    this.folder = folder;
    Path cache = Folders.writableCache(settings.cache());
    this.program = new Programs(cache, settings.progress()).redis(Platform.current());
  }

  ServerProcess launch() throws IOException {
    Space.require(folder.path(), DATA_MEBIBYTES);
    Files.createDirectories(folder.data());
    settings.progress().progressed(name(), STARTING, 0);
    String litter = settings.temporary() ? folder.path().toString() : "";
    ServerProcess server = ServerProcess.start(folder, this, settings.port(), litter);
    settings.progress().progressed(name(), STARTING, 100);
    return server;
  }

  @Override
  public String name() {
    return EmbeddedRedis.NAME;
  }

  @Override
  public String stopSignal() {
    return "TERM"; // A second INT would make it leave without writing.
  }

  @Override
  public List<String> command(int port) {
    return List.of(
        program.toString(),
        "--bind",
        "127.0.0.1",
        "--port",
        Integer.toString(port),
        "--dir",
        folder.data().toString(),
        "--appendonly",
        "yes",
        "--appendfsync",
        settings.appendFsync().text(),
        "--auto-aof-rewrite-min-size",
        "16mb",
        "--save",
        "",
        "--loglevel",
        "warning");
  }

  /** Asks the server on the port who it is, since another one might have taken the port. */
  @Override
  public boolean isReady(long pid, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write("INFO\r\nQUIT\r\n".getBytes(US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes(ANSWER_BYTES_MAX);
      List<String> facts = new String(answer, US_ASCII).lines().toList();
      return facts.contains("process_id:" + pid) && facts.contains("loading:0");
    } catch (IOException e) {
      return false; // Nobody listens yet.
    }
  }
}

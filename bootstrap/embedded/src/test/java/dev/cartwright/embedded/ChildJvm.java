package dev.cartwright.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM that runs {@link Servers}, to be killed or to run as another user. */
final class ChildJvm implements AutoCloseable {

  private static final int WAIT_SECONDS_MAX = 60;

  private final Process process;
  private final BufferedReader output;

  private ChildJvm(Process process) {
    this.process = process;
    this.output = process.inputReader(UTF_8);
  }

  /** Starts one as this user. */
  static ChildJvm start(Path folder) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), folder);
  }

  /** Starts one as nobody, who cannot read this user's repository of jars. */
  static ChildJvm startAsNobody(Path open, Path folder) throws IOException {
    List<String> copies = new ArrayList<>();
    for (String element : System.getProperty("java.class.path").split(":", -1)) {
      Path copy = open.resolve(copies.size() + "-" + Path.of(element).getFileName());
      copyAll(Path.of(element), copy);
      copies.add(copy.toString());
    }
    return start(
        List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"),
        String.join(":", copies),
        folder);
  }

  private static ChildJvm start(List<String> prefix, String classPath, Path folder)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Where the programs go if there is no home, as is the case for nobody.
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(List.of("-cp", classPath, Servers.class.getName(), folder.toString()));
    return new ChildJvm(
        new ProcessBuilder(command)
            .directory(new java.io.File("/"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  private static void copyAll(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString()).normalize();
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(
            copy,
            PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  /** Returns the next line that it prints. */
  String nextLine() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException("the child JVM has ended");
    }
    return line;
  }

  /** Ends it as the operating system does when memory runs out. */
  void kill() {
    process.destroyForcibly().onExit().orTimeout(WAIT_SECONDS_MAX, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    kill();
  }

  /** What the other JVM does: starts both servers, prints their process ids, waits for ever. */
  static final class Servers {

    private Servers() {}

    public static void main(String[] args) throws InterruptedException {
      Path folder = Path.of(args[0]);
      EmbeddedPostgres postgres =
          EmbeddedPostgres.start(
              EmbeddedPostgres.Settings.in(folder.resolve("postgres")).withDatabases("shop"));
      EmbeddedRedis redis =
          EmbeddedRedis.start(
              EmbeddedRedis.Settings.in(folder.resolve("redis"))
                  .withAppendFsync(EmbeddedRedis.AppendFsync.ALWAYS));
      System.out.println(postgres.pid());
      System.out.println(postgres.jdbcUrl("shop"));
      System.out.println(redis.pid());
      System.out.println(redis.port());
      Thread.currentThread().join();
    }
  }
}

package dev.cartwright.chaos.system;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command that runs a class in a small JVM, with the class path of this one.
 *
 * @param archives where archives of loaded classes are, which halve the cost of a start
 */
record JavaCommand(Path archives) {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final int QUIET_RELEASE = 23;

  private static final List<String> SMALL =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx160m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dorg.jooq.no-logo=true",
          "-Dorg.jooq.no-tips=true");

  /** Returns the command that runs a class, faster if there is an archive of its classes. */
  List<String> running(String mainClass) {
    Path archive = archiveOf(mainClass);
    return Files.exists(archive)
        ? command(mainClass, "-XX:SharedArchiveFile=" + archive)
        : command(mainClass, "-Xshare:auto");
  }

  /** Returns the command that runs a class and archives what it has loaded when it stops. */
  List<String> archiving(String mainClass) {
    return command(mainClass, "-XX:ArchiveClassesAtExit=" + archiveOf(mainClass));
  }

  /** Returns where the archive of a main class is, if there is one. */
  Path archiveOf(String mainClass) {
    String name = mainClass.substring(mainClass.lastIndexOf('.') + 1);
    return archives.resolve("%s-%08x.jsa".formatted(name, classPathFingerprint()));
  }

  private static List<String> command(String mainClass, String sharing) {
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(SMALL);
    if (Runtime.version().feature() >= QUIET_RELEASE) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of(sharing, "-cp", classPath(), mainClass, "--stop-at-eof"));
    return command;
  }

  /** An archive fits the jars it was made from alone. */
  private static int classPathFingerprint() {
    return Arrays.stream(classPath().split(File.pathSeparator))
        .map(entry -> entry + new File(entry).lastModified())
        .collect(Collectors.joining())
        .hashCode();
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}

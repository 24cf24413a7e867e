package dev.cartwright.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a program that refuses to run as root is run. */
enum Privileges {
  /** As this user, who is not root and has a name. */
  DIRECT(""),
  /** In a user namespace of its own: not root there, and still the owner of its files. */
  UNSHARE("unshare -U"),
  /** As nobody, who has to own the data and to be let through to it. */
  SETPRIV("setpriv --reuid=nobody --regid=nogroup --clear-groups");

  private static final int PROBE_SECONDS_MAX = 10;

  private final String prefix;

  Privileges(String prefix) {
    this.prefix = prefix;
  }

  /** Returns the way that works for this user on this machine. */
  static Privileges detect() throws IOException {
    boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    // Java names a user "?" who is in no passwd file; initdb refuses to work for those.
    boolean nameless = System.getProperty("user.name", "?").equals("?");
    if (!root && !nameless) {
      return DIRECT;
    }
    return canUnshare() || !root ? UNSHARE : SETPRIV;
  }

  private static boolean canUnshare() {
    try {
      Process probe =
          new ProcessBuilder("unshare", "-U", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = probe.waitFor(PROBE_SECONDS_MAX, TimeUnit.SECONDS);
      if (!ended) {
        probe.destroyForcibly();
      }
      return ended && probe.exitValue() == 0;
    } catch (IOException e) {
      return false; // There is no such program.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns the command line that runs {@code command} this way. */
  List<String> command(List<String> command) {
    return Stream.concat(
            prefix.lines().flatMap(Pattern.compile(" ")::splitAsStream), command.stream())
        .toList();
  }

  /** Hands a folder to the user that the program will run as, if that is another one. */
  void own(Path folder) throws IOException {
    if (this != SETPRIV || !Files.exists(folder)) {
      return;
    }
    UserPrincipal nobody =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    if (Files.getOwner(folder).equals(nobody)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setAttribute(file, "unix:owner", nobody, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }
}

package dev.cartwright.embedded;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an embedded server could not be started. The message is a sentence for people. */
public abstract sealed class EmbeddedServerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private EmbeddedServerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Another program listens on the port. */
  public static final class PortTaken extends EmbeddedServerException {

    private static final long serialVersionUID = 1L;

    PortTaken(String server, int port) {
      super(
          ("%s cannot listen on port %d: another program does."
                  + " Stop that program or choose another port.")
              .formatted(server, port),
          null);
    }
  }

  /** Another process, or this one, runs a server on the same data folder. */
  public static final class FolderInUse extends EmbeddedServerException {

    private static final long serialVersionUID = 1L;

    FolderInUse(String server, Path folder) {
      super(
          ("%s cannot use the data folder %s: another process uses it."
                  + " Stop that process or choose another folder.")
              .formatted(server, folder),
          null);
    }
  }

  /** A folder cannot be created, read or written. */
  public static final class FolderUnusable extends EmbeddedServerException {

    private static final long serialVersionUID = 1L;

    FolderUnusable(Path folder, Throwable cause) {
      super("The folder %s cannot be used: %s".formatted(folder, cause), cause);
    }
  }

  /** The disk has too little free space to start safely. */
  public static final class TooLittleSpace extends EmbeddedServerException {

    private static final long serialVersionUID = 1L;

    TooLittleSpace(Path folder, long neededMebibytes, long freeMebibytes) {
      super(
          "The disk of %s has %d MiB free; at least %d MiB are needed."
              .formatted(folder, freeMebibytes, neededMebibytes),
          null);
    }
  }

  /** There is no server for this operating system, processor or class path. */
  public static final class UnsupportedPlatform extends EmbeddedServerException {

    private static final long serialVersionUID = 1L;

    UnsupportedPlatform(String message) {
      super(message, null);
    }
  }

  /** The server ended, or did not become ready, while it was starting. */
  public static final class StartFailed extends EmbeddedServerException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lastLogLines;

    StartFailed(String server, String what, List<String> lastLogLines, @Nullable Throwable cause) {
      super(
          "%s %s%s"
              .formatted(
                  server,
                  what,
                  lastLogLines.isEmpty()
                      ? ""
                      : " Its last log lines:\n  " + String.join("\n  ", lastLogLines)),
          cause);
      this.lastLogLines = List.copyOf(lastLogLines);
    }

    /** Returns what the server wrote last, oldest line first. */
    public List<String> lastLogLines() {
      return lastLogLines;
    }
  }
}

package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.server.Logs;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./cartwright}. */
@Command(
    name = "cartwright",
    description = "Runs Cartwright, with its databases, on this machine.",
    subcommands = {Up.class, Down.class, Status.class, Orders.class, Reconcile.class},
    mixinStandardHelpOptions = true)
public final class Cartwright {

  private Cartwright() {}

  /** Runs a command. */
  public static void main(String[] arguments) {
    // Before anything logs: the screen belongs to people, the log goes to a file.
    System.setProperty("logback.configurationFile", "logback-launcher.xml");
    System.setProperty("cartwright.logs", logs().toString());
    Logs.unite();
    System.exit(
        new CommandLine(new Cartwright())
            .setExecutionExceptionHandler(new Explanation())
            .execute(arguments));
  }

  private static Path logs() {
    String home = System.getenv().getOrDefault("CARTWRIGHT_HOME", ".cartwright");
    return new Home(Path.of(home)).logs();
  }
}

package dev.cartwright.chaos;

import dev.cartwright.chaos.fault.Counts;
import dev.cartwright.chaos.program.AddAgainstCancel;
import dev.cartwright.chaos.program.AwayProducts;
import dev.cartwright.chaos.program.CrossedOrders;
import dev.cartwright.chaos.program.FatalStep;
import dev.cartwright.chaos.program.Judgement;
import dev.cartwright.chaos.program.KilledAtStep;
import dev.cartwright.chaos.program.LastUnit;
import dev.cartwright.chaos.program.Report;
import dev.cartwright.chaos.program.Site;
import dev.cartwright.chaos.program.StalledProducts;
import dev.cartwright.chaos.program.Storm;
import dev.cartwright.chaos.system.Cluster;
import dev.cartwright.embedded.EmbeddedRedis.AppendFsync;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line of the programs, in their full forms. */
@Command(
    name = "chaos",
    description = "Hurts a system of real processes, and checks what is left.",
    mixinStandardHelpOptions = true,
    subcommands = CommandLine.HelpCommand.class)
public final class Chaos {

  /** Set by the command line. */
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--folder",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Where data, logs and the history go; a new temporary folder by default.")
  private @Nullable Path folder;

  @Option(
      names = "--everysec",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Let Redis write to the disk every second, so that carts may step back.")
  private boolean everysec;

  private Chaos() {}

  /** Runs a program; the exit code says whether all is as it has to be. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Chaos()).execute(arguments));
  }

  @Command(name = "storm", description = "Clients shop while everything is killed around them.")
  int storm(
      @Option(names = "--seed", description = "Makes the plan.") @Nullable Long seed,
      @Option(
              names = "--shoppers",
              defaultValue = "8",
              description = "How many clients shop. Default: ${DEFAULT-VALUE}.")
          int shoppers,
      @Option(
              names = "--kills",
              defaultValue = "200",
              description = "How often services are killed. Default: ${DEFAULT-VALUE}.")
          int kills,
      @Option(
              names = "--pauses",
              defaultValue = "20",
              description = "How often one is stopped for a while. Default: ${DEFAULT-VALUE}.")
          int pauses,
      @Option(
              names = "--postgres-restarts",
              defaultValue = "40",
              description = "How often PostgreSQL crashes. Default: ${DEFAULT-VALUE}.")
          int postgresRestarts,
      @Option(
              names = "--redis-kills",
              defaultValue = "40",
              description = "How often Redis is killed. Default: ${DEFAULT-VALUE}.")
          int redisKills,
      @Option(
              names = "--link-faults",
              defaultValue = "40",
              description = "How often a link is slow, cut or deaf. Default: ${DEFAULT-VALUE}.")
          int linkFaults) {
    long chosen = seed == null ? System.nanoTime() : seed;
    print("seed " + chosen);
    Counts faults = new Counts(kills, pauses, postgresRestarts, redisKills, linkFaults);
    return run(site -> {
      site.cluster().archiveClasses();
      return new Storm(site, new Storm.Plan(chosen, shoppers, faults)).run();
    });
  }

  @Command(name = "last-unit", description = "Many want the last unit of a product at once.")
  int lastUnit(
      @Option(
              names = "--rounds",
              defaultValue = "20",
              description = "How often it is done. Default: ${DEFAULT-VALUE}.")
          int rounds,
      @Option(
              names = "--calls",
              defaultValue = "1000",
              description = "How many want it at once. Default: ${DEFAULT-VALUE}.")
          int calls) {
    return run(site -> new LastUnit(site, rounds, calls).run());
  }

  @Command(name = "crossed-orders", description = "Orders [A, B] and [B, A] at once.")
  int crossedOrders(
      @Option(
              names = "--clients",
              defaultValue = "32",
              description = "How many clients there are. Default: ${DEFAULT-VALUE}.")
          int clients,
      @Option(
              names = "--seconds",
              defaultValue = "60",
              description = "How long it takes. Default: ${DEFAULT-VALUE}.")
          int seconds) {
    return run(site -> new CrossedOrders(site, clients, Duration.ofSeconds(seconds)).run());
  }

  @Command(
      name = "add-against-cancel",
      description = "A line is added to an order while it is cancelled.")
  int addAgainstCancel(
      @Option(
              names = "--rounds",
              defaultValue = "1000",
              description = "How often it is done. Default: ${DEFAULT-VALUE}.")
          int rounds) {
    return run(site -> new AddAgainstCancel(site, rounds).run());
  }

  @Command(
      name = "stalled-products",
      description = "The product service accepts and never answers.")
  int stalledProducts(
      @Option(
              names = "--clients",
              defaultValue = "16",
              description = "How many clients there are. Default: ${DEFAULT-VALUE}.")
          int clients) {
    return run(site -> new StalledProducts(site, clients).run());
  }

  @Command(
      name = "away-products",
      description = "The product services are killed, and stay away until orders turn back.")
  int awayProducts(
      @Option(
              names = "--clients",
              defaultValue = "16",
              description = "How many clients there are. Default: ${DEFAULT-VALUE}.")
          int clients,
      @Option(
              names = "--seconds",
              defaultValue = "65",
              description = "How long they are away. Default: ${DEFAULT-VALUE}.")
          int seconds) {
    return run(site -> new AwayProducts(site, clients, Duration.ofSeconds(seconds)).run());
  }

  @Command(name = "killed-at-step", description = "An order service dies right after a step.")
  int killedAtStep() {
    return run(site -> new KilledAtStep(site, FatalStep.ALL).run());
  }

  @Command(name = "judge", description = "Checks again what a run left in --folder.")
  int judge() {
    if (folder == null) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--folder is missing");
    }
    return print(new Judgement(folder, !everysec).run());
  }

  private int run(Function<Site, Report> program) {
    AppendFsync fsync = everysec ? AppendFsync.EVERYSEC : AppendFsync.ALWAYS;
    Path home = home();
    print("data, logs and history: " + home);
    try (Site site = Site.open(new Cluster.Plan(home, home.resolve("archives"), fsync))) {
      return print(program.apply(site));
    }
  }

  private int print(Report report) {
    print(report.toString());
    return report.isGood() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private Path home() {
    try {
      return folder == null
          ? Files.createTempDirectory("cartwright-chaos-")
          : Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "The folder cannot be used: " + e, e);
    }
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }
}

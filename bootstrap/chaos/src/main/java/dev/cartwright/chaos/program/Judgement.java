package dev.cartwright.chaos.program;

import dev.cartwright.chaos.check.Verdict;
import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.history.Recorder;
import dev.cartwright.chaos.stored.Reader;
import dev.cartwright.chaos.system.Cluster;
import dev.cartwright.chaos.system.PostgresStore;
import java.nio.file.Path;
import java.time.Duration;

/** Judges a run that is over, by its folder. */
public final class Judgement {

  private final Path folder;
  private final boolean losesNothing;

  /**
   * Prepares to judge.
   *
   * @param losesNothing whether Redis was not allowed to forget anything
   */
  public Judgement(Path folder, boolean losesNothing) {
    this.folder = folder;
    this.losesNothing = losesNothing;
  }

  /** Reads the history and what is stored, and applies the checks. */
  public Report run() {
    History history = Recorder.read(folder.resolve(Site.HISTORY));
    Duration stepBack = losesNothing ? Duration.ZERO : Site.STEP_BACK;
    try (PostgresStore postgres = new PostgresStore(Cluster.postgresIn(folder))) {
      Verdict verdict = Verdict.on(history, new Reader(postgres).read(), stepBack);
      return new Report("judgement of " + folder, Figures.of(history), verdict.all());
    }
  }
}

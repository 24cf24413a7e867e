package dev.cartwright.chaos.program;

import dev.cartwright.chaos.check.Verdict;
import dev.cartwright.chaos.client.Caller;
import dev.cartwright.chaos.client.Client;
import dev.cartwright.chaos.client.Front;
import dev.cartwright.chaos.client.Stage;
import dev.cartwright.chaos.history.Recorder;
import dev.cartwright.chaos.stored.Reader;
import dev.cartwright.chaos.system.Cluster;
import dev.cartwright.chaos.system.Waiting;
import dev.cartwright.embedded.EmbeddedRedis.AppendFsync;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** A running system, and what programs need around it. */
public final class Site implements AutoCloseable {

  /** The file with the history. */
  static final String HISTORY = "history.tsv";

  private static final Duration DEADLINE = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** When everything has to be final after nothing is hurt any more. */
  static final Duration FINAL_MAX = Duration.ofSeconds(60);

  /** With {@code everysec} a write may wait for a disk that is late, and be lost. */
  static final Duration STEP_BACK = Duration.ofSeconds(2);

  private final Cluster cluster;
  private final Recorder recorder;
  private final Duration cartsStepBack;
  private final Front front;
  private final AtomicInteger clients = new AtomicInteger();

  private Site(Cluster cluster, Recorder recorder, Duration cartsStepBack) {
    this.cluster = cluster;
    this.recorder = recorder;
    this.cartsStepBack = cartsStepBack;
    this.front = new Front(cluster::portsOf);
  }

  /** Starts a system; the history goes beside its data. */
  public static Site open(Cluster.Plan plan) {
    Cluster cluster = Cluster.start(plan);
    boolean losesNothing = plan.appendFsync() == AppendFsync.ALWAYS;
    return new Site(
        cluster,
        new Recorder(plan.folder().resolve(HISTORY)),
        losesNothing ? Duration.ZERO : STEP_BACK);
  }

  /** Returns the system. */
  public Cluster cluster() {
    return cluster;
  }

  /** Returns what is written down. */
  public Recorder recorder() {
    return recorder;
  }

  /** Returns what reads the databases. */
  public Reader reader() {
    return new Reader(cluster.postgres());
  }

  /** Returns a client of its own. */
  public Client newClient(RandomGenerator random) {
    return newClient(random, DEADLINE, PATIENCE);
  }

  /**
   * Returns a client of its own.
   *
   * @param deadline how long an answer may take
   * @param patience how long it repeats a call
   */
  Client newClient(RandomGenerator random, Duration deadline, Duration patience) {
    return new Client(
        clients.getAndIncrement(), new Caller(front, deadline), recorder, random, patience);
  }

  /** Returns what sets up users and products. */
  public Stage stage() {
    return new Stage(front, newClient(new Random()));
  }

  /** Waits until everything is final, and tells whether that was in time. */
  boolean calmsDown() {
    return calmsDown(FINAL_MAX);
  }

  /** Waits until everything is final, and tells whether that was within {@code limit}. */
  boolean calmsDown(Duration limit) {
    return Waiting.holdsWithin(limit, () -> reader().open() == 0);
  }

  /** Judges all that happened so far, once everything is final; the result can be added to. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (!calmsDown()) {
      problems.add("not everything was final within " + FINAL_MAX);
    }
    cluster.died().forEach(instance -> problems.add(instance + " died by itself"));
    problems.addAll(Verdict.on(recorder.history(), reader().read(), cartsStepBack).all());
    return problems;
  }

  @Override
  public void close() {
    front.close();
    cluster.close();
    recorder.close();
  }
}

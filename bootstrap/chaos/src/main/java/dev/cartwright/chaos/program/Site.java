package dev.cartwright.chaos.program;

import dev.cartwright.chaos.client.Caller;
import dev.cartwright.chaos.client.Client;
import dev.cartwright.chaos.client.Front;
import dev.cartwright.chaos.client.Stage;
import dev.cartwright.chaos.history.Recorder;
import dev.cartwright.chaos.stored.Reader;
import dev.cartwright.chaos.system.Cluster;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** A running system, and what programs need around it. */
public final class Site implements AutoCloseable {

  private static final Duration DEADLINE = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Cluster cluster;
  private final Recorder recorder;
  private final Front front;
  private final AtomicInteger clients = new AtomicInteger();

  private Site(Cluster cluster, Recorder recorder) {
    this.cluster = cluster;
    this.recorder = recorder;
    this.front = new Front(cluster::portsOf);
  }

  /** Starts a system; the history goes beside its data. */
  public static Site open(Cluster.Plan plan) {
    Cluster cluster = Cluster.start(plan);
    return new Site(cluster, new Recorder(plan.folder().resolve("history.tsv")));
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
    return new Client(
        clients.getAndIncrement(), new Caller(front, DEADLINE), recorder, random, PATIENCE);
  }

  /** Returns what sets up users and products. */
  public Stage stage() {
    return new Stage(front, newClient(new Random()));
  }

  @Override
  public void close() {
    front.close();
    cluster.close();
    recorder.close();
  }
}

package dev.cartwright.chaos.fault;

import dev.cartwright.chaos.history.Harm;
import dev.cartwright.chaos.history.Recorder;
import dev.cartwright.chaos.link.Link;
import dev.cartwright.chaos.link.Proxy;
import dev.cartwright.chaos.link.Weather;
import dev.cartwright.chaos.system.Cluster;
import dev.cartwright.chaos.system.Crowd;
import dev.cartwright.chaos.system.Instance;
import dev.cartwright.chaos.system.Paused;
import dev.cartwright.chaos.system.Service;
import dev.cartwright.chaos.system.Waiting;
import java.time.Duration;
import java.util.List;

/** Does faults to a system, one at a time, and writes them down. */
public final class Injector {

  private final Cluster cluster;
  private final Recorder recorder;

  /** Hurts a system. */
  public Injector(Cluster cluster, Recorder recorder) {
    this.cluster = cluster;
    this.recorder = recorder;
  }

  /** Does a fault and undoes it. */
  public void inflict(Fault fault) {
    long start = Recorder.now();
    switch (fault) {
      case Fault.Kill kill -> kill(targets(kill.service(), kill.instance()), kill.downtime());
      case Fault.Pause pause -> pause(pause);
      case Fault.PostgresRestart restart -> cluster.postgres().restartImmediately();
      case Fault.PostgresBackendKill kill -> cluster.postgres().killOneBackend();
      case Fault.RedisKill kill -> cluster.redis().killAndRestart();
      case Fault.SlowLink slow ->
          disturb(slow.link(), Weather.slow(slow.delayMax()), slow.lasting());
      case Fault.CutLink cut -> cluster.link(cut.link()).cut();
      case Fault.DeafLink deaf -> {
        disturb(deaf.link(), Weather.DEAF, deaf.lasting());
        cluster.link(deaf.link()).cut();
      }
    }
    recorder.add(new Harm(start, Recorder.now(), fault.kind(), fault.toString()));
  }

  private List<Instance> targets(Service service, int instance) {
    List<Instance> all = cluster.all(service);
    return instance == Fault.Kill.ALL ? all : List.of(all.get(instance % all.size()));
  }

  private static void kill(List<Instance> instances, Duration downtime) {
    instances.forEach(Instance::kill);
    Waiting.pause(downtime);
    Crowd.each(instances, Instance::start);
  }

  private void pause(Fault.Pause pause) {
    Instance target = targets(pause.service(), pause.instance()).getFirst();
    Paused paused = target.pause();
    try {
      Waiting.pause(pause.lasting());
    } finally {
      paused.close();
    }
  }

  private void disturb(Link link, Weather weather, Duration lasting) {
    Proxy proxy = cluster.link(link);
    proxy.turn(weather);
    Waiting.pause(lasting);
    proxy.turn(Weather.FAIR);
  }
}

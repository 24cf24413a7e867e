package dev.cartwright.testkit.contract.shared;

import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskOutcome;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.application.shared.port.TimeSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Does with each task what a test says, by the number of the run, and remembers all of it. */
final class ScriptedHandler implements TaskWorker {

  /** A task that was begun. */
  record Run(TaskId task, Instant time) {}

  /** A task that was parked. */
  record Parked(TaskId task, String reason) {}

  private final TimeSource time;
  private final Map<TaskId, IntFunction<TaskOutcome>> scripts = new ConcurrentHashMap<>();
  private final Map<TaskId, Consumer<Integer>> parkScripts = new ConcurrentHashMap<>();
  private final List<Run> runs = new CopyOnWriteArrayList<>();
  private final List<Parked> parkings = new CopyOnWriteArrayList<>();

  ScriptedHandler(TimeSource time) {
    this.time = time;
  }

  /** Says how the runs of a task end; the first one has number 1. Without it, all are done. */
  void onRun(TaskId task, IntFunction<TaskOutcome> script) {
    scripts.put(task, script);
  }

  /** Says what happens besides when a task is parked; the first time has number 1. */
  void onPark(TaskId task, Consumer<Integer> script) {
    parkScripts.put(task, script);
  }

  @Override
  public TaskOutcome run(TaskId task) {
    runs.add(new Run(task, time.now()));
    return scripts.getOrDefault(task, run -> TaskOutcome.done()).apply(runsOf(task));
  }

  @Override
  public void park(TaskId task, String reason) {
    parkings.add(new Parked(task, reason));
    parkScripts.getOrDefault(task, number -> {}).accept(parkingsOf(task).size());
  }

  int runsOf(TaskId task) {
    return timesOf(task).size();
  }

  List<Instant> timesOf(TaskId task) {
    return runs.stream().filter(run -> run.task().equals(task)).map(Run::time).toList();
  }

  /** Returns why a task was parked, once for each time. */
  List<String> parkingsOf(TaskId task) {
    return parkings.stream().filter(it -> it.task().equals(task)).map(Parked::reason).toList();
  }
}

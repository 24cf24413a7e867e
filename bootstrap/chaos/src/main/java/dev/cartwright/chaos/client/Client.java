package dev.cartwright.chaos.client;

import static java.util.Objects.requireNonNull;

import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Asked;
import dev.cartwright.chaos.history.Call;
import dev.cartwright.chaos.history.Recorder;
import dev.cartwright.chaos.system.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** One client: repeats every call until it has its last answer, and writes all of it down. */
public final class Client {

  private static final int PAUSE_MILLIS_MIN = 40;
  private static final int PAUSE_MILLIS_MAX = 300;

  private final int number;
  private final Caller caller;
  private final Recorder recorder;
  private final RandomGenerator random;
  private final Duration patience;
  private int turn;

  /**
   * Makes a client.
   *
   * @param number who it is
   * @param patience how long it repeats a call before it gives up
   */
  public Client(
      int number, Caller caller, Recorder recorder, RandomGenerator random, Duration patience) {
    this.number = number;
    this.caller = requireNonNull(caller);
    this.recorder = requireNonNull(recorder);
    this.random = requireNonNull(random);
    this.patience = requireNonNull(patience);
    this.turn = number;
  }

  /** Returns the same client, reaching services another way. */
  public Client reaching(Front front) {
    return new Client(number, new Caller(front, caller.deadline()), recorder, random, patience);
  }

  /** Calls until there is a last answer, and returns that, or the one before it lost patience. */
  public Answered insist(Asked asked) {
    Instant latest = Instant.now().plus(patience);
    Answered answered = once(asked);
    while (!isLast(answered) && Instant.now().isBefore(latest)) {
      Waiting.pause(Duration.ofMillis(random.nextLong(PAUSE_MILLIS_MIN, PAUSE_MILLIS_MAX)));
      turn++;
      answered = once(asked);
    }
    return answered;
  }

  /** Calls once. */
  public Answered once(Asked asked) {
    long start = Recorder.now();
    Answered answered = caller.call(asked, turn);
    recorder.add(new Call(number, start, Recorder.now(), asked, answered));
    return answered;
  }

  private static boolean isLast(Answered answered) {
    return switch (answered.outcome()) {
      case OK -> !answered.isOpen();
      case REFUSED -> true;
      case UNKNOWN -> false;
    };
  }
}

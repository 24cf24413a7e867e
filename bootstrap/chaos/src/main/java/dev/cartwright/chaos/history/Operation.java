package dev.cartwright.chaos.history;

import java.util.ArrayList;
import java.util.List;

/**
 * What a client wanted, and all the calls that it took: those with one key. A read is one call.
 *
 * @param calls the calls, at least one, in their order
 */
public record Operation(List<Call> calls) {

  /** Copies the calls. */
  public Operation {
    calls = List.copyOf(calls);
  }

  /** Puts the calls of one client together. */
  static List<Operation> of(List<Call> calls) {
    List<Operation> operations = new ArrayList<>();
    List<Call> current = new ArrayList<>();
    for (Call call : calls) {
      if (!current.isEmpty() && !isRepeat(current.getLast(), call)) {
        operations.add(new Operation(current));
        current.clear();
      }
      current.add(call);
    }
    if (!current.isEmpty()) {
      operations.add(new Operation(current));
    }
    return operations;
  }

  private static boolean isRepeat(Call before, Call call) {
    return !call.asked().key().isEmpty() && call.asked().key().equals(before.asked().key());
  }

  /** Returns what was asked. */
  public Asked asked() {
    return calls.getFirst().asked();
  }

  /** Returns what was answered at last. */
  public Answered answered() {
    return calls.getLast().answered();
  }

  /** Returns when it began. */
  public long start() {
    return calls.getFirst().start();
  }

  /** Returns when it ended. */
  public long end() {
    return calls.getLast().end();
  }
}

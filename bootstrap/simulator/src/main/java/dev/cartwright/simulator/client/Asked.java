package dev.cartwright.simulator.client;

import static java.util.Objects.requireNonNull;

import dev.cartwright.simulator.network.Endpoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A request, however often it was sent, and everything that was answered.
 *
 * @param <C> the command
 * @param <R> the answer
 */
public final class Asked<C, R> {

  private final Endpoint<C, R> endpoint;
  private final C command;
  private final List<R> answers = new ArrayList<>();

  Asked(Endpoint<C, R> endpoint, C command) {
    this.endpoint = requireNonNull(endpoint, "endpoint");
    this.command = requireNonNull(command, "command");
  }

  /** Returns what was asked for. */
  public C command() {
    return command;
  }

  /** Returns what was answered, in order. */
  public List<R> answers() {
    return Collections.unmodifiableList(answers);
  }

  /** Returns the last answer, which is that of a quiet world when all is over. */
  public Optional<R> last() {
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
  }

  /** Names the request and its answers. */
  @Override
  public String toString() {
    return command + " -> " + answers;
  }

  Endpoint<C, R> endpoint() {
    return endpoint;
  }

  void answered(R answer) {
    answers.add(answer);
  }
}

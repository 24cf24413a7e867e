package dev.cartwright.simulator.network;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.simulator.engine.Answer;
import dev.cartwright.simulator.engine.Deadline;
import dev.cartwright.simulator.engine.Errand;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.engine.Simulation;
import java.time.Duration;

/** A use case behind the network: what it was asked for may happen late, twice, or never. */
final class RemoteCall<C, R> implements UseCase<C, R> {

  private final Network network;
  private final Simulation simulation;
  private final Endpoint<C, R> endpoint;
  private final Duration timeout;

  RemoteCall(Network network, Endpoint<C, R> endpoint, Duration timeout) {
    this.network = requireNonNull(network, "network");
    this.simulation = network.simulation();
    this.endpoint = requireNonNull(endpoint, "endpoint");
    this.timeout = requireNonNull(timeout, "timeout");
  }

  @Override
  public R handle(C command) {
    RemoteCallGuard.check(endpoint.name());
    Deadline deadline = simulation.deadlineIn(timeout);
    Answer<Reply<R>> answer = simulation.newAnswer();
    send(command, deadline, answer);
    if (endpoint.repeatable() && network.copies()) {
      send(command, deadline, answer);
    }
    return switch (answer.await(deadline).orElseGet(this::silence)) {
      case Reply.Value<R>(R value) -> value;
      case Reply.Failure<R>(Throwable cause) ->
          throw new PortException.Unavailable(endpoint.name(), cause);
    };
  }

  private Reply<R> silence() {
    return new Reply.Failure<>(new PortException.Unavailable(endpoint.name(), null));
  }

  private void send(C command, Deadline deadline, Answer<Reply<R>> answer) {
    SimulatedProcess caller = simulation.here();
    Replica<C, R> replica = network.choose(endpoint);
    simulation.trace().line(caller, "asks", replica.process(), endpoint.name(), command);
    network.send(
        caller, replica.process(), () -> arrive(caller, replica, command, deadline, answer));
  }

  private void arrive(
      SimulatedProcess caller,
      Replica<C, R> replica,
      C command,
      Deadline deadline,
      Answer<Reply<R>> answer) {
    SimulatedProcess server = replica.process();
    if (server.isUp()) {
      Runnable serve = () -> reply(server, caller, serve(replica, command), answer);
      simulation.spawn(server, new Errand(requireNonNull(command, "command"), deadline), serve);
    } else {
      answer.give(silence());
    }
  }

  private Reply<R> serve(Replica<C, R> replica, C command) {
    try {
      return new Reply.Value<>(replica.useCase().handle(command));
    } catch (PortException.Unavailable | PortException.StaleWrite e) {
      return new Reply.Failure<>(e);
    } catch (RuntimeException e) {
      simulation.bug(e);
      return new Reply.Failure<>(e);
    }
  }

  private void reply(
      SimulatedProcess server, SimulatedProcess caller, Reply<R> reply, Answer<Reply<R>> answer) {
    simulation.trace().line(server, "answers", caller, endpoint.name(), reply);
    network.send(server, caller, () -> answer.give(reply));
  }
}

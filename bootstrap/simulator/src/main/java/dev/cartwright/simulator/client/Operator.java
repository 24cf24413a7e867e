package dev.cartwright.simulator.client;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.ListOpenChanges;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.OperatorCommand;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.network.Network;
import dev.cartwright.simulator.world.OrderService;
import dev.cartwright.simulator.world.Stage;
import java.time.Duration;
import java.util.Optional;

/** Somebody who can't wait for changes to come to their end by themselves. */
final class Operator {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Duration BREAK_MAX = Duration.ofSeconds(20);
  private static final int CHANGES_MAX = 10;

  private final Simulation simulation;
  private final Chance chance;
  private final UseCase<ListOpenChanges.Query, Result<Page<OpenChange>, OrderError>> list;
  private final UseCase<OperatorCommand, Result<OrderChange, OrderError>> retry;
  private final UseCase<OperatorCommand, Result<OrderChange, OrderError>> release;

  Operator(Stage stage, OrderService orders) {
    this.simulation = stage.simulation();
    this.chance = stage.newChance();
    Network network = requireNonNull(stage.network(), "network");
    this.list = network.remote(orders.listOpenChanges(), TIMEOUT);
    this.retry = network.remote(orders.retryChange(), TIMEOUT);
    this.release = network.remote(orders.releaseChange(), TIMEOUT);
  }

  /** Meddles so often. */
  void meddle(int times) {
    for (int i = 0; i < times; i++) {
      simulation.pause(chance.between(Duration.ZERO, BREAK_MAX));
      try {
        someOpenChange().ifPresent(this::meddleWith);
      } catch (PortException.Unavailable e) {
        simulation.trace().line("operator", "gives up for now");
      }
    }
  }

  private Optional<OpenChange> someOpenChange() {
    ListOpenChanges.Query query =
        new ListOpenChanges.Query(
            Caller.system(), ChangeFilter.Which.ALL, Duration.ZERO, PageRequest.first(CHANGES_MAX));
    return list.handle(query) instanceof Result.Ok<Page<OpenChange>, ?>(Page<OpenChange> page)
            && !page.items().isEmpty()
        ? Optional.of(chance.oneOf(page.items()))
        : Optional.empty();
  }

  private void meddleWith(OpenChange change) {
    OperatorCommand command =
        new OperatorCommand(Caller.system(), change.id().order(), change.id().number());
    Result<OrderChange, OrderError> answer = chance.oneOf(retry, release).handle(command);
    simulation.trace().line("operator", "is answered", answer);
  }
}

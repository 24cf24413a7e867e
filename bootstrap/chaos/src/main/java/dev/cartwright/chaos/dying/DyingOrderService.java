package dev.cartwright.chaos.dying;

import dev.cartwright.application.order.SagaStep;
import dev.cartwright.bootstrap.executable.Executable;
import dev.cartwright.bootstrap.order.OrderService;
import dev.cartwright.bootstrap.order.OrderServiceConfig;
import dev.cartwright.bootstrap.server.Program;
import dev.cartwright.bootstrap.server.RunningExecutable;
import dev.cartwright.bootstrap.server.ServiceStarter;
import dev.cartwright.bootstrap.server.StopSignal;
import java.util.Map;

/** The main of an order service that dies right after a step. */
public final class DyingOrderService {

  /** The environment variable with the step, and how often it has to come, as in {@code X 2}. */
  public static final String DIES_AT = "CHAOS_DIES_AT";

  private DyingOrderService() {}

  /** Returns the value of {@link #DIES_AT} for dying when a step comes for the n-th time. */
  public static String diesAt(SagaStep step, int time) {
    return step + " " + time;
  }

  /** Runs it until it dies. */
  public static void main(String[] arguments) {
    Program.run(arguments, DyingOrderService::start);
  }

  private static RunningExecutable start(Map<String, String> environment, StopSignal stop)
      throws InterruptedException {
    String label = Executable.ORDERSERVICE.label();
    OrderServiceConfig config =
        Executable.catalog().read(label, OrderServiceConfig.class, environment);
    Death death = Death.parse(environment.getOrDefault(DIES_AT, ""));
    return ServiceStarter.start(label, stop, OrderService.graph(config, death));
  }
}

package dev.cartwright.bootstrap.gateway;

import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.PortFile;
import dev.cartwright.bootstrap.server.RunningExecutable;
import dev.cartwright.bootstrap.server.StartException;
import dev.cartwright.bootstrap.server.StopSignal;
import dev.cartwright.gateway.GatewayServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the executable {@code gateway}. It listens at once, and says at /readyz what it awaits.
 */
public final class Gateway {

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  private Gateway() {}

  /**
   * Returns it once it listens.
   *
   * @throws StartException if it cannot
   */
  public static RunningExecutable start(String name, GatewayConfig config) {
    Lifecycle lifecycle = new Lifecycle();
    boolean started = false;
    try {
      GatewayServer server = DaggerGatewayComponent.factory().create(config, lifecycle).server();
      lifecycle.atEnd("gateway drain", () -> drain(server, config.listening().drain()));
      listen(server, config);
      PortFile.write(config.listening().portFile(), server.port());
      LOG.info("{} listens on port {}", name, server.port());
      StopSignal ended = new StopSignal();
      lifecycle.atEnd("gateway readiness", ended::request);
      Thread.ofVirtual().name("gateway-readiness").start(() -> sayWhatIsAwaited(server, ended));
      started = true;
      return new RunningExecutable(name, server.port(), lifecycle);
    } finally {
      if (!started) {
        lifecycle.close();
      }
    }
  }

  private static void listen(GatewayServer server, GatewayConfig config) {
    try {
      server.start();
    } catch (CompletionException e) {
      throw StartException.cannotListen(config.listening().host(), config.port(), e);
    }
  }

  private static void drain(GatewayServer server, Duration time) throws InterruptedException {
    server.drain();
    // Nobody requests this stop: it is the time that clients have to notice.
    boolean cut = new StopSignal().awaitAtMost(time);
    LOG.debug("drained{}", cut ? ", cut short" : "");
  }

  private static void sayWhatIsAwaited(GatewayServer server, StopSignal ended) {
    List<String> said = List.of();
    try {
      do {
        List<String> awaited = server.awaited();
        if (!awaited.equals(said)) {
          said = awaited;
          LOG.info(
              awaited.isEmpty() ? "all services answer" : "waits for {}",
              String.join(", ", awaited));
        }
      } while (!said.isEmpty() && !ended.awaitAtMost(PAUSE));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

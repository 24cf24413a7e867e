package dev.cartwright.bootstrap.shared;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects a channel before it is needed, and says when the other side is gone or back. */
final class ChannelWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelWatch.class);

  private final ManagedChannel channel;
  private final String target;
  private boolean missing;

  private ChannelWatch(ManagedChannel channel, String target) {
    this.channel = channel;
    this.target = target;
  }

  static void begin(ManagedChannel channel, String target) {
    new ChannelWatch(channel, target).look();
  }

  /** Called by the channel, one call at a time. */
  private void look() {
    ConnectivityState state = channel.getState(true);
    if (state == ConnectivityState.TRANSIENT_FAILURE && !missing) {
      missing = true;
      LOG.info("waiting for {}; what needs it is UNAVAILABLE until then", target);
    } else if (state == ConnectivityState.READY && missing) {
      missing = false;
      LOG.info("{} answers", target);
    }
    if (state != ConnectivityState.SHUTDOWN) {
      channel.notifyWhenStateChanged(state, this::look);
    }
  }
}

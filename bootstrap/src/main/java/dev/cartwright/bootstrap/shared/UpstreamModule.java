package dev.cartwright.bootstrap.shared;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.bootstrap.config.Target;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.grpc.shared.ChannelSettings;
import dev.cartwright.grpc.shared.Channels;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import dev.cartwright.proto.user.v1.UserServiceGrpc.UserServiceBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.ServiceDescriptor;
import jakarta.inject.Singleton;

/** Connects a service to the user service and the product service. */
@Module
public interface UpstreamModule {

  /** Asks the user service. */
  @Provides
  @Singleton
  static UserServiceBlockingStub users(Upstream upstream, Lifecycle lifecycle) {
    return UserServiceGrpc.newBlockingStub(
        open(
            upstream,
            upstream.targets().users(),
            UserServiceGrpc.getServiceDescriptor(),
            lifecycle));
  }

  /** Asks the product service. */
  @Provides
  @Singleton
  static ProductServiceBlockingStub products(Upstream upstream, Lifecycle lifecycle) {
    return ProductServiceGrpc.newBlockingStub(
        open(
            upstream,
            upstream.targets().products(),
            ProductServiceGrpc.getServiceDescriptor(),
            lifecycle));
  }

  /** Opens a channel that is closed at the end. */
  static ManagedChannel open(
      Upstream upstream, Target target, ServiceDescriptor service, Lifecycle lifecycle) {
    ManagedChannel channel =
        Channels.builder(ChannelSettings.of(target.text(), service, upstream.timeout())).build();
    lifecycle.atEnd("channel to " + target, channel::shutdownNow);
    ChannelWatch.begin(channel, target.text());
    return channel;
  }
}

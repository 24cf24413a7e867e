package dev.cartwright.bootstrap.shared;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.bootstrap.config.PageTokenKeys;
import dev.cartwright.grpc.shared.PageTokens;

/** Seals the page tokens of a service that has lists. */
@Module
public interface PageTokenModule {

  /** Seals and opens page tokens. */
  @Provides
  static PageTokens pageTokens(PageTokenKeys keys) {
    return keys.toPageTokens();
  }
}

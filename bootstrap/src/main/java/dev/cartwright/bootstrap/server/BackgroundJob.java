package dev.cartwright.bootstrap.server;

/** Something that an executable does beside serving calls, until its lifecycle ends it. */
@FunctionalInterface
public interface BackgroundJob {

  /** Lets it begin; once. */
  void start();
}

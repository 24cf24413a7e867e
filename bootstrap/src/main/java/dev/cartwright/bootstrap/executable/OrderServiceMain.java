package dev.cartwright.bootstrap.executable;

import dev.cartwright.bootstrap.server.Program;

/** The main of {@code orderservice}. */
public final class OrderServiceMain {

  private OrderServiceMain() {}

  /** Runs it until the system says to stop. */
  public static void main(String[] arguments) {
    Program.run(arguments, Executable.ORDERSERVICE);
  }
}

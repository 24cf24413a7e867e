package dev.cartwright.bootstrap.executable;

import dev.cartwright.bootstrap.server.Program;

/** The main of {@code cartservice}. */
public final class CartServiceMain {

  private CartServiceMain() {}

  /** Runs it until the system says to stop. */
  public static void main(String[] arguments) {
    Program.run(arguments, Executable.CARTSERVICE);
  }
}

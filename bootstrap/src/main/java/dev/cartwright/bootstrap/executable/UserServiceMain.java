package dev.cartwright.bootstrap.executable;

import dev.cartwright.bootstrap.server.Program;

/** The main of {@code userservice}. */
public final class UserServiceMain {

  private UserServiceMain() {}

  /** Runs it until the system says to stop. */
  public static void main(String[] arguments) {
    Program.run(arguments, Executable.USERSERVICE);
  }
}

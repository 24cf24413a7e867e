package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.executable.LauncherConfig;
import dev.cartwright.bootstrap.server.ExitCode;
import dev.cartwright.bootstrap.server.StartException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.function.Function;

/** Lets a command ask the system that runs in the folder of this environment. */
final class OperatorCalls {

  private OperatorCalls() {}

  /**
   * Returns what {@code question} answers.
   *
   * @throws StartException with a sentence for people, if nothing runs or the answer is a refusal
   */
  static <T> T ask(Function<RunningSystem, T> question) {
    Home home = Home.of(LauncherConfig.read(System.getenv()));
    try (RunningSystem system = RunningSystem.in(home)) {
      return question.apply(system);
    } catch (StatusRuntimeException e) {
      throw new StartException(ExitCode.FAILED, sentenceOf(e), e);
    }
  }

  /** Says for people why a service did not do what was asked. */
  static String sentenceOf(StatusRuntimeException e) {
    Status status = e.getStatus();
    String description = status.getDescription();
    return switch (status.getCode()) {
      case UNAVAILABLE -> "The service does not answer; see ./cartwright status.";
      case DEADLINE_EXCEEDED -> "The service did not answer in time; try again.";
      default -> description == null ? status.getCode().name() : description;
    };
  }
}

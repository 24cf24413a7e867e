package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.config.ConfigurationException;
import dev.cartwright.bootstrap.server.ExitCode;
import dev.cartwright.bootstrap.server.StartException;
import dev.cartwright.embedded.EmbeddedServerException;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a sentence and an exit code, never into a stack trace. */
final class Explanation implements IExecutionExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Explanation.class);

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
    ExitCode code = codeOf(e);
    if (code == ExitCode.FAILED && !(e instanceof StartException)) {
      LOG.error("the command failed", e);
    }
    if (code != ExitCode.OK) {
      command.getErr().println(e.getMessage());
    }
    return code.number();
  }

  private static ExitCode codeOf(Exception e) {
    return switch (e) {
      case ConfigurationException wrong -> ExitCode.CONFIGURATION;
      case StartException start -> start.code();
      case EmbeddedServerException server -> codeOf(server);
      case CancellationException stopped -> ExitCode.OK;
      default -> ExitCode.FAILED;
    };
  }

  private static ExitCode codeOf(EmbeddedServerException e) {
    return switch (e) {
      case EmbeddedServerException.PortTaken taken -> ExitCode.PORT_TAKEN;
      case EmbeddedServerException.FolderInUse inUse -> ExitCode.DATA_FOLDER;
      case EmbeddedServerException.FolderUnusable unusable -> ExitCode.DATA_FOLDER;
      case EmbeddedServerException.TooLittleSpace space -> ExitCode.DISK_FULL;
      case EmbeddedServerException.UnsupportedPlatform platform -> ExitCode.FAILED;
      case EmbeddedServerException.StartFailed failed -> ExitCode.FAILED;
    };
  }
}

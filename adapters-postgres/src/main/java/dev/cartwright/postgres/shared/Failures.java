package dev.cartwright.postgres.shared;

import dev.cartwright.application.shared.PortException;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells failures of PostgreSQL, which a caller may retry, from bugs, which it may not. */
public final class Failures {

  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK_DETECTED = "40P01";
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String RAISED = "P0001";
  private static final int CLASS_LENGTH = 2;

  private Failures() {}

  /** Returns what to throw instead of {@code e}; a bug is returned as it is. */
  public static RuntimeException translate(String port, DataAccessException e) {
    SQLException cause = e.getCause(SQLException.class);
    if (cause == null) {
      return e;
    }
    // A pool that timed out has no state; 25006 is a server that was demoted to a standby.
    return switch (stateClassOf(cause)) {
      case "", "08", "25", "53", "55", "57" -> new PortException.Unavailable(port, e);
      case "40" -> staleWrite(port, e);
      default -> e;
    };
  }

  /** Tells whether a row is there already; the repository that expects this says which. */
  public static boolean isUniqueViolation(DataAccessException e) {
    return UNIQUE_VIOLATION.equals(e.sqlState());
  }

  /** Tells whether a lock was not free in time. */
  public static boolean isLockTimeout(DataAccessException e) {
    return LOCK_NOT_AVAILABLE.equals(e.sqlState());
  }

  /**
   * Tells whether the server broke a transaction off so that another one could go on: the same work
   * may well succeed if it is run again as a whole.
   */
  static boolean isBrokenOff(Throwable e) {
    if (e instanceof DataAccessException access) {
      String state = access.sqlState();
      return state.equals(SERIALIZATION_FAILURE) || state.equals(DEADLOCK_DETECTED);
    }
    return e instanceof PortException.StaleWrite
        && e.getSuppressed().length > 0
        && isBrokenOff(e.getSuppressed()[0]);
  }

  /** Tells whether the server could not be reached, or had to refuse all work. */
  static boolean isOutage(@Nullable Throwable e) {
    return switch (e) {
      case null -> false;
      case SQLException sql ->
          switch (stateClassOf(sql)) {
            case "", "08", "53", "57" -> true;
            default -> false;
          };
      default -> isOutage(e.getCause());
    };
  }

  /** Returns what a script said itself when it ended with RAISE EXCEPTION, if it did. */
  static Optional<String> raisedIn(@Nullable Throwable e) {
    return switch (e) {
      case null -> Optional.empty();
      case PSQLException sql when RAISED.equals(sql.getSQLState()) ->
          Optional.ofNullable(sql.getServerErrorMessage()).map(ServerErrorMessage::getMessage);
      default -> raisedIn(e.getCause());
    };
  }

  private static String stateClassOf(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.length() < CLASS_LENGTH ? "" : state.substring(0, CLASS_LENGTH);
  }

  /** Keeps the reason in a failure that has no cause, so that {@link #isBrokenOff} can find it. */
  private static PortException.StaleWrite staleWrite(String port, DataAccessException reason) {
    PortException.StaleWrite failure = new PortException.StaleWrite(port);
    failure.addSuppressed(reason);
    return failure;
  }
}

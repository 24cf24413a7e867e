package dev.cartwright.postgres.shared;

import dev.cartwright.application.shared.IdempotencyRetention;
import dev.cartwright.application.shared.IdempotentTerms;
import dev.cartwright.application.shared.IdempotentUseCases;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.Result;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;

/** What one of several processes of a service has: connections of its own to their database. */
public final class ServiceInstance implements AutoCloseable {

  /** Many callers share the connections, and a test machine may be slow. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int RETRIES_MAX = 1_000;
  private static final int PAUSE_NANOS = 1_000_000;

  private final PostgresDatabase database;
  private final TimeSource time;

  public ServiceInstance(PostgresSettings settings, TimeSource time) {
    this.database = PostgresDatabase.open(settings.withTimeouts(PATIENCE, PATIENCE, PATIENCE));
    this.time = time;
  }

  public DSLContext dsl() {
    return database.dsl();
  }

  public Transactions transactions() {
    return database.transactions();
  }

  /** Returns keys that are waited for that long. */
  public IdempotencyKeys keys(Duration patience) {
    return new PostgresIdempotencyKeys(database.dsl(), time, () -> patience);
  }

  /** Asks as the services do. */
  public <C, T, E extends DomainError> Result<Reply<T>, E> ask(
      UseCase<C, Result<T, E>> handler, IdempotentTerms<C, T, E> terms, C command) {
    return askWithin(PATIENCE, handler, terms, command);
  }

  /** Asks as a client does, who comes again as long as the first request still runs. */
  public <C, T, E extends DomainError> Result<Reply<T>, E> askUntilDone(
      UseCase<C, Result<T, E>> handler, IdempotentTerms<C, T, E> terms, C command) {
    Result<Reply<T>, E> answer = ask(handler, terms, command);
    while (answer instanceof Result.Err<Reply<T>, E>(E error)
        && error.detail().reason().equals("IDEMPOTENCY_IN_PROGRESS")) {
      answer = ask(handler, terms, command);
    }
    return answer;
  }

  /** Asks once, and waits that long for a request with the same key. */
  public <C, T, E extends DomainError> Result<Reply<T>, E> askWithin(
      Duration patience,
      UseCase<C, Result<T, E>> handler,
      IdempotentTerms<C, T, E> terms,
      C command) {
    return new IdempotentUseCases(transactions(), keys(patience), backoff())
        .of(handler, terms)
        .handle(command);
  }

  /** Ends the connection of this thread's transaction, as a crash of the process does. */
  public void loseConnection() {
    int unused = database.dsl().execute("SELECT pg_terminate_backend(pg_backend_pid())");
  }

  public void removeOldKeys() {
    int unused = new IdempotencyRetention(keys(Duration.ZERO)).removeOldKeys();
  }

  @Override
  public void close() {
    database.close();
  }

  private static Backoff backoff() {
    return retry -> {
      LockSupport.parkNanos(PAUSE_NANOS);
      return retry < RETRIES_MAX;
    };
  }
}

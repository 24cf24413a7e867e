package dev.cartwright.grpc.shared;

import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.grpc.error.Statuses;
import io.grpc.stub.StreamObserver;
import java.util.function.Function;

/** Answers a unary call. */
public final class Answers {

  private Answers() {}

  /** Answers what {@code toMessage} makes of a success, or the status of a refusal. */
  public static <T, E extends DomainError, M> void send(
      StreamObserver<M> responses, Result<T, E> result, Function<? super T, M> toMessage) {
    switch (result) {
      case Result.Ok<T, E>(T value) -> send(responses, toMessage.apply(value));
      case Result.Err<T, E>(E error) -> responses.onError(Statuses.of(error));
    }
  }

  /**
   * Answers what {@code toMessage} makes of a success, or the status of a refusal; a trailer tells
   * a caller who repeats himself.
   */
  public static <T, E extends DomainError, M> void sendReply(
      StreamObserver<M> responses, Result<Reply<T>, E> result, Function<? super T, M> toMessage) {
    boolean replayed =
        switch (result) {
          case Result.Ok<Reply<T>, E>(Reply<T> reply) -> reply.replayed();
          case Result.Err<Reply<T>, E>(E error) -> error.replayed();
        };
    if (replayed) {
      ReplayTrailer.mark();
    }
    send(responses, result.map(Reply::value), toMessage);
  }

  /** Answers a message. */
  public static <M> void send(StreamObserver<M> responses, M message) {
    responses.onNext(message);
    responses.onCompleted();
  }
}

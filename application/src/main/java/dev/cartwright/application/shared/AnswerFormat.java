package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.UserId;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the answers of a use case are kept, to be given again.
 *
 * <p>What one version writes, the next ones have to read: parts may be added, and are absent in
 * older answers; none may change its meaning.
 *
 * @param writer writes an answer down
 * @param reader reads it again; fails with any exception if it is none
 * @param ownerOf tells whose personal data an answer holds, if anybody's
 */
public record AnswerFormat<T>(
    Function<T, AnswerText> writer,
    Function<AnswerText, T> reader,
    Function<T, Optional<UserId>> ownerOf) {

  /** Checks that all parts are there. */
  public AnswerFormat {
    requireNonNull(writer, "writer");
    requireNonNull(reader, "reader");
    requireNonNull(ownerOf, "ownerOf");
  }
}

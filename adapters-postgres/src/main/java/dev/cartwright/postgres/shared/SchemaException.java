package dev.cartwright.postgres.shared;

import org.jspecify.annotations.Nullable;

/** Says for people why a database cannot be brought to the schema of this version. */
public final class SchemaException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  SchemaException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}

package dev.cartwright.gateway;

/** Says why a body is not one JSON object. */
final class MalformedBodyException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  MalformedBodyException(String problem) {
    super(problem);
  }
}

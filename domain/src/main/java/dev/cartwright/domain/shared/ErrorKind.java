package dev.cartwright.domain.shared;

/** What a refusal means for the caller; the edge derives its status code from it. */
public enum ErrorKind {
  /** The request can never succeed as it stands. */
  INVALID,
  /** Something named in the request does not exist. */
  NOT_FOUND,
  /** Something of that name exists already. */
  CONFLICT,
  /** The state of the system forbids it now. */
  PRECONDITION,
  /** A limit of the domain would be passed. */
  LIMIT,
  /** The caller may not do this. */
  FORBIDDEN,
  /** The caller did not say who he is. */
  UNAUTHENTICATED,
  /** Somebody else changed, or is changing, the same thing. */
  CONCURRENCY
}

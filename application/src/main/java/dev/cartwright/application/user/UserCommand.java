package dev.cartwright.application.user;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/** What all requests to change a user have in common. */
public interface UserCommand {

  /** Returns who asks. */
  Caller caller();

  /** Returns the user. */
  UserId user();

  /** Returns the state that the caller has seen; empty for no check. */
  Optional<Etag> etag();

  /** Returns the idempotency key, if the client sent one. */
  Optional<RequestId> requestId();
}

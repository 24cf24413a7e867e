package dev.cartwright.domain.user;

import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.ErrorKind;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.Refusals;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;

/** Every way in which the user context can refuse a request. */
public sealed interface UserError extends DomainError {

  /**
   * No user has this id, or no more.
   *
   * @param user the id
   */
  record UserNotFound(UserId user) implements UserError {
    @Override
    public ErrorDetail detail() {
      return Refusals.userNotFound(user);
    }
  }

  /** The caller may not act for the user. */
  record AccessDenied() implements UserError {
    @Override
    public ErrorDetail detail() {
      return Refusals.accessDenied();
    }
  }

  /** The caller is not staff. */
  record StaffOnly() implements UserError {
    @Override
    public ErrorDetail detail() {
      return Refusals.staffOnly();
    }
  }

  /**
   * The caller has seen another state of the user than the present one.
   *
   * @param user the user
   * @param current the etag of the present state
   */
  record EtagMismatch(UserId user, Etag current) implements UserError {
    @Override
    public ErrorDetail detail() {
      return Refusals.etagMismatch("User", user, current);
    }
  }

  /** Another user has the e-mail address, in whatever case; the answer does not tell who. */
  record EmailTaken() implements UserError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
          ErrorKind.CONFLICT, "EMAIL_TAKEN", "Another user has this e-mail address.");
    }
  }

  /**
   * The caller is a user already, and can have only one.
   *
   * @param user the user he is
   */
  record AlreadySignedUp(UserId user) implements UserError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              ErrorKind.CONFLICT, "ALREADY_SIGNED_UP", "Your sign-in belongs to a user already.")
          .about("User", user);
    }
  }

  /**
   * The user has no such address.
   *
   * @param user the user
   * @param address the address
   */
  record AddressNotFound(UserId user, AddressId address) implements UserError {
    @Override
    public ErrorDetail detail() {
      return Refusals.addressNotFound(user, address);
    }
  }

  /**
   * One address more would be too many.
   *
   * @param max the most addresses of one user
   */
  record TooManyAddresses(int max) implements UserError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              ErrorKind.LIMIT, "TOO_MANY_ADDRESSES", "A user can have at most {max} addresses.")
          .with("max", max);
    }
  }

  /**
   * The idempotency key came with another request before.
   *
   * @param requestId the key
   */
  record IdempotencyKeyReused(RequestId requestId) implements UserError {
    @Override
    public ErrorDetail detail() {
      return Refusals.idempotencyKeyReused(requestId);
    }
  }

  /**
   * The first request with the idempotency key still runs.
   *
   * @param requestId the key
   */
  record IdempotencyInProgress(RequestId requestId) implements UserError {
    @Override
    public ErrorDetail detail() {
      return Refusals.idempotencyInProgress(requestId);
    }
  }
}

package dev.cartwright.domain.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Somebody who shops: an account with its addresses. The root of the user aggregate.
 *
 * <p>A user is active from the start, may be suspended and reactivated, and is deleted once: then
 * the personal data is erased at once, and what stays is the id, the state and the times. A deleted
 * user counts as unknown: every operation answers {@link UserError.UserNotFound}.
 *
 * <p>Instances are immutable: every operation answers with a new user, with the same instance if
 * there was nothing to change, or with a refusal.
 */
public final class User {

  private final Snapshot state;

  private User(Snapshot state) {
    this.state = state;
  }

  /** Creates an active user without addresses that was never saved. */
  public static User create(UserId id, Profile profile, Instant now) {
    return new User(
        new Snapshot(
            id,
            UserState.ACTIVE,
            Optional.of(profile),
            AddressBook.empty(),
            now,
            now,
            Version.UNSAVED));
  }

  /** Rebuilds a user from what a repository stored. */
  public static User restore(Snapshot stored) {
    return new User(requireNonNull(stored, "stored"));
  }

  /** Returns the user himself, or {@link UserError.UserNotFound} if he was deleted. */
  public Result<User, UserError> present() {
    return state.state() == UserState.DELETED
        ? Result.err(new UserError.UserNotFound(state.id()))
        : Result.ok(this);
  }

  /**
   * Compares the state that a caller has seen with the present one.
   *
   * @return the user himself, or {@link UserError.EtagMismatch}; without an etag there is no check
   */
  public Result<User, UserError> expect(Optional<Etag> seen) {
    Etag current = state.version().etag();
    return seen.isPresent() && !seen.get().equals(current)
        ? Result.err(new UserError.EtagMismatch(state.id(), current))
        : Result.ok(this);
  }

  /** Changes the e-mail address or the name. */
  public Result<User, UserError> update(ProfileChange change, Instant now) {
    return present()
        .map(user ->
            user.with(
                user.state.state(), user.state.profile().map(change::applyTo), addresses(), now));
  }

  /** Forbids the user to add to carts and to order; a suspended user stays as he is. */
  public Result<User, UserError> suspend(Instant now) {
    return become(UserState.SUSPENDED, state.profile(), addresses(), now);
  }

  /** Ends a suspension; an active user stays as he is. */
  public Result<User, UserError> reactivate(Instant now) {
    return become(UserState.ACTIVE, state.profile(), addresses(), now);
  }

  /** Ends the account and erases the personal data. */
  public Result<User, UserError> delete(Instant now) {
    return become(UserState.DELETED, Optional.empty(), AddressBook.empty(), now);
  }

  /**
   * Stores one more address.
   *
   * @return the user with the address, or {@link UserError.TooManyAddresses}
   */
  public Result<User, UserError> addAddress(UserAddress added, Instant now) {
    if (addresses().isFull()) {
      return Result.err(new UserError.TooManyAddresses(AddressBook.ADDRESSES_MAX));
    }
    return present().map(user -> user.with(addresses().with(added), now));
  }

  /**
   * Changes a stored address.
   *
   * @return the user with the change, or {@link UserError.AddressNotFound}
   */
  public Result<User, UserError> updateAddress(AddressId id, AddressChange change, Instant now) {
    return withAddress(
        id,
        address -> addresses().with(new UserAddress(id, change.applyTo(address.postal()))),
        now);
  }

  /**
   * Removes a stored address, which is no default any more either.
   *
   * @return the user without the address, or {@link UserError.AddressNotFound}
   */
  public Result<User, UserError> removeAddress(AddressId id, Instant now) {
    return withAddress(id, address -> addresses().without(id), now);
  }

  /**
   * Makes a stored address the default for a use, in place of the one before.
   *
   * @return the user with the default, or {@link UserError.AddressNotFound}
   */
  public Result<User, UserError> chooseDefault(AddressUse use, AddressId id, Instant now) {
    return withAddress(id, address -> addresses().withDefault(use, id), now);
  }

  /** Returns all of the state, for repositories and for readers. */
  public Snapshot snapshot() {
    return state;
  }

  /** Tells id, state and version, and nothing personal. */
  @Override
  public String toString() {
    return "User[" + state.id() + ", " + state.state() + ", " + state.version().number() + "]";
  }

  private AddressBook addresses() {
    return state.addresses();
  }

  private Result<User, UserError> become(
      UserState next, Optional<Profile> profile, AddressBook book, Instant now) {
    if (state.state() == next) {
      return present();
    }
    // The one state that nothing leads out of is that of users who are not there any more.
    return state.state().mayBecome(next)
        ? Result.ok(with(next, profile, book, now))
        : Result.err(new UserError.UserNotFound(state.id()));
  }

  private Result<User, UserError> withAddress(
      AddressId id, Function<UserAddress, AddressBook> change, Instant now) {
    return present()
        .flatMap(user ->
            addresses()
                .find(id)
                .map(address -> Result.<User, UserError>ok(user.with(change.apply(address), now)))
                .orElse(Result.err(new UserError.AddressNotFound(state.id(), id))));
  }

  private User with(AddressBook book, Instant now) {
    return with(state.state(), state.profile(), book, now);
  }

  private User with(UserState next, Optional<Profile> profile, AddressBook book, Instant now) {
    Snapshot wanted =
        new Snapshot(
            state.id(),
            next,
            profile,
            book,
            state.createTime(),
            state.updateTime(),
            state.version());
    return wanted.equals(state) ? this : new User(wanted.updatedAt(now));
  }

  /**
   * All of a user's state.
   *
   * @param id the user's id
   * @param state where the account is in its life
   * @param profile who the user is; there unless he was deleted
   * @param addresses his addresses; none if he was deleted
   * @param createTime when he was created
   * @param updateTime when he or an address was last changed
   * @param version how often he was saved
   */
  public record Snapshot(
      UserId id,
      UserState state,
      Optional<Profile> profile,
      AddressBook addresses,
      Instant createTime,
      Instant updateTime,
      Version version) {

    /**
     * Checks that personal data is there exactly as long as the user is.
     *
     * @throws InvalidValueException if it is not
     */
    public Snapshot {
      requireNonNull(id, "id");
      requireNonNull(createTime, "createTime");
      requireNonNull(updateTime, "updateTime");
      requireNonNull(version, "version");
      boolean deleted = state == UserState.DELETED;
      if (profile.isPresent() == deleted) {
        throw new InvalidValueException("profile", profile, deleted ? "erased" : "there");
      }
      if (deleted && !addresses.equals(AddressBook.empty())) {
        throw new InvalidValueException("addresses", addresses.addresses().size(), "erased");
      }
    }

    /** Returns the same state under another version. */
    public Snapshot withVersion(Version next) {
      return new Snapshot(id, state, profile, addresses, createTime, updateTime, next);
    }

    /** Returns the same state, last changed at that time. */
    Snapshot updatedAt(Instant now) {
      return new Snapshot(id, state, profile, addresses, createTime, now, version);
    }
  }
}

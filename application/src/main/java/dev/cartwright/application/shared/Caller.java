package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.UserId;
import java.util.Optional;
import java.util.Set;

/** Who asks. Every command carries it; the edge finds out who it is. */
public sealed interface Caller {

  /** The requester's column for callers who act for themselves. */
  String OWNER_REQUESTER = "user";

  /**
   * A person who signed in.
   *
   * @param user his user, or empty before he created it
   * @param subject how the issuer of his sign-in names him
   * @param roles what he may be besides a customer
   */
  record EndUser(Optional<UserId> user, String subject, Set<Role> roles) implements Caller {

    /** Checks that all parts are there. */
    public EndUser {
      requireNonNull(user, "user");
      requireNonNull(subject, "subject");
      roles = Set.copyOf(roles);
    }

    @Override
    public boolean mayActFor(UserId owner) {
      return isStaff() || user.filter(owner::equals).isPresent();
    }

    @Override
    public boolean isStaff() {
      return roles.contains(Role.STAFF);
    }

    @Override
    public String requesterFor(UserId owner) {
      return user.filter(owner::equals).isPresent() ? OWNER_REQUESTER : "staff:" + subject;
    }

    @Override
    public String requester() {
      return isStaff() ? "staff:" + subject : OWNER_REQUESTER;
    }

    /** Hides who it is. */
    @Override
    public String toString() {
      return "EndUser[" + user.map(UserId::toString).orElse("unbound") + ", " + roles + "]";
    }
  }

  /**
   * Another service, on its own account.
   *
   * @param name its name, as in {@code orderservice}
   */
  record Service(String name) implements Caller {

    /** Checks that the name is there. */
    public Service {
      requireNonNull(name, "name");
    }

    @Override
    public boolean mayActFor(UserId owner) {
      return true;
    }

    @Override
    public boolean isStaff() {
      return false;
    }

    @Override
    public String requesterFor(UserId owner) {
      return requester();
    }

    @Override
    public String requester() {
      return "service:" + name;
    }
  }

  /** The system itself: an embedding program, a job, or a caller where security is not set up. */
  record TheSystem() implements Caller {

    @Override
    public boolean mayActFor(UserId owner) {
      return true;
    }

    @Override
    public boolean isStaff() {
      return true;
    }

    @Override
    public String requesterFor(UserId owner) {
      return requester();
    }

    @Override
    public String requester() {
      return "system";
    }
  }

  /** Tells whether the caller may read and change what belongs to this user. */
  boolean mayActFor(UserId owner);

  /** Tells whether the caller may do what only staff may. */
  boolean isStaff();

  /** Returns how the caller is told apart from others who act for this user. */
  String requesterFor(UserId owner);

  /** Returns how the caller is told apart from others where nobody owns what is asked for. */
  String requester();

  /** Returns the system itself. */
  static Caller system() {
    return new TheSystem();
  }
}

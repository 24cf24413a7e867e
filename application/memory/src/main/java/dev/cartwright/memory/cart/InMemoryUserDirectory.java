package dev.cartwright.memory.cart;

import dev.cartwright.application.cart.port.UserDirectory;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.shared.UserId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A {@link UserDirectory} of the users it was told of. */
public final class InMemoryUserDirectory implements UserDirectory {

  private final ConcurrentMap<UserId, Standing> standings = new ConcurrentHashMap<>();

  /** Creates a directory of nobody. */
  public InMemoryUserDirectory() {}

  /** Says how a user stands from now on. */
  public void put(UserId user, Standing standing) {
    standings.put(user, standing);
  }

  @Override
  public Standing standingOf(UserId user) {
    RemoteCallGuard.check("UserDirectory");
    return standings.getOrDefault(user, Standing.UNKNOWN);
  }
}

package dev.cartwright.bootstrap.demo;

import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.user.Profile;
import java.util.List;

/**
 * A user to try the system with.
 *
 * @param profile who he is
 * @param addresses where he lives; the first is the default for everything
 */
record DemoUser(Profile profile, List<PostalAddress> addresses) {

  DemoUser {
    addresses = List.copyOf(addresses);
  }
}

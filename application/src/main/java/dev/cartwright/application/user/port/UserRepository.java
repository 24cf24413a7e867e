package dev.cartwright.application.user.port;

import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.user.UserFilter;
import dev.cartwright.application.user.UserOrder;
import dev.cartwright.application.user.UserSummary;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import java.util.Optional;

/**
 * Keeps users. Safe for use by many threads.
 *
 * <p>Every implementation passes {@code UserRepositoryContract} and {@code UserLockContract} of the
 * testkit, whose tests carry the rule numbers used here.
 */
public interface UserRepository {

  /**
   * Returns the user as he was last saved, or empty (R1) if there is none with this id. A deleted
   * user is there, without his personal data.
   *
   * <p>R2: what {@link #save} returned is what this method finds, with addresses and defaults.
   *
   * @throws dev.cartwright.application.shared.PortException.Unavailable if the store does not
   *     answer
   * @throws dev.cartwright.application.shared.PortException.CorruptData if what is stored is not a
   *     valid user
   */
  Optional<User> find(UserId id);

  /**
   * Returns what {@link #find} does, and keeps others from saving the user until the transaction of
   * this thread ends (R9). Outside of transactions it is the same as {@link #find}.
   *
   * @throws dev.cartwright.application.shared.PortException.Unavailable if the store does not
   *     answer, or the user is not free in time
   * @throws dev.cartwright.application.shared.PortException.CorruptData if what is stored is not a
   *     valid user
   */
  Optional<User> lock(UserId id);

  /**
   * Saves a user if nobody else did since he was read, and if his e-mail address is free.
   *
   * <p>R3: of any number of concurrent saves of one version exactly one succeeds. R4: a refused
   * save changes nothing. R5: no two users have the same e-mail address in whatever case, also if
   * they are saved at once. R6: the address of a deleted user, and one that a user gave up, is
   * free.
   *
   * @return the saved user, whose version is one higher; or {@link UserError.EmailTaken}
   * @throws dev.cartwright.application.shared.PortException.StaleWrite if the stored version
   *     differs from the user's
   * @throws dev.cartwright.application.shared.PortException.Unavailable if the store does not
   *     answer; the user may be saved or not
   */
  Result<User, UserError> save(User user);

  /**
   * Returns a page of the users that pass the filter.
   *
   * <p>R7: the pages together hold every user that passes exactly once, in order of creation and
   * then of id, or the reverse; those saved meanwhile do not move others. R8: only users in one of
   * the filter's states, and with its e-mail address regardless of case, are answered.
   *
   * @throws dev.cartwright.application.shared.PortException.Unavailable if the store does not
   *     answer
   */
  Page<UserSummary> list(UserFilter filter, UserOrder order, PageRequest request);
}

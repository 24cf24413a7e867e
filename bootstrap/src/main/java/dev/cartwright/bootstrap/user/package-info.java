/** The user context wired up, and the executable {@code userservice}. */
@CheckReturnValue
@NullMarked
package dev.cartwright.bootstrap.user;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** What the user context needs from outside. */
@CheckReturnValue
@NullMarked
package dev.cartwright.application.user.port;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

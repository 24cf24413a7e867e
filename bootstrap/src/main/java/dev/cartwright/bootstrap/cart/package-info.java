/** The cart context wired up, and the executable {@code cartservice}. */
@CheckReturnValue
@NullMarked
package dev.cartwright.bootstrap.cart;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

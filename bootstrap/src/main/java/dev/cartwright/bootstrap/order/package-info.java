/** The order context wired up, and the executable {@code orderservice}. */
@CheckReturnValue
@NullMarked
package dev.cartwright.bootstrap.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

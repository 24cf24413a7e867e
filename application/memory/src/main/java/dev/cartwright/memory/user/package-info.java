/** Keeps users in memory. */
@CheckReturnValue
@NullMarked
package dev.cartwright.memory.user;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

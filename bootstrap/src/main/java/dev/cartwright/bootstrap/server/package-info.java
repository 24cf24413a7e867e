/** How every executable serves: limits, deadlines, health, start and stop. */
@CheckReturnValue
@NullMarked
package dev.cartwright.bootstrap.server;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

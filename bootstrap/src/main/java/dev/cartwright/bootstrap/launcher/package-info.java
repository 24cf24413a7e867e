/** The program behind {@code ./cartwright}: runs everything on one machine. */
@CheckReturnValue
@NullMarked
package dev.cartwright.bootstrap.launcher;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

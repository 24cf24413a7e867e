/** The real order service, but for one thing: it kills itself at a step that it is told. */
@CheckReturnValue
@NullMarked
package dev.cartwright.chaos.dying;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** What can be run: each program starts a system, hurts it, and judges what is left. */
@CheckReturnValue
@NullMarked
package dev.cartwright.chaos.program;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

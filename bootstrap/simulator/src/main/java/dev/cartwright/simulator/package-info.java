/** The system in a simulated world: the same code as in production, a seed, and its verdict. */
@CheckReturnValue
@NullMarked
package dev.cartwright.simulator;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

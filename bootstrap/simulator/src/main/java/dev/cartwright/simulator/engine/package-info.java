/** A world in one thread, with its own time, under one seed. */
@CheckReturnValue
@NullMarked
package dev.cartwright.simulator.engine;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The services of the system, each with several processes on one store. */
@CheckReturnValue
@NullMarked
package dev.cartwright.simulator.world;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

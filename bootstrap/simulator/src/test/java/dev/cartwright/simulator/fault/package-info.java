/** Faults that are planted to show that the simulator finds them. */
@CheckReturnValue
@NullMarked
package dev.cartwright.simulator.fault;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

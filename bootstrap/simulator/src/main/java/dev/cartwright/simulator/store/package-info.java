/** Stores that are simulated: their time, their faults, and what they forget to answer. */
@CheckReturnValue
@NullMarked
package dev.cartwright.simulator.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

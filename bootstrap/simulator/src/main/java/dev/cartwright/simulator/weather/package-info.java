/** How badly networks and stores behave. */
@CheckReturnValue
@NullMarked
package dev.cartwright.simulator.weather;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

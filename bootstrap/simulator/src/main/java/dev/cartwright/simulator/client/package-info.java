/** Those who use the system, and what they remember of its answers. */
@CheckReturnValue
@NullMarked
package dev.cartwright.simulator.client;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

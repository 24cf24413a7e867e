/** A network between simulated processes. */
@CheckReturnValue
@NullMarked
package dev.cartwright.simulator.network;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
